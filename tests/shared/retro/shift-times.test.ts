import { shiftedTimes } from 'shared/retro/shift-times.ts';
import { expect, test } from 'vitest';
import { threeEvents } from '../../support/meeting.ts';

const [first = threeEvents[0], second = threeEvents[1]] = threeEvents;
if (!first || !second) throw new Error('the story has three events');

test('SHIFT-01 events move in time together, with their ends, over midnight and back', () => {
  const lasting = { ...first, at: '2026-03-02T23:50:00.000Z', until: '2026-03-03T00:10:00.000Z' };
  expect(shiftedTimes([lasting, second], 60)).toEqual([
    ['first', { at: '2026-03-03T00:50:00.000Z', until: '2026-03-03T01:10:00.000Z', originalTime: '00:50' }],
    ['second', { at: '2026-03-02T11:05:00.000Z', until: undefined, originalTime: '11:05' }],
  ]);
  expect(shiftedTimes([second], -24 * 60)[0]?.[1].at).toBe('2026-03-01T10:05:00.000Z');
});

test('SHIFT-02 what a source wrote stays as it was written, and what has no time gets none', () => {
  const imported = { ...first, originalTime: '2:00 AM', importedFrom: { importId: 'chat', key: 'k' } };
  expect(shiftedTimes([imported, { ...second, at: null }], 30)).toEqual([
    ['first', { at: '2026-03-02T10:30:00.000Z', until: undefined, originalTime: '2:00 AM' }],
  ]);
});
