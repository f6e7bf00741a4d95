/** Each limit by itself: others behind it would hide that one is gone. */
import { describe, expect, test } from 'vitest';
import { readLog } from 'shared/evidence/log/read.ts';
import { at, wordsAt } from 'shared/evidence/machine/json.ts';
import { tableFindings } from 'shared/evidence/table/map-table.ts';
import { readJsonLines, tableOfObjects } from 'shared/evidence/table/jsonl.ts';

describe('IMPORT-82 limits hold one by one', () => {
  test('members that every object has are none of the evidence', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(at({}, name)).toBeUndefined();
      expect(at({ a: {} }, 'a', name)).toBeUndefined();
      expect(wordsAt({}, name)).toBe('');
    }
    // A string that a prototype might bring along.
    const heir = Object.create({ message: 'from above' }) as Record<string, string>;
    expect([at(heir, 'message'), wordsAt(heir, 'message')]).toEqual([undefined, '']);
  });

  test('a line of two million characters is counted and not parsed', () => {
    const row = JSON.stringify({ time: '2024-03-01T21:00:00Z', message: 'x' });
    const long = JSON.stringify({ time: '2024-03-01T21:01:00Z', message: 'x'.repeat(2_000_000) });
    const read = readJsonLines([row, long].join('\n'));
    expect(read.ok && [read.table.rows.length, read.table.unread]).toEqual([1, { count: 1, line: 2 }]);
  });

  test('a table has five hundred columns at most, and looks four levels down', () => {
    const wide = tableOfObjects([Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`k${index}`, 'x']))]);
    expect(wide.columns.length).toBe(500);
    const deep = tableOfObjects([{ a: { b: { c: { d: { e: { f: 'x' } } } } } }]);
    expect(deep.columns).toEqual(['a.b.c.d']);
    expect(deep.rows[0]?.cells).toEqual(['{"e":{"f":"x"}}']);
    expect(tableFindings(deep, null)).toMatchObject({ ok: false, reason: 'no-columns' });
  });

  test('a line of a log, and what stands below it, end somewhere', () => {
    const long = readLog(`2024-03-05 14:22:01 ERROR ${'x'.repeat(50_000)}\n`);
    expect(long.ok && (long.rows[0]?.text.length ?? 0)).toBeLessThanOrEqual(20_000);
    const trace = readLog(`2024-03-05 14:22:01 ERROR x\n${'  at a.b.C\n'.repeat(50_000)}`);
    expect(trace.ok && (trace.rows[0]?.excerpt?.length ?? 0)).toBeLessThan(10_000);
  });
});
