/** Time in the meeting: plans, minutes per phase, the two thirds. Minutes and shares are derived, never stored. */
import { phaseTime, type Phase, type PhaseFact } from './phases.ts';

const MINUTE = 60_000;

/** Planned minutes. `rest` holds remediations and closing. */
export interface Plan {
  readonly minutes: number;
  readonly opening: number;
  readonly timeline: number;
  readonly learnings: number;
  readonly rest: number;
}

/** design §3: opening / timeline / learnings / rest. */
export const plans: readonly Plan[] = [
  { minutes: 60, opening: 5, timeline: 42, learnings: 8, rest: 5 },
  { minutes: 75, opening: 5, timeline: 53, learnings: 11, rest: 6 },
  { minutes: 90, opening: 6, timeline: 63, learnings: 13, rest: 8 },
];

/** A plan of any length from 20 to 240 minutes, cut in the proportions of the 60-minute plan. */
export function planOf(minutes: number): Plan {
  const known = plans.find((plan) => plan.minutes === minutes);
  if (known) return known;
  const length = Math.min(longestMeeting, Math.max(shortestMeeting, Math.round(minutes)));
  const opening = Math.max(3, Math.round(length * 0.08));
  const learnings = Math.round(length * 0.14);
  const rest = Math.max(3, Math.round(length * 0.08));
  return { minutes: length, opening, timeline: length - opening - learnings - rest, learnings, rest };
}

/** What a meeting may last, in minutes. */
export const shortestMeeting = 20;
export const longestMeeting = 240;

export interface PauseFact {
  readonly from: number;
  readonly to?: number;
  /** When the room said it would be back; clocks wait for the real end. */
  readonly back: number;
}

/** The break the room is in, if any. */
export function openPause(pauses: readonly PauseFact[]): PauseFact | undefined {
  return pauses.findLast((pause) => pause.to === undefined);
}

export interface Clock {
  /** Running milliseconds of each phase over all sittings, pauses out. */
  readonly spent: Readonly<Record<Phase, number>>;
  /** Running milliseconds of the whole meeting. */
  readonly total: number;
  /** Milliseconds left of the plan; negative when the meeting runs long. */
  readonly left: number;
}

export function clock(facts: readonly PhaseFact[], pauses: readonly PauseFact[], plan: Plan, now: number): Clock {
  const spent: Record<Phase, number> = {
    prepare: 0,
    opening: 0,
    timeline: 0,
    learnings: 0,
    remediations: 0,
    closing: 0,
    record: 0,
    published: 0,
  };
  for (const [index, fact] of facts.entries()) {
    if (phaseTime[fact.phase] !== 'meeting' || fact.stopped) continue;
    const until = facts[index + 1]?.at ?? now;
    spent[fact.phase] += Math.max(0, until - fact.at) - paused(pauses, fact.at, until, now);
  }
  const total = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
  return { spent, total, left: plan.minutes * MINUTE - total };
}

function paused(pauses: readonly PauseFact[], from: number, until: number, now: number): number {
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.to ?? now, until) - Math.max(pause.from, from)),
    0,
  );
}

/** The timeline's share: of the planned length while the meeting runs, of the actual length afterwards. */
export function timelineShare(clock: Clock, plan: Plan, running: boolean): number {
  const whole = running ? plan.minutes * MINUTE : clock.total;
  return whole === 0 ? 0 : clock.spent.timeline / whole;
}

/** The window in which the timeline should end, in minutes of timeline: two thirds, to the latest end that leaves room. */
export function timelineWindow(plan: Plan): { readonly from: number; readonly to: number } {
  const from = Math.round((plan.minutes * 2) / 3);
  return { from, to: Math.max(from, plan.minutes - plan.opening - plan.learnings) };
}

export type Pace = 'ahead' | 'inside' | 'behind';

export interface Forecast {
  /** Minutes the timeline will have taken when its last event is done. */
  readonly minutes: number;
  readonly pace: Pace;
}

/**
 * Median minutes per discussed event × events left; before three events are done, the plan.
 * @param perEvent milliseconds each finished event took
 */
export function forecast(clock: Clock, plan: Plan, perEvent: readonly number[], eventsLeft: number): Forecast {
  const window = timelineWindow(plan);
  const soFar = clock.spent.timeline / MINUTE;
  const sorted = perEvent.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const minutes =
    sorted.length < 3 || median === undefined ? Math.max(soFar, plan.timeline) : soFar + (median / MINUTE) * eventsLeft;
  return { minutes, pace: minutes < window.from ? 'ahead' : minutes > window.to ? 'behind' : 'inside' };
}
