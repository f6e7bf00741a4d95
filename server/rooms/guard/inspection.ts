import * as Y from 'yjs';
import { content } from './content.ts';
import { containerInside, nestedContainer, newContainer, type Container, type RootShape } from './container.ts';
import { holderOf, parentOf, type SharedType } from './internals.ts';
import { refuse } from './refusal.ts';
import { Struct, type Block, type Update } from './update.ts';

/** The document and what the guard has to ask about it. */
export interface GuardedRoom {
  /** the document as committed and applied; the guard only reads it */
  readonly doc: Y.Doc;
  /** what may live at the root of that name; undefined: nothing, an unknown root */
  readonly rootShape: (name: string) => RootShape | undefined;
  /** the person who claimed a client id in this document; an id with content but without an owner is the server's own */
  readonly ownerOf: (client: number) => string | undefined;
  /** bytes of one update; structs and deleted ranges of one update together */
  readonly limits: { readonly updateBytes: number; readonly structs: number };
}

/** Where a walk through one client's structs stands. */
export interface Progress {
  readonly block: Block;
  /** units of this client the document holds */
  readonly known: number;
  next: number;
  /** units that are known or placed: what other structs may refer to */
  reached: number;
  waiting: boolean;
}

const rootNames = new WeakMap<SharedType, string>();

/** One update held against one document: who is where, and what has been placed so far. */
export class Inspection {
  readonly room: GuardedRoom;
  readonly update: Update;
  readonly progress: readonly Progress[];
  /** new structs that will be items, in an order in which each follows what it refers to */
  readonly placed: Struct[] = [];
  private readonly ofDocument = new Map<SharedType, Container>();
  private readonly newRoots = new Map<string, Container>();
  private readonly byClient: Map<number, Progress> | null;
  private ranges: Map<number, readonly number[]> | null = null;

  constructor(update: Update, room: GuardedRoom) {
    this.room = room;
    this.update = update;
    this.progress = update.blocks.map((block) => {
      const known = this.knownUnits(block.client);
      const start = block.structs[0]?.clock ?? 0;
      return { block, known, next: 0, reached: start, waiting: false };
    });
    this.byClient =
      this.progress.length < 5 ? null : new Map(this.progress.map((progress) => [progress.block.client, progress]));
  }

  structsOf(client: number): (Y.GC | Y.Item)[] {
    return this.room.doc.store.clients.get(client) ?? [];
  }

  knownUnits(client: number): number {
    return Y.getState(this.room.doc.store, client);
  }

  progressOf(client: number): Progress | undefined {
    if (this.byClient !== null) return this.byClient.get(client);
    return this.progress.find((progress) => progress.block.client === client);
  }

  /** The units of a client that this update deletes, flat as in `Deletes`. */
  rangesOf(client: number): readonly number[] {
    this.ranges ??= new Map(this.update.deletes.map((deletes) => [deletes.client, deletes.ranges]));
    return this.ranges.get(client) ?? [];
  }

  /** The struct that holds a unit: the document's if it knows the unit, else the update's. Ask only for what is there. */
  find(client: number, clock: number): Y.GC | Y.Item | Struct {
    const structs = this.structsOf(client);
    const known = structs.at(-1);
    if (known !== undefined && clock < known.id.clock + known.length) {
      return structs[Y.findIndexSS(structs, clock)] ?? refuse('missing-dependency');
    }
    const block = this.progressOf(client)?.block ?? refuse('missing-dependency');
    return findStruct(block.structs, clock);
  }

  /** A root by the name on the wire, whether or not the document has it yet. */
  root(name: string): Container {
    const type = this.room.doc.share.get(name);
    if (type === undefined) {
      const opened = this.newRoots.get(name);
      if (opened !== undefined) return opened;
      const container = newContainer(this.room.rootShape(name) ?? refuse('unknown-root'), 0, null);
      this.newRoots.set(name, container);
      return container;
    }
    rootNames.set(type, name);
    return this.containerOf(type);
  }

  containerOf(type: SharedType): Container {
    let container = this.ofDocument.get(type);
    if (container === undefined) {
      container =
        holderOf(type) === null
          ? newContainer(this.room.rootShape(rootName(type)) ?? refuse('unknown-root'), 0, type)
          : nestedContainer(type);
      this.ofDocument.set(type, container);
    }
    return container;
  }

  containers(): Iterable<Container> {
    return this.ofDocument.values();
  }

  /** Where a struct or item lives; null for GC structs, which live nowhere any more. */
  homeOf(struct: Y.GC | Y.Item | Struct): Container | null {
    if (struct instanceof Struct) return struct.container;
    return struct instanceof Y.Item ? this.containerOf(parentOf(struct)) : null;
  }

  /** The container a parent id names; null when that type has been deleted and collected. */
  containerAt(client: number, clock: number): Container | null {
    const holder = this.find(client, clock);
    if (holder instanceof Struct) {
      if (holder.container === null || holder.kind === content.deleted) return null;
      return holder.kind === content.type ? containerInside(holder, holder.container) : refuse('wrong-shape');
    }
    if (!(holder instanceof Y.Item) || holder.content instanceof Y.ContentDeleted) return null;
    return holder.content instanceof Y.ContentType ? this.containerOf(holder.content.type) : refuse('wrong-shape');
  }
}

/** Yjs finds a root's name by looking at all of them; a board has thousands. */
function rootName(type: SharedType): string {
  let name = rootNames.get(type);
  if (name === undefined) {
    name = Y.findRootTypeKey(type);
    rootNames.set(type, name);
  }
  return name;
}

function findStruct(structs: readonly Struct[], clock: number): Struct {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle] ?? refuse('missing-dependency');
    if (clock < struct.clock) high = middle - 1;
    else if (clock >= struct.end) low = middle + 1;
    else return struct;
  }
  return refuse('missing-dependency');
}
