/** How alike two incidents are: by the systems they touched and by words that few others speak of. */
import { plainWords } from './plain-words.ts';
import { wordsOf } from './words.ts';

/** Words compared at most. */
const mostWords = 16;
/** Two incidents that share less say nothing about each other. */
const leastWords = 2;
const systemWeight = 4;

/** How often each word that says something stands in a text. */
export function countWords(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { word } of wordsOf(text)) {
      if (word.length < 3 || /^\d+$/.test(word) || plainWords.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

export interface TellingWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * The words by which a record is known among `total` others.
 * @param spread in how many records a word stands
 */
export function tellingWords(
  counts: ReadonlyMap<string, number>,
  spread: (word: string) => number,
  total: number,
): TellingWord[] {
  const often = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 250);
  return often
    .flatMap(([word, count]): TellingWord[] => {
      const records = spread(word);
      // A word of this record alone leads nowhere, one of half of them everywhere.
      if (records < 2 || (total > 6 && records > total / 2)) return [];
      const rare = Math.log(1 + total / records);
      return [{ word, weight: (1 + Math.log(count)) * rare }];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostWords);
}

export interface Alike {
  readonly weight: number;
  readonly words: readonly string[];
  readonly systems: readonly string[];
}

/** What two records share, or undefined when it is too little to be shown. */
export function likeness(
  telling: readonly TellingWord[],
  has: (word: string) => boolean,
  systems: readonly string[],
  others: readonly string[],
): Alike | undefined {
  const theirs = new Set(others.map((system) => system.toLowerCase()));
  const shared = systems.filter((system) => theirs.has(system.toLowerCase()));
  const words = telling.filter(({ word }) => has(word));
  if (shared.length === 0 && words.length < leastWords) return undefined;
  return {
    weight: words.reduce((sum, { weight }) => sum + weight, 0) + shared.length * systemWeight,
    words: words.slice(0, 6).map(({ word }) => word),
    systems: shared,
  };
}
