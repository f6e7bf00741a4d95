import { partsOf, type Line } from 'shared/retro/timeline-parts.ts';
import { expect, test } from 'vitest';
import { event } from '../../support/meeting.ts';

const line = (at: number): Line => ({
  event: event(`event-${at}`, new Date(Date.UTC(2026, 2, 2, 8, at)).toISOString(), `Step ${at}`),
  before: at === 0 ? ['Mon 2 Mar 2026'] : [],
});
const many = Array.from({ length: 200 }, (_, at) => line(at));
const rowsIn = (parts: ReturnType<typeof partsOf>) => parts.flatMap(({ lines }) => lines.map((each) => each.event.id));

test('ROWS-01 a long timeline is cut into parts of a few rows, all of them, in order', () => {
  const parts = partsOf(many);
  expect(rowsIn(parts)).toEqual(many.map((each) => each.event.id));
  expect(parts.length).toBeGreaterThan(20);
  // The head is row 1, the day above the first event row 2.
  expect(parts[0]?.first).toBe(2);
  expect(parts[1]?.first).toBe(2 + 1 + (parts[0]?.lines.length ?? 0));
});

test('ROWS-02 an edit changes the part it is in, and every other part stays the same one', () => {
  const before = partsOf(many);
  const edited = many.map((each, at) =>
    at === 90 ? { ...each, event: { ...each.event, text: 'Other words' } } : each,
  );
  const after = partsOf(edited, before);
  const changed = after.filter((part, index) => part !== before[index]);
  expect(changed).toHaveLength(1);
  expect(rowsIn(changed)).toContain('event-90');
});

test('ROWS-03 a row that is added moves the places of those below it, and parts above stay', () => {
  const before = partsOf(many);
  const longer = [...many.slice(0, 90), line(1000), ...many.slice(90)];
  const after = partsOf(longer, before);
  expect(rowsIn(after)).toEqual(longer.map((each) => each.event.id));
  const above = after.filter((part) => before.includes(part));
  expect(rowsIn(above).every((id) => Number(id.slice(6)) < 90)).toBe(true);
  expect(rowsIn(above).length).toBeGreaterThan(70);
});

test('ROWS-04 another day above a row is drawn', () => {
  const before = partsOf(many);
  const other = many.map((each, at) => (at === 0 ? { ...each, before: ['Tue 3 Mar 2026'] } : each));
  expect(partsOf(other, before)[0]).not.toBe(before[0]);
});
