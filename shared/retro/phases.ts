/**
 * Phases and sittings (design §3). Facts `{phase, sitting, at, by}` are appended; the current phase and every
 * share of time are derived. Going back deletes nothing.
 */

export const phases = [
  'prepare',
  'opening',
  'timeline',
  'learnings',
  'remediations',
  'closing',
  'record',
  'published',
] as const;
export type Phase = (typeof phases)[number];

/** One step in the life of a retro. `at` is the server's clock, ms since the epoch. */
export interface PhaseFact {
  readonly phase: Phase;
  readonly sitting: number;
  readonly at: number;
  readonly by: string;
  /** `stopped` ends a sitting in the middle of a phase; the next fact of that phase begins another one. */
  readonly stopped?: true;
}

/** Where a phase stands: before the meeting, in it, or after it. */
export const phaseTime: Record<Phase, 'before' | 'meeting' | 'after'> = {
  prepare: 'before',
  opening: 'meeting',
  timeline: 'meeting',
  learnings: 'meeting',
  remediations: 'meeting',
  closing: 'meeting',
  record: 'after',
  published: 'after',
};

export type Step = 'forward' | 'back' | 'gate' | 'never';

/**
 * Every pair has its answer, and the compiler asks for it when a phase is added. `gate`: forward, once the gate
 * was opened (timeline done, or opened early). Remediations are optional, so learnings may close at once; after the
 * meeting a small group may look again at what soaks, in a sitting of its own.
 */
export const phaseSteps: Record<Phase, Record<Phase, Step>> = {
  prepare: row({ opening: 'forward' }),
  opening: row({ prepare: 'back', timeline: 'forward' }),
  timeline: row({ opening: 'back', learnings: 'gate' }),
  learnings: row({ timeline: 'back', remediations: 'gate', closing: 'forward' }),
  remediations: row({ timeline: 'back', learnings: 'back', closing: 'forward' }),
  closing: row({ learnings: 'back', remediations: 'back', record: 'forward' }),
  record: row({ closing: 'back', remediations: 'gate', published: 'forward' }),
  published: row({ record: 'back' }),
};

function row(steps: Partial<Record<Phase, Step>>): Record<Phase, Step> {
  return {
    prepare: 'never',
    opening: 'never',
    timeline: 'never',
    learnings: 'never',
    remediations: 'never',
    closing: 'never',
    record: 'never',
    published: 'never',
    ...steps,
  };
}

/** The state all screens stand in. `running` is false before the first sitting and between two of them. */
export interface Standing {
  readonly phase: Phase;
  readonly sitting: number;
  readonly since: number;
  readonly running: boolean;
}

export function standing(facts: readonly PhaseFact[]): Standing {
  const last = facts.at(-1);
  if (!last) return { phase: 'prepare', sitting: 0, since: 0, running: false };
  const running = phaseTime[last.phase] === 'meeting' && !last.stopped;
  return { phase: last.phase, sitting: last.sitting, since: last.at, running };
}

/** The sitting a step into `to` belongs to: leaving preparation or a stop begins the next one. */
export function sittingFor(now: Standing, to: Phase): number {
  return phaseTime[to] === 'meeting' && !now.running ? now.sitting + 1 : now.sitting;
}

/** A sitting ends by "Stop here", or when the meeting steps on to the record or back to preparation. */
export function endsSitting(now: Standing, to: Phase): boolean {
  return now.running && phaseTime[to] !== 'meeting';
}

/** The phase that ordinarily comes next, for the button that says so. */
export function nextPhase(phase: Phase): Phase | undefined {
  return phases[phases.indexOf(phase) + 1];
}
