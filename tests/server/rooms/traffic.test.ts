/** How close cycles follow one another, with a clock in the hand. */
import { distanceAt, Traffic } from 'server/rooms/traffic.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

const clock = { now: () => Date.now() / 1000 };

test('ORDER-10 the more there is to deliver, the longer edits wait for company', () => {
  expect([500, 2_610, 17_900, 40_000].map((perSecond) => distanceAt(perSecond, 200))).toEqual([0, 0.016, 0.024, 0.045]);
});

test('ORDER-17 where many rooms are busy at once they wait longer, so that edits share a write', () => {
  expect([199, 500].map((members) => distanceAt(13_400, members))).toEqual([0.024, 0.045]);
  expect(distanceAt(2_610, 500)).toBe(0.016);
});

test('ORDER-11 while a meeting is quiet nobody waits', () => {
  const traffic = new Traffic();
  traffic.count(100, 10, 1);
  expect(traffic.next(clock)).toBeUndefined();
  expect(traffic.next(clock)).toBeUndefined();
});

test('ORDER-12 rooms that wait under dense traffic wait for the same beat, and one that comes late has none to wait for', async () => {
  const traffic = new Traffic();
  vi.setSystemTime(1000);
  traffic.count(3_000, 30, clock.now());
  expect(traffic.next(clock)).toBeUndefined();
  const [board, stage] = [traffic.next(clock), traffic.next(clock)];
  expect(stage).toBe(board);
  vi.advanceTimersByTime(16);
  await board;
  expect(traffic.next(clock)).not.toBe(board);
  vi.advanceTimersByTime(60_000);
  expect(traffic.next(clock)).toBeUndefined();
});
