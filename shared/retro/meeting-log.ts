/**
 * The meeting log: what happened to the meeting itself, and when. Derived from facts of the stage; nothing is written
 * for it alone, and nothing in it is about who spoke.
 */
import type { PauseFact } from './agenda.ts';
import type { GateFact } from './gate.ts';
import type { FollowFact, LeadFact } from './leading.ts';
import type { Phase, PhaseFact } from './phases.ts';

/** `at` in ms since the epoch. Breaks are nobody's: no reason and no name is kept. */
export type LogEntry = { readonly at: number } & (
  | { readonly what: 'phase'; readonly by: string; readonly phase: Phase }
  | { readonly what: 'stopped'; readonly by: string }
  | { readonly what: 'resumed'; readonly by: string; readonly sitting: number }
  | { readonly what: 'asked' | 'gate-opened' | 'gate-shut'; readonly by: string }
  | {
      readonly what: 'gate-opened-early';
      readonly by: string;
      readonly openEvents: number;
      /** Of timeline, spent when it was opened. */
      readonly minutes: number;
    }
  | { readonly what: 'break'; readonly minutes: number | undefined }
  | { readonly what: 'handed' | 'taken'; readonly from: string; readonly to: string }
  | { readonly what: 'followed'; readonly by: string; readonly thread: string }
  | { readonly what: 'went-back'; readonly by: string }
);

export interface LogFacts {
  readonly phases: readonly PhaseFact[];
  readonly gate: readonly GateFact[];
  readonly pauses: readonly PauseFact[];
  readonly leads: readonly LeadFact[];
  readonly follows: readonly FollowFact[];
}

/** In the order it happened; facts of one moment stay in the order of their kinds. */
export function meetingLog({ phases, gate, pauses, leads, follows }: LogFacts): readonly LogEntry[] {
  return [
    ...phases.map((fact, index) => ofPhase(fact, phases[index - 1])),
    ...leads.map(({ at, by, from, to }): LogEntry => ({ at, what: by === from ? 'handed' : 'taken', from, to })),
    ...gate.map(ofGate),
    ...pauses.map(({ from, to }): LogEntry => ({
      at: from,
      what: 'break',
      minutes: to === undefined ? undefined : Math.round((to - from) / 60_000),
    })),
    ...follows.map(({ thread, at, by }): LogEntry =>
      thread === undefined ? { at, by, what: 'went-back' } : { at, by, what: 'followed', thread },
    ),
  ].toSorted((a, b) => a.at - b.at);
}

function ofPhase({ at, by, phase, sitting, stopped }: PhaseFact, before: PhaseFact | undefined): LogEntry {
  if (stopped) return { at, by, what: 'stopped' };
  return before?.stopped ? { at, by, what: 'resumed', sitting } : { at, by, what: 'phase', phase };
}

function ofGate({ act, at, by, openEvents = 0, timelineMinutes = 0 }: GateFact): LogEntry {
  switch (act) {
    case 'asked':
      return { at, by, what: 'asked' };
    case 'opened':
      return { at, by, what: 'gate-opened' };
    case 'opened-early':
      return { at, by, what: 'gate-opened-early', openEvents, minutes: timelineMinutes };
    case 'shut':
      return { at, by, what: 'gate-shut' };
    default:
      return act satisfies never;
  }
}
