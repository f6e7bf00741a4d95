import type { Hint, PhraseRule } from './hint.ts';
import { finderOf, type Match } from './phrase-index.ts';
import type { Plain } from './plain.ts';

/** A rule made ready: looks through one sentence, from character `start` of it, for its first words that count. */
export type Matcher = (plain: Plain, start?: number) => Hint | undefined;

export function matcherOf(rule: PhraseRule): Matcher {
  const find = finderOf(rule.phrases);
  const findInnocent = finderOf(rule.unless ?? []);
  return (plain, start = 0) => {
    const found = find(plain, start);
    if (found.length === 0) return undefined;
    // A look-alike may begin before the question proper: "Suppose I had been there: what would I have seen?"
    const innocent = start === 0 ? findInnocent(plain, 0) : [...findInnocent(plain, start), ...findInnocent(plain, 0)];
    const speaking = found.filter((match) => !innocent.some((other) => overlap(match, other)));
    const [first] = speaking.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
    if (first === undefined) return undefined;
    return { rule: rule.id, severity: rule.severity, span: spanOf(plain, ...first), reason: rule.reason };
  };
}

const overlap = (a: Match, b: Match): boolean => a[0] < b[1] && b[0] < a[1];

/** The words of `plain` from `from` to `to` as a span of the source, without marks and spaces at its ends. */
export function spanOf(plain: Plain, from: number, to: number): readonly [number, number] {
  const isEdge = (index: number): boolean => plain.text.charCodeAt(index) <= 32;
  let [first, last] = [from, to - 1];
  while (first < last && isEdge(first)) first++;
  while (last > first && isEdge(last)) last--;
  const start = plain.at[first] ?? 0;
  return [start, Math.max(start, plain.at[last] ?? start) + 1];
}
