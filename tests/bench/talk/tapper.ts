/**
 * An attentive deputy at the speaker pad: marks whoever takes the floor a little after they began, lets short words of
 * others go by, and marks silence when nobody has spoken for a while.
 */
import { union } from 'shared/talk/spans.ts';
import type { SpokenSpan } from 'shared/talk/summary.ts';
import type { Fact } from './replay.ts';

/** ms */
const reaction = 600;
const shortWord = 1500;
const silence = 3000;

export function tapsOf(spoken: readonly SpokenSpan[]): readonly Fact[] {
  const marks: { readonly at: number; readonly mark: string | null }[] = spoken
    .filter(({ person, start, end }) => person !== null && end - start >= shortWord)
    .map(({ person, start }) => ({ at: start + reaction, mark: person }));
  const anybody = union(spoken.map(({ start, end }) => [start, end] as const));
  for (const [place, [, end]] of anybody.entries()) {
    const next = anybody[place + 1]?.[0] ?? Infinity;
    if (next - end > silence) marks.push({ at: end + silence, mark: null });
  }
  return marks.toSorted((a, b) => a.at - b.at);
}
