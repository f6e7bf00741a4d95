import { keptUntil } from 'shared/retro/keeping.ts';
import { expect, test } from 'vitest';

test.each([
  ['2026-01-15T10:00:00.000Z', 1, '2026-02-15T10:00:00.000Z'],
  ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
  ['2027-12-31T23:59:59.000Z', 2, '2028-02-29T23:59:59.000Z'],
  ['2026-05-31T00:00:00.000Z', 13, '2027-06-30T00:00:00.000Z'],
])('KEEP-05 published on %s and kept for %i months, it may go on %s', (published, months, until) => {
  expect(new Date(keptUntil(Date.parse(published), months)).toISOString()).toBe(until);
});
