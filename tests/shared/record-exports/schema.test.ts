/** The published schema of our JSON says what our reader takes: no more, no less. */
import { readFileSync } from 'node:fs';
import { readRecord, toJson } from 'shared/record-exports/json.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { expect, test } from 'vitest';
import { recordOf } from '../../bench/archive/records.ts';
import { smallRecord } from '../../support/frozen.ts';
import { departures } from '../../support/json-schema.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/record.schema.json', import.meta.url), 'utf8')) as {
  readonly [keyword: string]: unknown;
};
const exported = (record: typeof smallRecord): unknown => JSON.parse(toJson(record));

test('ADOPT-01 every export keeps to the published schema, with names and with roles', () => {
  for (const record of [smallRecord, withRoles(smallRecord), recordOf(1), withRoles(recordOf(2))]) {
    expect(departures(schema, exported(record))).toEqual([]);
  }
});

/** One change at every place of a record: a value of another type, a field too many, a field that is missing. */
function* spoiled(json: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path;
  if (Array.isArray(json)) for (const [index, entry] of json.entries()) yield* spoiled(entry, [...path, index]);
  else if (json !== null && typeof json === 'object') {
    for (const [name, entry] of Object.entries(json)) yield* spoiled(entry, [...path, name]);
  }
}

function changed(json: unknown, path: readonly (string | number)[], to: (value: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return to(json);
  if (Array.isArray(json)) return json.map((entry, index) => (index === first ? changed(entry, rest, to) : entry));
  return Object.fromEntries(
    Object.entries(json as object).flatMap(([name, entry]) => {
      if (name !== first) return [[name, entry]];
      const next = changed(entry, rest, to);
      return next === gone ? [] : [[name, next]];
    }),
  );
}

const gone = Symbol('gone');

test('ADOPT-02 the schema and the reader refuse the same: wrong types, unknown fields, missing ones', () => {
  const json = exported({ ...smallRecord, systems: ['cache'], tags: ['latency'] });
  const ways: ((value: unknown) => unknown)[] = [
    () => ({ surprise: 1 }),
    () => 7,
    () => 'text',
    () => null,
    () => gone,
    (value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value, more: 'x' } : value),
  ];
  let differences = 0;
  for (const path of spoiled(json)) {
    for (const way of ways) {
      const next = changed(json, path, way);
      if (next === gone) continue;
      const [bySchema, byReader] = [departures(schema, next).length === 0, readRecord(next).ok];
      if (bySchema !== byReader) differences += 1;
    }
  }
  expect(differences).toBe(0);
});
