import { blamePhrases } from './blame-phrases.ts';
import { counterfactualPhrases } from './counterfactual-phrases.ts';
import { notNames, nounEnding } from './people-words.ts';
import { animatedPhrases, inadequatePhrases } from './standard-phrases.ts';

/** Every word that phrases spell out: "Improper handling" begins with no Mr Improper. */
const phraseWords: ReadonlySet<string> = new Set(
  [blamePhrases, counterfactualPhrases, inadequatePhrases, animatedPhrases]
    .flat()
    .join(' ')
    .match(/[a-z]{3,}/g),
);

/** Whether a capitalised word may be somebody's name; the first word of a sentence is capitalised anyway. */
export function isName(word: string, first: boolean): boolean {
  if (!/^[A-Z][a-z]+(?:-[A-Z][a-z]+)?$/.test(word)) return false;
  const lower = word.toLowerCase();
  return !notNames.has(lower) && !nounEnding.test(word) && !(first && phraseWords.has(lower));
}
