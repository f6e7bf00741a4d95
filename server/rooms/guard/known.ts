import * as Y from 'yjs';
import { content } from './content.ts';
import { holderOf, parentOf } from './internals.ts';
import type { Inspection } from './inspection.ts';
import { refuse } from './refusal.ts';
import { none, type Struct } from './update.ts';

/**
 * A struct the document knows, wholly or up to `end`, must say of itself what the document says. Yjs would take the
 * first unknown unit's parent from the wire and its left neighbour from the store, and so tie two lists together.
 *
 * Origins survive splitting and merging: the unit at the start of a struct has the declared origin, every other unit
 * has its predecessor, and all units of a struct share the right origin. Only collected structs have forgotten theirs;
 * children are collected together, so what they refer to must be collected as well.
 */
export function checkKnown(struct: Struct, end: number, inspection: Inspection): void {
  if (struct.kind === content.gc) return;
  const structs = inspection.structsOf(struct.client);
  let index = Y.findIndexSS(structs, struct.clock);
  for (let clock = struct.clock; clock < end;) {
    const known = structs[index++] ?? refuse('missing-dependency');
    if (known instanceof Y.Item) checkUnit(struct, clock, known, inspection);
    else if (clock === struct.clock) checkCollected(struct, inspection);
    clock = known.id.clock + known.length;
  }
}

function checkUnit(struct: Struct, clock: number, known: Y.Item, inspection: Inspection): void {
  const starts = clock === struct.clock;
  const client = starts ? struct.originClient : struct.client;
  const origin = starts ? struct.originClock : clock - 1;
  const same =
    clock === known.id.clock ? isId(known.origin, client, origin) : client === known.id.client && origin === clock - 1;
  if (!same || !isId(known.rightOrigin, struct.rightClient, struct.rightClock)) refuse('changes-container');
  if (!starts || struct.originClient !== none || struct.rightClient !== none) return;
  const parent = parentOf(known);
  const sameParent =
    struct.root === null
      ? isId(holderOf(parent)?.id ?? null, struct.parentClient, struct.parentClock)
      : inspection.room.doc.share.get(struct.root) === parent;
  if (!sameParent || struct.sub !== known.parentSub) refuse('changes-container');
}

function checkCollected(struct: Struct, inspection: Inspection): void {
  if (struct.originClient !== none && !isCollected(struct.originClient, struct.originClock, inspection)) {
    refuse('changes-container');
  }
  if (struct.rightClient !== none && !isCollected(struct.rightClient, struct.rightClock, inspection)) {
    refuse('changes-container');
  }
}

function isCollected(client: number, clock: number, inspection: Inspection): boolean {
  return inspection.find(client, clock) instanceof Y.GC;
}

/** Is this the id of that client and clock, or both none? */
export function isId(id: Y.ID | null, client: number, clock: number): boolean {
  return id === null ? client === none : id.client === client && id.clock === clock;
}
