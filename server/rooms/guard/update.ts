import { content, readContent, readKey } from './content.ts';
import type { Container } from './container.ts';
import { maxClient, maxClock } from './limits.ts';
import { Reader } from './reader.ts';
import { refuse } from './refusal.ts';

/** Stands where a client id would: no such reference. */
export const none = -1;

/**
 * One struct as the wire describes it. References are pairs of client and clock, flat, because most updates are one
 * struct and a guard that allocates less is a guard that may stay switched on.
 */
export class Struct {
  readonly client: number;
  /** first unit; moves forward when the document knows a part of the struct already */
  clock: number;
  readonly end: number;
  /** a number of `content` */
  readonly kind: number;
  readonly type: number;
  readonly format: string | null;
  originClient = none;
  originClock = 0;
  rightClient = none;
  rightClock = 0;
  /** the parent, where the wire names it: a root's name, or the id of the item that holds a type */
  root: string | null = null;
  parentClient = none;
  parentClock = 0;
  /** the key under which it stands; first as the wire says, then as found in the document */
  sub: string | null = null;
  /** where it will live, once found; null for what is or becomes a GC struct */
  container: Container | null = null;
  /** of shared types: the container it opens, once a child asked for it */
  inner: Container | null = null;

  constructor(client: number, clock: number, end: number, kind: number, type: number, format: string | null) {
    this.client = client;
    this.clock = clock;
    this.end = end;
    this.kind = kind;
    this.type = type;
    this.format = format;
  }
}

/** One client's structs, in the order of their clocks and without a gap. */
export interface Block {
  readonly client: number;
  readonly structs: readonly Struct[];
  readonly end: number;
}

/** One client's deleted ranges, flat: clock, length, clock, length; ascending and apart. */
export interface Deletes {
  readonly client: number;
  readonly ranges: readonly number[];
}

export interface Update {
  readonly blocks: readonly Block[];
  readonly deletes: readonly Deletes[];
}

/** Reads a whole V1 update or refuses it. `maxParts` caps structs and deleted ranges together. */
export function parseUpdate(bytes: Uint8Array, maxParts: number): Update {
  const reader = new Reader(bytes);
  const blocks: Block[] = [];
  let parts = 0;
  for (let left = reader.count(3); left > 0; left--) {
    const count = reader.count(2);
    parts += count;
    if (parts > maxParts) refuse('too-many-structs');
    if (count === 0) refuse('empty-client');
    blocks.push(readBlock(reader, count));
  }
  refuseDuplicates(blocks);
  const deletes: Deletes[] = [];
  for (let left = reader.count(2); left > 0; left--) {
    const client = readClient(reader);
    const count = reader.count(2);
    parts += count;
    if (parts > maxParts) refuse('too-many-structs');
    if (count === 0) refuse('empty-client');
    deletes.push({ client, ranges: readRanges(reader, count) });
  }
  refuseDuplicates(deletes);
  reader.end();
  return { blocks, deletes };
}

function readBlock(reader: Reader, count: number): Block {
  const client = readClient(reader);
  let clock = readClock(reader);
  const structs: Struct[] = [];
  for (let i = 0; i < count; i++) {
    const struct = readStruct(reader, client, clock);
    if (struct.end === clock) refuse('zero-length');
    if (struct.end > maxClock) refuse('clock-too-large');
    structs.push(struct);
    clock = struct.end;
  }
  return { client, structs, end: clock };
}

/** Yjs reads the low five bits in one place and the whole byte in another, so a GC struct must be all zero here. */
function readStruct(reader: Reader, client: number, clock: number): Struct {
  const info = reader.byte();
  const kind = info & 0x1f;
  if (kind === 10) refuse('skip');
  if (kind === content.gc) {
    if (info !== 0) refuse('unknown-content');
    return new Struct(client, clock, clock + reader.uint(), kind, none, null);
  }
  const hasOrigin = (info & 0x80) !== 0;
  const hasRight = (info & 0x40) !== 0;
  const originClient = hasOrigin ? readClient(reader) : none;
  const originClock = hasOrigin ? readClock(reader) : 0;
  const rightClient = hasRight ? readClient(reader) : none;
  const rightClock = hasRight ? readClock(reader) : 0;
  let root: string | null = null;
  let parentClient = none;
  let parentClock = 0;
  let sub: string | null = null;
  if (!hasOrigin && !hasRight) {
    const named = reader.uint();
    if (named === 1) root = readKey(reader);
    else if (named === 0) {
      parentClient = readClient(reader);
      parentClock = readClock(reader);
    } else refuse('bad-number');
    if ((info & 0x20) !== 0) sub = readKey(reader);
  }
  const { length, type, format } = readContent(reader, kind);
  const struct = new Struct(client, clock, clock + length, kind, type, format);
  struct.originClient = originClient;
  struct.originClock = originClock;
  struct.rightClient = rightClient;
  struct.rightClock = rightClock;
  struct.root = root;
  struct.parentClient = parentClient;
  struct.parentClock = parentClock;
  struct.sub = sub;
  return struct;
}

/** Yjs sorts and merges what it writes; ranges out of order would cost it a shift of the whole store each. */
function readRanges(reader: Reader, count: number): number[] {
  const ranges: number[] = [];
  let from = 0;
  for (let i = 0; i < count; i++) {
    const clock = readClock(reader);
    const length = reader.uint();
    if (length === 0) refuse('zero-length');
    if (clock + length > maxClock) refuse('clock-too-large');
    if (clock < from) refuse('unordered-deletes');
    ranges.push(clock, length);
    from = clock + length;
  }
  return ranges;
}

export function readClient(reader: Reader): number {
  const client = reader.uint();
  return client <= maxClient ? client : refuse('bad-client');
}

export function readClock(reader: Reader): number {
  const clock = reader.uint();
  return clock <= maxClock ? clock : refuse('clock-too-large');
}

function refuseDuplicates(parts: readonly { readonly client: number }[]): void {
  if (parts.length > 1 && new Set(parts.map((part) => part.client)).size < parts.length) refuse('duplicate-client');
}
