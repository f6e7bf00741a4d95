import { expect, test } from 'vitest';
import { dayFor, dayWithin, isoDay, saysDay, typedLine, typedMoment } from 'shared/retro/typed-event.ts';

const day = '2017-01-31';

test.each([
  ['23:26', '2017-01-31T23:26:00.000Z', 'minute'],
  ['23:26:09', '2017-01-31T23:26:09.000Z', 'second'],
  ['9.05', '2017-01-31T09:05:00.000Z', 'minute'],
  ['about 23:26', '2017-01-31T23:26:00.000Z', 'approximate'],
  ['~23:26', '2017-01-31T23:26:00.000Z', 'approximate'],
  ['2017-02-01 00:05', '2017-02-01T00:05:00.000Z', 'minute'],
  ['2017-02-01T00:05', '2017-02-01T00:05:00.000Z', 'minute'],
])('TYPED-01 "%s" is a time, as exact as it was written', (typed, at, precision) => {
  expect(typedMoment(typed, 'UTC', day)).toEqual({ at, precision, originalTime: typed });
});

test.each(['soon', '25:00', '23:60', '23', '2017-02-01'])('TYPED-02 "%s" is no time, and none is invented', (typed) => {
  expect(typedMoment(typed, 'UTC', day)).toBeUndefined();
});

test('TYPED-03 nothing typed is an event that needs a time', () => {
  expect(typedMoment('  ', 'UTC', day)).toEqual({ at: null, precision: 'none', originalTime: '' });
});

test('TYPED-04 a bare time without any day keeps its words and waits', () => {
  expect(typedMoment('23:26', 'UTC', undefined)).toEqual({ at: null, precision: 'minute', originalTime: '23:26' });
});

test('TYPED-05 a time is read in the zone that is shown', () => {
  expect(typedMoment('23:26', 'Europe/Berlin', day)?.at).toBe('2017-01-31T22:26:00.000Z');
});

test.each([
  ['23:26 the removal runs on db1', '2017-01-31T23:26:00.000Z', 'the removal runs on db1'],
  ['23:26 – the removal runs', '2017-01-31T23:26:00.000Z', 'the removal runs'],
  ['about 23:26 the removal runs', '2017-01-31T23:26:00.000Z', 'the removal runs'],
  ['2017-02-01 00:05 pg_dump 9.2 is found', '2017-02-01T00:05:00.000Z', 'pg_dump 9.2 is found'],
  ['the bucket is empty at 23:40', null, 'the bucket is empty at 23:40'],
  ['25:00 is no time', null, '25:00 is no time'],
])('TYPED-06 one line is a time and what happened: %s', (line, at, text) => {
  expect(typedLine(line, 'UTC', day)).toMatchObject({ at, text });
});

test('TYPED-07 a line may say its own day', () => {
  expect(saysDay('2017-02-01 00:05 x')).toBe(true);
  expect(saysDay('about 2017-02-01 00:05')).toBe(true);
  expect(saysDay('00:05 x')).toBe(false);
});

test.each([
  // after, before, line, day
  ['2017-01-31T23:26:00Z', undefined, '23:40 x', '2017-01-31'],
  ['2017-01-31T23:26:00Z', undefined, '23:10 a little earlier', '2017-01-31'],
  ['2017-01-31T23:26:00Z', undefined, '00:05 past midnight', '2017-02-01'],
  ['2017-01-31T23:26:00Z', '2017-02-01T00:05:00Z', '00:01 between them', '2017-02-01'],
  ['2017-01-31T23:26:00Z', '2017-02-01T00:05:00Z', '23:40 between them', '2017-01-31'],
  ['2017-01-31T23:26:00Z', '2017-01-31T23:40:00Z', '22:00 not between them', '2017-01-31'],
])('TYPED-08 the day of a bare time after %s and before %s: %s', (after, before, line, expected) => {
  expect(dayFor(line, 'UTC', after, before)).toBe(expected);
});

test.each([
  ['22:15 left out before', '2017-01-31'],
  ['09:00 on the second day', '2017-02-01'],
  ['17:30 on both days: the later one', '2017-02-01'],
  ['17:10 before it began', '2017-02-01'],
  ['no time at all', undefined],
])('TYPED-11 a bare time is looked for within the timeline first: %s', (line, expected) => {
  expect(dayWithin(line, 'UTC', '2017-01-31T17:20:00Z', '2017-02-01T18:14:00Z')).toBe(expected);
});

test('TYPED-12 a time outside the timeline is left to the rule for what follows', () => {
  expect(dayWithin('19:00 x', 'UTC', '2017-01-31T21:00:00Z', '2017-01-31T23:26:00Z')).toBeUndefined();
});

test('TYPED-09 a line without a time has no day', () => {
  expect(dayFor('the bucket is empty', 'UTC', '2017-01-31T23:26:00Z')).toBeUndefined();
});

test('TYPED-10 a day is the zone’s day', () => {
  expect(isoDay('2017-01-31T23:26:00Z', 'UTC')).toBe('2017-01-31');
  expect(isoDay('2017-01-31T23:26:00Z', 'Europe/Berlin')).toBe('2017-02-01');
});
