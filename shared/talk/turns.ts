/**
 * The facts of talk time. The server writes them with its own clock, they live in `aside` alone, and totals are
 * never among them: who spoke how long is derived (merge.ts, readings.ts).
 */
import type { Ds } from './settings.ts';
import { union, type Spans } from './spans.ts';

/**
 * How a turn was learnt. `voice`: a laptop in a shared room, where a tap is the authority. `headset`: a remote
 * person's own microphone. `transcript`: an imported one, whose times are taken as written.
 */
export const turnSources = ['tap', 'voice', 'headset', 'transcript'] as const;
export type TurnSource = (typeof turnSources)[number];

/** A closed turn. The person may be `someone`. */
export type Turn = readonly [person: string, start: Ds, duration: Ds, source: TurnSource];

/** Who spoke on a laptop that several people share: counted as unattributed, never guessed. */
export const someone = '';

/** A turn that has not ended: somebody has the floor now. */
export interface OpenTurn {
  readonly person: string;
  readonly start: Ds;
  readonly source: TurnSource;
}

/**
 * "From here to there it was Cara." A fact of its own beside the turns; deleting it is undo, a correction of the
 * second half of a turn splits it. A later correction stands over an earlier one.
 */
export interface Correction {
  readonly id: string;
  /** When it was made; equal moments are ordered by id, so that every replica agrees. */
  readonly at: Ds;
  readonly start: Ds;
  readonly duration: Ds;
  /** Whose talk it was taken for, by any means; null: whatever taps, voices and earlier corrections said. */
  readonly from: string | null;
  /** Who it was; null: nobody spoke. */
  readonly to: string | null;
}

/** A break: nothing said in it counts. `end` is null while it lasts. */
export interface Pause {
  readonly start: Ds;
  readonly end: Ds | null;
}

export interface TalkFacts {
  /** When the sitting began: nothing earlier counts. */
  readonly since: Ds;
  readonly turns: readonly Turn[];
  readonly open: readonly OpenTurn[];
  readonly corrections: readonly Correction[];
  readonly pauses: readonly Pause[];
}

export function noTalk(since: Ds): TalkFacts {
  return { since, turns: [], open: [], corrections: [], pauses: [] };
}

/** Breaks as spans; one that lasts ends now. */
export function breaks(pauses: readonly Pause[], now: Ds): Spans {
  return union(pauses.map(({ start, end }) => [start, end ?? now] as const));
}

/** The server's clock, ms, as a moment of talk time. */
export function momentOf(ms: number): Ds {
  return Math.round(ms / 100);
}

/** Closes an open turn, or says undefined when nothing is left of it. */
export function closeTurn({ person, start, source }: OpenTurn, at: Ds): Turn | undefined {
  return at > start ? [person, start, at - start, source] : undefined;
}

/** "Don't count me": everything that names the person goes, for good. Corrections to them leave nobody behind. */
export function withoutPerson(facts: TalkFacts, person: string): TalkFacts {
  return {
    ...facts,
    turns: facts.turns.filter((turn) => turn[0] !== person),
    open: facts.open.filter((turn) => turn.person !== person),
    corrections: facts.corrections
      .filter((correction) => correction.from !== person || (correction.to !== null && correction.to !== person))
      .map((correction) => ({
        ...correction,
        from: correction.from === person ? null : correction.from,
        to: correction.to === person ? null : correction.to,
      })),
  };
}

/** One turn from outside our types (a document, a file), or undefined. */
export function parseTurn(value: unknown): Turn | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [person, start, duration, source]: unknown[] = value;
  if (typeof person !== 'string' || !isMoment(start) || !isMoment(duration)) return undefined;
  const known = turnSources.find((each) => each === source);
  return known && [person, start, duration, known];
}

export function isMoment(value: unknown): value is Ds {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
