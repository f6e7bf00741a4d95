/**
 * Between two sittings: the meeting was stopped in one of its phases and goes on another day. What was told so far and
 * what is still open, derived from the facts of the stage.
 */
import { clock, type PauseFact, type Plan } from './agenda.ts';
import { whatCameUp } from './came-up.ts';
import { gate, type Gate, type GateFact } from './gate.ts';
import type { Proposal } from './ideas.ts';
import { phaseTime, standing, type Phase, type PhaseFact } from './phases.ts';
import type { TimelineEvent } from './timeline.ts';
import type { WalkFact } from './walk.ts';

export interface BetweenFacts {
  readonly phases: readonly PhaseFact[];
  readonly pauses: readonly PauseFact[];
  readonly walk: readonly WalkFact[];
  readonly gate: readonly GateFact[];
  readonly proposals: readonly Proposal[];
  readonly plan: Plan;
  /** In timeline order. */
  readonly events: readonly TimelineEvent[];
}

export interface Between {
  /** The sitting that ended last, from 1. */
  readonly sitting: number;
  /** Where the meeting stands. */
  readonly phase: Phase;
  /** When it was stopped, ms since the epoch. */
  readonly ended: number;
  /** Whole minutes of meeting over all sittings, and how many of them were timeline. */
  readonly minutes: number;
  readonly timeline: number;
  readonly discussed: number;
  readonly skipped: number;
  /** Neither discussed nor skipped, in timeline order. */
  readonly open: readonly TimelineEvent[];
  readonly gate: Gate;
  /** Words with a time of their own that nobody has put on the timeline yet. */
  readonly waiting: number;
}

/** Undefined while the meeting runs, before it and after it. */
export function betweenSittings(facts: BetweenFacts): Between | undefined {
  const { phase, sitting, since, running } = standing(facts.phases);
  if (phaseTime[phase] !== 'meeting' || running) return undefined;
  const { spent, total } = clock(facts.phases, facts.pauses, facts.plan, since);
  const done = new Map(facts.walk.flatMap(({ event, act }) => (act === 'opened' ? [] : [[event, act] as const])));
  const count = (act: 'discussed' | 'skipped') => facts.events.filter(({ id }) => done.get(id) === act).length;
  return {
    sitting,
    phase,
    ended: since,
    minutes: whole(total),
    timeline: whole(spent.timeline),
    discussed: count('discussed'),
    skipped: count('skipped'),
    open: facts.events.filter(({ id }) => !done.has(id)),
    gate: gate(facts.gate),
    waiting: whatCameUp(facts.proposals, facts.events).filter(({ state }) => state === 'waiting').length,
  };
}

const whole = (ms: number): number => Math.round(ms / 60_000);

/**
 * The plan of a meeting that goes on in another sitting of so many minutes: what was used, and those. They go to the
 * timeline until it was done, to the rest afterwards. A plan that is longer already stays.
 * @param used whole minutes over all sittings before
 */
export function planGoingOn(plan: Plan, used: number, minutes: number, timelineDone: boolean): Plan {
  const more = used + minutes - plan.minutes;
  if (more <= 0) return plan;
  const part = timelineDone ? 'rest' : 'timeline';
  return { ...plan, minutes: plan.minutes + more, [part]: plan[part] + more };
}
