/**
 * A hint speaks of words, never of whoever wrote them: it asks, it does not block, nobody counts it (practice §2).
 * Only the writer sees it.
 */

/** `question`: a prepared question. `timeline`: an event's text. `record`: the record and notes. */
export const contexts = ['question', 'timeline', 'record'] as const;
export type Context = (typeof contexts)[number];

export const ruleIds = [
  'why',
  'leading',
  'counterfactual',
  'blame',
  'closed',
  'form',
  'multi',
  'long',
  'interpretation',
  'rootcause',
  'inadequate',
  'animated',
] as const;
export type RuleId = (typeof ruleIds)[number];

export type Severity = 'warn' | 'hint';

export interface Hint {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** UTF-16 offsets into the text that was given, `from` inclusive, `to` exclusive, never empty. */
  readonly span: readonly [from: number, to: number];
  /** One or two short sentences for the writer. */
  readonly reason: string;
  /** A whole sentence to offer in place of the one that holds the span. It adds no fact and raises no hint itself. */
  readonly rewrite?: string;
}

/** One thing to look for, as data. Phrases are written in the little language of `pattern.ts`. */
export interface PhraseRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly reason: string;
  readonly phrases: readonly string[];
  /** Innocent look-alikes: a match that overlaps one of these is passed over. */
  readonly unless?: readonly string[];
}
