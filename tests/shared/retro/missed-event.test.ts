import { missedLine } from 'shared/retro/missed-event.ts';
import { expect, test } from 'vitest';

const lateEvening = '2017-01-31T23:40:00Z';
const afterMidnight = '2017-02-01T00:05:00Z';

test('MISSED-01 a bare time stands on the day closest to the event the room looks at', () => {
  expect(missedLine('23:31 the bucket is listed', 'UTC', lateEvening, '2017-01-31')?.at).toBe(
    '2017-01-31T23:31:00.000Z',
  );
  expect(missedLine('00:05 the bucket is listed', 'UTC', lateEvening, '2017-01-31')?.at).toBe(
    '2017-02-01T00:05:00.000Z',
  );
  expect(missedLine('23:31 the bucket is listed', 'UTC', afterMidnight, '2017-01-31')?.at).toBe(
    '2017-01-31T23:31:00.000Z',
  );
});

test('MISSED-02 the day is one of the retro’s zone, not of UTC', () => {
  const noonInAuckland = '2024-03-10T23:30:00Z';
  expect(missedLine('12:40 the page comes in', 'Pacific/Auckland', noonInAuckland, undefined)?.at).toBe(
    '2024-03-10T23:40:00.000Z',
  );
});

test('MISSED-03 a line that says its own day keeps it', () => {
  expect(missedLine('2017-01-30 08:00 a change is made', 'UTC', lateEvening, undefined)?.at).toBe(
    '2017-01-30T08:00:00.000Z',
  );
});

test('MISSED-04 without an open event the first day of the retro is taken', () => {
  const typed = missedLine('about 23:31 – the bucket is listed', 'UTC', undefined, '2017-01-31');
  expect(typed).toMatchObject({
    at: '2017-01-31T23:31:00.000Z',
    precision: 'approximate',
    originalTime: 'about 23:31',
    text: 'the bucket is listed',
  });
});

test('MISSED-05 without a time, a day or words there is no event', () => {
  expect(missedLine('the bucket is listed', 'UTC', lateEvening, '2017-01-31')).toBeUndefined();
  expect(missedLine('23:31 the bucket is listed', 'UTC', undefined, undefined)).toBeUndefined();
  expect(missedLine('23:31', 'UTC', lateEvening, '2017-01-31')).toBeUndefined();
  expect(missedLine('', 'UTC', lateEvening, '2017-01-31')).toBeUndefined();
});
