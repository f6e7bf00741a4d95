/** What somebody typed into the search, as terms that must all be there. */
import { wordsOf } from './words.ts';

export interface Term {
  /** Folded words that stand one after the other. */
  readonly words: readonly string[];
  /** The last word may go on: "restart" finds "restarted". In quotes it may not. */
  readonly open: boolean;
}

const mostTerms = 12;

/** `cold "second region" p99-latency` → cold…, second region, p99 latency… A quote that is left open runs to the end. */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  for (const match of typed.matchAll(/["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu)) {
    const quoted = match[1];
    const words = wordsOf(quoted ?? match[0]).map(({ word }) => word);
    if (words.length > 0) terms.push({ words, open: quoted === undefined });
  }
  return terms.slice(0, mostTerms);
}
