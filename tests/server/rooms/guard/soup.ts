// Updates that are well-formed and mean nothing: structs put beside each other at random. Most are refused; the few that
// pass are the strangest documents a guard can let in.
import * as fc from 'fast-check';
import * as Y from 'yjs';
import * as bytes from './bytes.ts';
import type { Body, Id, Place, Write } from './bytes.ts';

/** Choices, to be resolved against a document: numbers are taken modulo what there is to choose from. */
interface SoupStruct {
  readonly client: number;
  readonly where: number;
  readonly list: number;
  readonly left: number;
  readonly right: number;
  readonly body: number;
}

export interface Soup {
  readonly structs: readonly SoupStruct[];
  /** units before the end of what is known at which each client's block starts; negative: a gap */
  readonly back: number;
  readonly deletes: readonly (readonly [unit: number, length: number])[];
}

const choice = fc.nat({ max: 63 });

export const soup: fc.Arbitrary<Soup> = fc.record({
  structs: fc.array(
    fc.record({
      client: fc.integer({ min: 1, max: 4 }),
      where: choice,
      list: choice,
      left: choice,
      right: choice,
      body: choice,
    }),
    { minLength: 1, maxLength: 5 },
  ),
  back: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -1, max: 3 }) }),
  deletes: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(choice, fc.integer({ min: 1, max: 3 })), { maxLength: 2 }) },
  ),
});

interface List {
  readonly parent: string | Id;
  readonly key: string | undefined;
  readonly kind: 'map' | 'element' | 'text';
  readonly units: Id[];
}

const inText = [
  bytes.text('a'),
  bytes.text('bcd'),
  bytes.text('😀'),
  bytes.format('bold', 'true'),
  bytes.embed('{"a":1}'),
];
const aText = bytes.xmlText();
const aMap = bytes.map();
const inElement = [bytes.element('p'), aText, aText, bytes.deleted(2)];
const inMap = [bytes.values(1), bytes.values('x', 2), aMap, bytes.deleted(1)];
const anywhere: readonly Body[] = [...inText, ...inElement, ...inMap];

/** As bytes, for this document and whatever the update itself adds on the way. */
export function soupBytes({ structs, back, deletes }: Soup, doc: Y.Doc): Uint8Array {
  const lists = listsOf(doc);
  const blocks = new Map<number, { client: number; clock: number; structs: Write[]; end: number }>();
  for (const one of structs) {
    const known = Y.getState(doc.store, one.client);
    const start = Math.max(0, known - back);
    const block = blocks.get(one.client) ?? { client: one.client, clock: start, structs: [], end: start };
    blocks.set(one.client, block);
    if (one.where === 0) {
      block.structs.push(bytes.gc(2));
      block.end += 2;
      continue;
    }
    const list = lists[one.list % lists.length];
    if (list === undefined) continue;
    const choices =
      one.where === 1 ? anywhere : list.kind === 'text' ? inText : list.kind === 'map' ? inMap : inElement;
    const body = choices[one.body % choices.length] ?? bytes.deleted(1);
    block.structs.push(bytes.item(placeIn(list, one), body));
    const length = lengthOf(body);
    const first: Id = [one.client, block.end];
    for (let i = 0; i < length; i++)
      list.units.splice(one.left % (list.units.length + 1), 0, [one.client, block.end + i]);
    block.end += length;
    if (body.kind === 7) {
      const kind = body === aMap ? 'map' : body === aText ? 'text' : 'element';
      lists.push({ parent: first, key: kind === 'map' ? 'k' : undefined, kind, units: [] });
    }
  }
  const units = lists.flatMap((list) => list.units);
  const ranges = deletes.flatMap(([unit, length]) => {
    const start = units[unit % units.length];
    return start === undefined ? [] : [{ client: start[0], ranges: [[start[1], length] as const] }];
  });
  return bytes.update([...blocks.values()], ranges);
}

function placeIn({ parent, key, units }: List, { where, left, right }: SoupStruct): Place {
  const origin = units[left % (units.length + 1)];
  // Mostly the next unit, sometimes any, also of those that stand before.
  const step = right < 40 ? (left % (units.length + 1)) + 1 : right;
  const next = key === undefined ? units[step % (units.length + 1)] : undefined;
  if (where % 7 === 0 || (origin === undefined && next === undefined))
    return key === undefined ? { parent } : { parent, key };
  return { ...(origin && { origin }), ...(next && { right: next }) };
}

function lengthOf(body: Body): number {
  const probe = bytes.update([{ client: 1, structs: [bytes.item({ parent: 'facts' }, body)] }]);
  return Y.decodeUpdate(probe).structs[0]?.length ?? 1;
}

/** All lists of a document, children and values alike, with their units in order. */
function listsOf(doc: Y.Doc): List[] {
  const lists: List[] = [];
  const walk = (type: Y.Doc['share'] extends Map<string, infer T> ? T : never, parent: string | Id): void => {
    const isText = type instanceof Y.XmlText;
    if (!(type instanceof Y.Map)) {
      const units: Id[] = [];
      lists.push({ parent, key: undefined, kind: isText ? 'text' : 'element', units });
      for (let item = type._start; item !== null; item = item.right) visit(item, units);
    }
    for (const key of ['k', 'l']) {
      const units: Id[] = [];
      lists.push({ parent, key, kind: 'map', units });
      let item = type._map.get(key) ?? null;
      while (item?.left) item = item.left;
      for (; item !== null; item = item.right) visit(item, units);
    }
  };
  const visit = (item: Y.Item, units: Id[]): void => {
    for (let i = 0; i < item.length; i++) units.push([item.id.client, item.id.clock + i]);
    if (item.content instanceof Y.ContentType) walk(item.content.type, [item.id.client, item.id.clock]);
  };
  for (const [name, type] of doc.share) walk(type, name);
  return lists;
}
