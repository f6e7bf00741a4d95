/** Moments of the meeting itself, on the clock of whoever looks: as dates and times are typed, and in words. */
import { sittingBegan } from 'shared/retro/next-sitting.ts';
import type { PhaseFact } from 'shared/retro/phases.ts';
import { soakDays, workingDaysOn } from 'shared/retro/working-days.ts';
import { clockHere, dayText, viewersZone } from '../../ui/clock.ts';

export interface TypedMoment {
  /** ISO date, or empty. */
  readonly date: string;
  /** "14:00" */
  readonly time: string;
}

/** ms; nobody meets at 12:53. */
const quarter = 15 * 60_000;

const dateHere = (ms: number): string => new Date(ms).toLocaleDateString('sv-SE');

export function typedMoment(ms: number): TypedMoment {
  return { date: dateHere(ms), time: clockHere(ms) };
}

/** Two working days on, at the hour the last sitting began. */
export function proposedMoment(now: number, phases: readonly PhaseFact[]): TypedMoment {
  const began = sittingBegan(phases) ?? now;
  return { date: workingDaysOn(dateHere(now), soakDays), time: clockHere(Math.round(began / quarter) * quarter) };
}

/** ms since the epoch; undefined when it is no moment, or one that has passed. */
export function momentTyped({ date, time }: TypedMoment, now: number): number | undefined {
  const at = new Date(`${date}T${time}`).getTime();
  return Number.isFinite(at) && at > now ? at : undefined;
}

/** "Thu 26 Nov, 14:00" */
export function momentText(at: number): string {
  return `${dayText(at, viewersZone())}, ${clockHere(at)}`;
}
