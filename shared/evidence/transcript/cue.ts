/** What every transcript reader hands over: who said what, when, in seconds from the recording's start. */

export interface Cue {
  /** As written in the file; null where it names nobody. */
  readonly speaker: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Written to one person alone. */
  readonly isPrivate?: boolean;
}

export const problemReasons = [
  'empty',
  'no-header',
  'bad-time',
  'ends-before-start',
  'time-missing',
  'bad-fields',
] as const;
export type ProblemReason = (typeof problemReasons)[number];

/** A line that could not be read as it stands. `kept` tells whether the rest of the reading is whole without it. */
export interface TranscriptProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: ProblemReason;
  readonly found: string;
  /** False: talk may be missing, so sums over the cues would be wrong. */
  readonly harmless: boolean;
}

export interface Transcript {
  readonly cues: readonly Cue[];
  readonly problems: readonly TranscriptProblem[];
}

/** Lines of a text in any of the three line endings, without a byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

export function problem(line: number, reason: ProblemReason, found: string, harmless = false): TranscriptProblem {
  // A terminal will print this: no control characters.
  const clean = found.replace(/\p{Cc}/gu, ' ').trim();
  return { line, reason, found: clean.length > 80 ? `${clean.slice(0, 79)}…` : clean, harmless };
}

/** Zoom leaves the name out while the same person goes on: an unnamed cue goes to the speaker before it. */
export function continueSpeakers(cues: readonly Cue[]): readonly Cue[] {
  let speaker: string | null = null;
  return cues.map((cue) => {
    speaker = cue.speaker ?? speaker;
    return speaker === cue.speaker ? cue : { ...cue, speaker };
  });
}
