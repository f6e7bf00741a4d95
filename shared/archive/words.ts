/**
 * Words of a text as the archive compares them: letters and digits, folded to lower case without accents. Scripts
 * that write without spaces count each sign as a word, so that a part of a sentence is found as a phrase.
 */

export interface Word {
  /** Folded. */
  readonly word: string;
  /** Half-open place in the text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const signs = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const pattern = new RegExp(
  String.raw`${signs}\p{M}*|(?:(?!${signs})[\p{L}\p{N}])(?:(?!${signs})[\p{L}\p{N}\p{M}])*`,
  'gu',
);
/** Longer ones are cut: nobody types a key of 2,000 letters, and an index should not hold one. */
const longest = 64;

export function wordsOf(text: string): Word[] {
  // Most texts are plain: those need no table of Unicode.
  if (/^[\0-\x7f]*$/.test(text)) return plainWordsOf(text);
  const found: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = folded(match[0]);
    if (word !== '') found.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

function plainWordsOf(text: string): Word[] {
  const found: Word[] = [];
  const lower = text.toLowerCase();
  for (const { 0: word, index } of lower.matchAll(/[a-z0-9]+/g)) {
    found.push({ word: word.slice(0, longest), from: index, to: index + word.length });
  }
  return found;
}

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longest);
}
