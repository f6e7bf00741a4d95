/**
 * Three questions at closing (practice §1, stage 9), without names. Answers are added to tallies the moment they come
 * and are kept nowhere else; who has answered stands apart from them. Told in words only, and only once enough people
 * have answered.
 */

export const pulseQuestions = ['learned', 'again', 'said'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

/** `unsaid`: cannot say yet, or would rather not. */
export const pulseAnswers = ['yes', 'no', 'unsaid'] as const;
export type PulseAnswer = (typeof pulseAnswers)[number];

/** Any question may be left out. */
export type PulseSheet = { readonly [Q in PulseQuestion]?: PulseAnswer | undefined };

export interface PulseTally {
  /** How many people have answered. */
  readonly people: number;
  readonly counts: Readonly<Record<PulseQuestion, Readonly<Record<PulseAnswer, number>>>>;
}

/** The questions are left out below `people` who could answer; nothing is told below `answers`. */
export const pulseLimits = { people: 5, answers: 4 } as const;

const none = { yes: 0, no: 0, unsaid: 0 } as const;
export const noAnswers: PulseTally = { people: 0, counts: { learned: none, again: none, said: none } };

export function isBlank(sheet: PulseSheet): boolean {
  return pulseQuestions.every((question) => sheet[question] === undefined);
}

export function addSheet(tally: PulseTally, sheet: PulseSheet): PulseTally {
  const counts = { ...tally.counts };
  for (const question of pulseQuestions) {
    const answer = sheet[question];
    if (answer !== undefined) counts[question] = { ...counts[question], [answer]: counts[question][answer] + 1 };
  }
  return { people: tally.people + 1, counts };
}

/**
 * What is told: whether somebody learned something, whether more than half would come again and could say what they
 * wanted. A question that fewer people answered is left out.
 */
export type PulseReading = { readonly [Q in PulseQuestion]?: boolean };

/** Undefined below four answers. */
export function readPulse({ people, counts }: PulseTally): PulseReading | undefined {
  if (people < pulseLimits.answers) return undefined;
  const told = pulseQuestions.flatMap((question) => {
    const { yes, no, unsaid } = counts[question];
    const all = yes + no + unsaid;
    if (all < pulseLimits.answers) return [];
    return [[question, question === 'learned' ? yes > 0 : yes * 2 > all] as const];
  });
  return Object.fromEntries(told);
}

/** Whether the three questions are put: open, told once and over, or left out (undefined). */
export type PulseState = 'open' | 'told' | 'over';

/** On a facilitator's and a deputy's screen. */
export interface PulseTold {
  readonly people: number;
  /** How many could answer when closing began. */
  readonly of: number;
  readonly reading?: PulseReading;
}
