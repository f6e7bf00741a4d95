import { maskQuotes } from './quotes.ts';
import { sentencesOf } from './sentences.ts';
import type { Hint } from './hint.ts';

/** The text with the sentence that holds the hint taken over by the hint's rewrite; undefined when it offers none. */
export function withRewriteApplied(text: string, hint: Hint): string | undefined {
  const home = homeOf(text, hint);
  if (hint.rewrite === undefined || home === undefined) return undefined;
  // A sentence that had an end keeps one.
  const end = /[.!?]$/.test(hint.rewrite) ? '' : (/[.!?]+$/.exec(text.slice(home.from, home.to))?.[0] ?? '');
  return text.slice(0, home.from) + hint.rewrite + end + text.slice(home.to);
}

const givesReason =
  /^(?:because|due to|in order|so (?:that|as)|owing to|thanks to|as a (?:result|consequence)|on account of|caused by|thinking|assuming|hoping|believing)\b/i;

/** What an event says without its reason, and the reason in its own words: the one stays, the other becomes a question. */
export interface Parted {
  readonly kept: string;
  readonly reason: string;
}

/** @returns undefined when the hint is not about a reason, or leaving it out would leave nothing */
export function partReason(text: string, hint: Hint): Parted | undefined {
  const kept = hint.rule === 'interpretation' ? withRewriteApplied(text, hint) : undefined;
  const home = homeOf(text, hint);
  if (kept === undefined || home === undefined) return undefined;
  const reason = text
    .slice(hint.span[0], home.to)
    .trim()
    .replace(/[\s.!;,]+$/, '');
  return givesReason.test(reason) ? { kept, reason } : undefined;
}

function homeOf(text: string, hint: Hint): { readonly from: number; readonly to: number } | undefined {
  return sentencesOf(maskQuotes(text)).find(({ from, to }) => from <= hint.span[0] && hint.span[0] < to);
}
