/**
 * The gate: action items do not exist until the timeline is done (design §3). Opening early is possible and
 * logged; opening is a fact, so an event added later does not shut it again.
 */

export interface GateFact {
  readonly act: 'asked' | 'opened' | 'opened-early' | 'shut';
  readonly at: number;
  readonly by: string;
  /** What stood open when the gate was opened early: a fact for the meeting log, nowhere else. */
  readonly openEvents?: number;
  readonly timelineMinutes?: number;
}

export interface Gate {
  readonly open: boolean;
  /** The room was asked what is missing and what happened differently. */
  readonly asked: boolean;
  readonly everOpened: boolean;
}

export function gate(facts: readonly GateFact[]): Gate {
  const moves = facts.filter((fact) => fact.act !== 'asked');
  const last = moves.at(-1);
  return {
    open: last !== undefined && last.act !== 'shut',
    asked: facts.some((fact) => fact.act === 'asked'),
    everOpened: moves.some((fact) => fact.act !== 'shut'),
  };
}

export type TimelineDone =
  | { readonly done: true }
  | { readonly done: false; readonly reason: 'events-open' | 'not-asked'; readonly openEvents: number };

/** Every event discussed or skipped, and the room asked. */
export function timelineDone(openEvents: number, asked: boolean): TimelineDone {
  if (openEvents > 0) return { done: false, reason: 'events-open', openEvents };
  return asked ? { done: true } : { done: false, reason: 'not-asked', openEvents: 0 };
}
