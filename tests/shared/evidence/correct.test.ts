import { expect, test } from 'vitest';
import { corrected, daysBetween, localDay, localTime } from 'shared/evidence/correct.ts';
import type { EventDraft } from 'shared/evidence/draft.ts';

const draft = (more: Partial<EventDraft> = {}): EventDraft => ({
  key: 't1',
  at: '2024-03-01T21:00:00.000Z',
  precision: 'minute',
  zone: 'UTC',
  originalTime: '21:00',
  zoneFrom: 'asked',
  text: 'writes lock up',
  links: [],
  line: 1,
  flags: [],
  ...more,
});

test('IMPORT-01 another day keeps the clock, and is no assumption any more', () => {
  const row = corrected(draft({ flags: ['day-assumed', 'out-of-order'] }), { day: '2024-03-02' });
  expect(row).toMatchObject({ at: '2024-03-02T21:00:00.000Z', day: '2024-03-02', flags: ['out-of-order'] });
});

test('IMPORT-02 another zone keeps the clock and day, and was asked', () => {
  const row = corrected(draft({ flags: ['zone-ambiguous'] }), { zone: 'Europe/Berlin' });
  expect(row).toMatchObject({ at: '2024-03-01T20:00:00.000Z', zone: 'Europe/Berlin', zoneFrom: 'asked', flags: [] });
});

test('IMPORT-03 another time says how exact it is', () => {
  const row = corrected(draft(), { time: 'about 22:30' });
  expect(row).toMatchObject({ at: '2024-03-01T22:30:00.000Z', precision: 'approximate', originalTime: '21:00' });
});

test('IMPORT-04 a row that waited for its day has an instant with it', () => {
  const waiting = draft({ at: null, flags: ['needs-date'] });
  expect(localDay(waiting)).toBeUndefined();
  expect(corrected(waiting, { day: '2024-03-01' })).toMatchObject({ at: '2024-03-01T21:00:00.000Z', flags: [] });
});

test('IMPORT-05 a row without a time stays without one until it is given', () => {
  const waiting = draft({ at: null, originalTime: '', precision: 'none', flags: ['needs-time'] });
  expect(corrected(waiting, { day: '2024-03-01' })).toMatchObject({
    at: null,
    day: '2024-03-01',
    flags: ['needs-time'],
  });
  expect(corrected(waiting, { day: '2024-03-01', time: '21:05' })).toMatchObject({
    at: '2024-03-01T21:05:00.000Z',
    flags: [],
  });
});

test('IMPORT-06 rows below move by as many days, an end moves along, seconds stay', () => {
  const row = draft({ at: '2024-03-01T21:00:09.000Z', precision: 'second', until: '2024-03-01T21:10:09.000Z' });
  expect(localTime(row)).toBe('21:00:09');
  expect(daysBetween(row, '2024-03-03')).toBe(2);
  expect(corrected(row, { days: 2 })).toMatchObject({
    at: '2024-03-03T21:00:09.000Z',
    until: '2024-03-03T21:10:09.000Z',
  });
});

test('IMPORT-07 the key stays: a corrected row is no other row', () => {
  expect(corrected(draft(), { time: '10:00', day: '2024-04-01', zone: 'Asia/Tokyo' }).key).toBe('t1');
});
