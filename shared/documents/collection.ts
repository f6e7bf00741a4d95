/**
 * Collections are Y.Maps by id (design §4). Values are plain data where one side writes (facts, desks) and nested
 * maps where several people edit fields at once. Other people's documents are read through parsers: what has the
 * wrong shape is left out rather than trusted.
 */
import * as v from 'valibot';
import * as Y from 'yjs';

/** Reads a collection of plain values, oldest key first; values that do not parse are left out. */
export function readAll<T>(map: Y.Map<unknown>, schema: v.GenericSchema<unknown, T>): Map<string, T> {
  const all = new Map<string, T>();
  for (const [key, value] of map.entries()) {
    const parsed = v.safeParse(schema, value instanceof Y.Map ? value.toJSON() : value);
    if (parsed.success) all.set(key, parsed.output);
  }
  return all;
}

/** Facts appended under rising keys, in order. */
export function readFacts<T>(map: Y.Map<unknown>): T[] {
  return [...map.keys()].toSorted(byNumber).map((key) => map.get(key) as T);
}

export function appendFact(map: Y.Map<unknown>, fact: object): string {
  let last = -1;
  for (const key of map.keys()) last = Math.max(last, Number(key));
  const key = String(last + 1);
  map.set(key, fact);
  return key;
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}

/** Writes fields of a nested map; undefined removes a field, equal values write nothing. */
export function writeFields(map: Y.Map<unknown>, id: string, fields: object): void {
  let entry = map.get(id);
  if (!(entry instanceof Y.Map)) {
    entry = new Y.Map();
    map.set(id, entry);
  }
  const target = entry as Y.Map<unknown>;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) target.delete(name);
    else if (!isSame(target.get(name), value)) target.set(name, value);
  }
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
