/** Half an hour of listening: how much of it has passed, from facts. The clock helps whoever listens; it ends nothing. */

const MINUTE = 60_000;

/** Length of a hearing as the guides advise it (practice §1 row 2), and what "more" adds. */
export const hearingMinutes = 30;
export const moreMinutes = 5;

export interface HearingClock {
  /** ms listened before the clock last started. */
  readonly before: number;
  /** When it last started; absent while it rests. */
  readonly since?: number;
  /** ms it may take. */
  readonly length: number;
}

export const freshHearing: HearingClock = { before: 0, length: hearingMinutes * MINUTE };

export function heardFor(clock: HearingClock, now: number): number {
  return clock.before + (clock.since === undefined ? 0 : Math.max(0, now - clock.since));
}

export function isListening(clock: HearingClock): boolean {
  return clock.since !== undefined;
}

export function listen(clock: HearingClock, now: number): HearingClock {
  return clock.since === undefined ? { ...clock, since: now } : clock;
}

export function rest(clock: HearingClock, now: number): HearingClock {
  return { before: heardFor(clock, now), length: clock.length };
}

export function takeMore(clock: HearingClock): HearingClock {
  return { ...clock, length: clock.length + moreMinutes * MINUTE };
}

/** Whole minutes left, rounded up; 0 once it is over. */
export function minutesLeft(clock: HearingClock, now: number): number {
  return Math.max(0, Math.ceil((clock.length - heardFor(clock, now)) / MINUTE));
}

/** Minutes at which whoever listens is told how much is left (ui.md §10). */
export const toldAt: readonly number[] = [10, 5, 1];

/** What is kept of a hearing while it lasts: its clock, and which reminders were ticked, by index. */
export interface KeptHearing {
  readonly clock: HearingClock;
  readonly ticked: readonly number[];
}

/** @param stored JSON of a `KeptHearing`, or anything else: then it begins afresh */
export function readKept(stored: string): KeptHearing {
  const fresh = { clock: freshHearing, ticked: [] };
  let kept: { clock?: { before?: unknown; since?: unknown; length?: unknown }; ticked?: unknown } | null;
  try {
    kept = JSON.parse(stored) as typeof kept;
  } catch {
    return fresh;
  }
  const { before, since, length } = kept?.clock ?? {};
  if (typeof before !== 'number' || typeof length !== 'number') return fresh;
  const ticked = Array.isArray(kept?.ticked) ? kept.ticked.filter((each) => typeof each === 'number') : [];
  return { clock: { before, length, ...(typeof since === 'number' ? { since } : {}) }, ticked };
}
