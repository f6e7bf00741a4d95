import { gapsBefore, timesToCheck } from 'shared/retro/time-check.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { expect, test } from 'vitest';
import { event } from '../../support/meeting.ts';

const at = (time: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  ...event(time, `2026-03-02T${time}:00.000Z`, 'what happened'),
  ...more,
});
const minute = 60_000;

test('TIMES-01 a long stretch without an event is named before the event that ends it', () => {
  const events = [at('10:00'), at('10:05'), at('10:12'), at('12:00'), at('12:04')];
  expect([...gapsBefore(events)]).toEqual([['12:00', 108 * minute]]);
});

test('TIMES-02 what lasts leaves no gap until its end', () => {
  const events = [at('10:00', { until: '2026-03-02T11:50:00.000Z' }), at('10:05'), at('12:00')];
  expect([...gapsBefore(events)]).toEqual([]);
});

test('TIMES-03 on a slow timeline only what is far beyond the usual step is a gap', () => {
  const hourly = [at('01:00'), at('02:00'), at('03:00'), at('04:00'), at('10:00')];
  expect([...gapsBefore(hourly).keys()]).toEqual(['10:00']);
  expect([...gapsBefore([])]).toEqual([]);
});

test('TIMES-04 times that cannot be as written are shown, and nothing else is', () => {
  const now = Date.parse('2026-03-05T00:00:00Z');
  const events = [
    at('10:10', { id: 'last year', at: '2025-03-02T10:10:00.000Z' }),
    at('10:00'),
    at('10:05', { until: '2026-03-02T09:00:00.000Z' }),
    at('10:20', { id: 'tomorrow', at: '2026-03-06T10:20:00.000Z' }),
    at('10:30', { id: 'timeless', at: null }),
  ];
  expect(timesToCheck(events, now).map(({ event: { id }, fault }) => [id, fault])).toEqual([
    ['last year', 'far-from-the-others'],
    ['10:05', 'ends-before-it-begins'],
    ['tomorrow', 'still-to-come'],
  ]);
});
