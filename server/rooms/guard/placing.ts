import * as Y from 'yjs';
import type { Container } from './container.ts';
import { firstChild, newestUnder } from './internals.ts';
import type { Inspection } from './inspection.ts';
import { isId } from './known.ts';
import { none, type Struct } from './update.ts';

/**
 * A struct whose two origins are neighbours goes between them, whatever anybody else wrote: no search, and no way to
 * name them in the wrong order. That is nearly everything people type. Says whether that can be seen at once; if not,
 * the list has to be laid out (sequence.ts).
 */
export function fitsAtOnce(struct: Struct, container: Container, inspection: Inspection): boolean {
  return struct.sub === null ? fitsInList(struct, container, inspection) : fitsUnderKey(struct, struct.sub, container);
}

const mostGaps = 32;

function fitsInList(struct: Struct, container: Container, inspection: Inspection): boolean {
  const { last, gaps } = container;
  if (last !== null && (follows(struct, last) || precedes(struct, last))) {
    container.last = struct;
    return true;
  }
  const free = gaps.length < mostGaps && !gaps.some((first) => sameOrigin(first, struct));
  if (!free || !areNeighbours(struct, container, inspection)) return false;
  gaps.push(struct);
  container.last = struct;
  return true;
}

/** Right after the latest struct, before the latest struct's right neighbour. */
function follows(struct: Struct, last: Struct): boolean {
  return (
    struct.originClient === last.client &&
    struct.originClock === last.end - 1 &&
    struct.rightClient === last.rightClient &&
    struct.rightClock === last.rightClock
  );
}

/** Right before the latest struct, after the latest struct's left neighbour. */
function precedes(struct: Struct, last: Struct): boolean {
  return struct.rightClient === last.client && struct.rightClock === last.clock && sameOrigin(struct, last);
}

function sameOrigin(one: Struct, other: Struct): boolean {
  return one.originClient === other.originClient && one.originClock === other.originClock;
}

/** Are the origins next to each other in the document? */
function areNeighbours(struct: Struct, container: Container, inspection: Inspection): boolean {
  const { type } = container;
  const { originClient, originClock, rightClient, rightClock } = struct;
  if (type === null) return container.last === null && originClient === none && rightClient === none;
  if (originClient === none) return isId(firstChild(type)?.id ?? null, rightClient, rightClock);
  const left = inspection.find(originClient, originClock);
  if (!(left instanceof Y.Item)) return false;
  if (originClock < left.id.clock + left.length - 1)
    return rightClient === originClient && rightClock === originClock + 1;
  return isId(left.right?.id ?? null, rightClient, rightClock);
}

/** The newest value follows the one that was newest. */
function fitsUnderKey(struct: Struct, key: string, container: Container): boolean {
  const keys = (container.keys ??= new Map());
  const last = keys.get(key);
  keys.set(key, struct);
  const { originClient, originClock } = struct;
  if (last !== undefined) return originClient === last.client && originClock === last.end - 1;
  const newest = container.type === null ? null : newestUnder(container.type, key);
  return isId(newest?.lastId ?? null, originClient, originClock);
}
