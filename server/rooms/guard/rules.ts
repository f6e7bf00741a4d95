import * as Y from 'yjs';
import { checkShape, keepFormats, type Container } from './container.ts';
import { content } from './content.ts';
import { checkDeletes, deletesAnything, isDeletedWithin } from './deletes.ts';
import type { Inspection, Progress } from './inspection.ts';
import { checkKnown } from './known.ts';
import { maxClaims, maxPlacingSteps, maxPlacingStepsPerStruct } from './limits.ts';
import { fitsAtOnce } from './placing.ts';
import { refuse } from './refusal.ts';
import { Sequence, type Budget } from './sequence.ts';
import { none, Struct } from './update.ts';

/** What an acceptable update means for the room. */
export interface Meaning {
  readonly claims: readonly number[];
  readonly news: boolean;
}

/** Holds a parsed update against the document, as `person` sent it; throws a Refusal. */
export function inspect(inspection: Inspection, person: string): Meaning {
  const claims = checkClients(inspection, person);
  for (const progress of inspection.progress) walk(progress, inspection);
  placeLoose(inspection);
  checkDeletes(inspection);
  const grows = inspection.progress.some((progress) => progress.block.end > progress.known);
  const news = grows || deletesAnything(inspection);
  for (const container of inspection.containers()) keepFormats(container);
  return { claims, news };
}

/**
 * New units under a client id need that id to be the person's. An id that has units but no owner belongs to whoever
 * wrote the document before people did: the server.
 */
function checkClients(inspection: Inspection, person: string): number[] {
  const claims: number[] = [];
  for (const { block, known } of inspection.progress) {
    if ((block.structs[0]?.clock ?? 0) > known) refuse('missing-dependency');
    if (block.end <= known) continue;
    const owner = inspection.room.ownerOf(block.client);
    if (owner === undefined && known === 0) claims.push(block.client);
    else if (owner !== person) refuse('foreign-client');
  }
  if (claims.length > maxClaims) refuse('too-many-clients');
  return claims;
}

/**
 * Takes one client's structs in order and, where one refers to another client's struct of this update, that client's
 * first. Structs that wait for each other are refused; Yjs would keep them pending.
 */
function walk(first: Progress, inspection: Inspection): void {
  const waiting = [{ progress: first, until: first.block.end }];
  first.waiting = true;
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const { progress, until } = top;
    const struct = progress.block.structs[progress.next];
    if (progress.reached >= until || struct === undefined) {
      progress.waiting = false;
      waiting.pop();
      continue;
    }
    const need =
      missing(struct.originClient, struct.originClock, struct, inspection) ??
      missing(struct.rightClient, struct.rightClock, struct, inspection) ??
      missing(struct.parentClient, struct.parentClock, struct, inspection);
    if (need === null) {
      take(struct, progress, inspection);
      progress.next++;
      progress.reached = struct.end;
    } else {
      if (need.progress.waiting) refuse('missing-dependency');
      need.progress.waiting = true;
      waiting.push(need);
    }
  }
}

function missing(client: number, clock: number, struct: Struct, inspection: Inspection) {
  if (client === none) return null;
  if (client === struct.client) return clock < struct.clock ? null : refuse('missing-dependency');
  const progress = inspection.progressOf(client);
  if (progress === undefined) return clock < inspection.knownUnits(client) ? null : refuse('missing-dependency');
  if (clock < progress.known || clock < progress.reached) return null;
  return clock < progress.block.end ? { progress, until: clock + 1 } : refuse('missing-dependency');
}

function take(struct: Struct, { known }: Progress, inspection: Inspection): void {
  if (struct.root !== null) inspection.root(struct.root);
  if (struct.end <= known) {
    checkKnown(struct, struct.end, inspection);
    return;
  }
  if (struct.kind !== content.gc) locate(struct, inspection);
  if (struct.clock < known) {
    checkKnown(struct, known, inspection);
    forgetKnown(struct, known, inspection);
  }
  const { container } = struct;
  if (container === null) return;
  checkShape(struct, container);
  if (struct.sub !== null && struct.end - struct.clock > 1 && struct.kind !== content.deleted) {
    // Overwritten values of one client merge while an undo manager keeps them; living ones never do.
    const gone = isDeletedWithin(inspection, struct.client, struct.clock, struct.end);
    if (!gone) refuse('two-values-under-one-key');
  }
  inspection.placed.push(struct);
  if (container.loose?.has(struct.sub) === true) return;
  if (!fitsAtOnce(struct, container, inspection)) (container.loose ??= new Set()).add(struct.sub);
}

/** Finds the container and key as Yjs does: from the wire if it names a parent, else from the left, else the right. */
function locate(struct: Struct, inspection: Inspection): void {
  const { originClient, originClock, rightClient, rightClock } = struct;
  if (struct.root !== null) {
    struct.container = inspection.root(struct.root);
    return;
  }
  if (struct.parentClient !== none) {
    struct.container = inspection.containerAt(struct.parentClient, struct.parentClock);
    return;
  }
  const left = originClient === none ? null : inspection.find(originClient, originClock);
  const right = rightClient === none ? null : inspection.find(rightClient, rightClock);
  const beside = left ?? right;
  if (beside === null) return;
  const container = inspection.homeOf(beside);
  const other = left === null || right === null ? container : inspection.homeOf(right);
  if (container === null || other === null) return; // beside a collected struct: becomes one
  const sub = subOf(beside);
  if (other !== container || (right !== null && subOf(right) !== sub)) refuse('changes-container');
  struct.container = container;
  struct.sub = sub;
}

function subOf(struct: Y.GC | Y.Item | Struct): string | null {
  if (struct instanceof Struct) return struct.sub;
  return struct instanceof Y.Item ? struct.parentSub : null;
}

/** Cuts off the units the document has: the rest follows the last of them, in the same list. */
function forgetKnown(struct: Struct, known: number, inspection: Inspection): void {
  struct.originClient = struct.client;
  struct.originClock = known - 1;
  struct.clock = known;
  if (struct.kind === content.gc) return;
  const before = inspection.find(struct.client, known - 1);
  if (inspection.homeOf(before) !== struct.container || (struct.container !== null && subOf(before) !== struct.sub)) {
    refuse('changes-container');
  }
}

/** Lays out the lists in which a place has to be searched, and places this update's structs there. */
function placeLoose(inspection: Inspection): void {
  const { placed } = inspection;
  const budget: Budget = { steps: maxPlacingSteps + placed.length * maxPlacingStepsPerStruct };
  const laidOut = new Map<Container, Map<string | null, Sequence>>();
  for (const struct of placed) {
    const { container, sub } = struct;
    if (container?.loose?.has(sub) !== true) continue;
    const lists = laidOut.get(container) ?? new Map<string | null, Sequence>();
    laidOut.set(container, lists);
    const list = lists.get(sub) ?? new Sequence(container, sub, budget);
    lists.set(sub, list);
    list.place(struct);
  }
}
