import type { Context, RuleId } from 'shared/wording/hint.ts';
import * as laterEntries from './later-entries.ts';
import * as laterQuestions from './later-questions.ts';
import * as laterRecords from './later-records.ts';
import { goodQuestions } from './questions-good.ts';
import { otherQuestions } from './questions-other.ts';
import { goodRecords } from './records-good.ts';
import { otherRecords } from './records-other.ts';
import { goodEntries, otherEntries } from './timeline-entries.ts';

export interface Labelled {
  readonly text: string;
  readonly context: Context;
  /** The rule expected to speak; `any` when only that something is said matters; null when nothing may be said. */
  readonly rule: RuleId | 'any' | null;
  /** Every third sentence of a group of the first set was kept aside while the rules were written. */
  readonly aside: boolean;
}

const group = (context: Context, rule: RuleId | null, texts: readonly string[]): Labelled[] =>
  texts.map((text, index) => ({ text, context, rule, aside: index % 3 === 2 }));

const groups = (context: Context, byRule: Partial<Record<RuleId, readonly string[]>>): Labelled[] =>
  Object.entries(byRule).flatMap(([rule, texts]) => group(context, rule as RuleId, texts));

interface Later {
  readonly laterGood: readonly string[];
  readonly laterOther: readonly string[];
}

const later = (context: Context, { laterGood, laterOther }: Later): Labelled[] => [
  ...laterGood.map((text): Labelled => ({ text, context, rule: null, aside: false })),
  ...laterOther.map((text): Labelled => ({ text, context, rule: 'any', aside: false })),
];

export const corpus: readonly Labelled[] = [
  ...group('question', null, goodQuestions),
  ...groups('question', otherQuestions),
  ...group('timeline', null, goodEntries),
  ...groups('timeline', otherEntries),
  ...group('record', null, goodRecords),
  ...groups('record', otherRecords),
  ...later('question', laterQuestions),
  ...later('timeline', laterEntries),
  ...later('record', laterRecords),
];
