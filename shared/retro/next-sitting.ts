/**
 * The next sitting: when the meeting goes on, or when a small group looks again at what soaks. It is a plan and no
 * appointment of ours: nothing begins by itself.
 */
import type { PhaseFact } from './phases.ts';
import { phaseTime } from './phases.ts';

export interface NextSitting {
  /** ms since the epoch. */
  readonly at: number;
  readonly minutes: number;
  /** Person ids of a small group; left out where everyone meets again. */
  readonly group?: readonly string[];
}

/** What another sitting of everybody takes at most unless somebody says otherwise: a retrospective is 60 to 90 minutes. */
export const sittingMinutes = 90;

/** How long a small group takes unless somebody says otherwise. */
export const groupMinutes = 30;

/** When the last sitting began: people tend to have that hour free again. ms, undefined before the first. */
export function sittingBegan(phases: readonly PhaseFact[]): number | undefined {
  const met = phases.filter((fact) => phaseTime[fact.phase] === 'meeting' && !fact.stopped);
  const last = met.at(-1)?.sitting;
  return met.find((fact) => fact.sitting === last)?.at;
}

/** A sitting in which only parked ideas were looked at: it tells nothing of how the story was told. */
export function wasIdeasOnly(phases: readonly PhaseFact[], sitting: number): boolean {
  return !phases.some(
    ({ phase, sitting: of }) =>
      of === sitting && (phase === 'opening' || phase === 'timeline' || phase === 'learnings'),
  );
}
