import { beginningsOf } from './cues.ts';
import { isName } from './names.ts';
import { certainPeople, likelyPeople, programWords } from './people-words.ts';
import { fillers, isParticiple } from './verb-words.ts';

/**
 * A sentence as the phrases see it: lower case, ASCII letters, straight apostrophes, single spaces, without fillers,
 * and with a mark after each word that stands for a person or makes a perfect tense, so that a phrase asks for either
 * in one character.
 */
export interface Plain {
  readonly text: string;
  /** For each character of `text` the offset it came from; one more entry for the end. */
  readonly at: readonly number[];
  /** The first letters of each word, one to four: where phrases are looked up. */
  readonly beginnings: ReadonlySet<string>;
}

/** After a word that stands for people for certain: "engineer", "nobody", "we". */
export const certainMark = '\u0001';
/** After a word that probably does: "they", a capitalised name. */
export const likelyMark = '\u0002';
/** After the "have" of a perfect tense: "should have asked", not "should have access". */
export const perfectMark = '\u0003';

/** Reads `source` from offset `from` to `to`. */
export function plainOf(source: string, from: number, to: number): Plain {
  const { flat, flatAt } = flatten(source, from, to);
  const words = [...flat.matchAll(/[A-Za-z][A-Za-z-]*/g)];
  let text = '';
  const at: number[] = [];
  const copy = (start: number, end: number): void => {
    text += flat.slice(start, end).toLowerCase();
    for (let i = start; i < end; i++) at.push(flatAt[i] ?? to);
  };

  let done = 0;
  words.forEach((found, index) => {
    const word = found[0];
    const end = found.index + word.length;
    if (fillers.has(word.toLowerCase()) && flat.charAt(end) === ' ' && /^ ?$/.test(flat.charAt(found.index - 1))) {
      copy(done, found.index);
      done = end + 1;
      return;
    }
    copy(done, end);
    const mark = markAt(flat, words, index);
    if (mark !== '') {
      text += mark;
      at.push((flatAt[end - 1] ?? to) + 1);
    }
    done = end;
  });
  copy(done, flat.length);
  at.push((flatAt.at(-1) ?? from - 1) + 1);
  return { text, at, beginnings: beginningsOf(text) };
}

function flatten(source: string, from: number, to: number): { flat: string; flatAt: number[] } {
  let flat = '';
  const flatAt: number[] = [];
  for (let i = from; i < to; i++) {
    const char = fold(source.charAt(i));
    if (char === ' ' && (flat === '' || flat.endsWith(' '))) continue;
    flat += char;
    flatAt.push(i);
  }
  return { flat, flatAt };
}

const apostrophes = new Set(['’', '‘', 'ʼ', '´', '′']);
const dashes = new Set(['–', '—', '‐', '‑', '−']);

/** One UTF-16 unit to one: control characters become spaces, letters lose their accents. */
function fold(char: string): string {
  if (char > ' ' && char <= '~') return char;
  if (char <= '\u007F' || /\s/.test(char)) return ' ';
  if (apostrophes.has(char)) return "'";
  if (dashes.has(char)) return '-';
  const base = char.normalize('NFD').charAt(0);
  if (/[A-Za-z]/.test(base)) return base;
  return /\p{L}/u.test(char) ? 'x' : char;
}

function markAt(flat: string, words: readonly RegExpExecArray[], index: number): string {
  const found = words[index];
  if (found === undefined) return '';
  const word = found[0];
  const lower = word.toLowerCase();
  if (lower === 'have' || lower === 've' || lower === 'of') {
    return isPerfect(flat, words, index) ? perfectMark : '';
  }
  // A piece of "db1operator" or of "don't" is no word of its own.
  if (/\w/.test(flat.charAt(found.index - 1)) || flat.startsWith("'t", found.index + word.length)) return '';
  const before = words[index - 1]?.[0].toLowerCase() ?? '';
  if (certainPeople.has(lower)) {
    const program = /^(?:operator|manager)/.test(lower) && programWords.has(before);
    return program || (lower === 'support' && before === 'to') ? '' : certainMark;
  }
  if (lower === 'one' && before === 'no') return certainMark;
  if ((lower === 'call' || lower === 'duty') && before === 'on') return certainMark;
  if (likelyPeople.has(lower)) return likelyMark;
  return isName(word, index === 0) ? likelyMark : '';
}

/** "should of asked" is a "have" too. */
function isPerfect(flat: string, words: readonly RegExpExecArray[], index: number): boolean {
  const aux = words[index]?.[0].toLowerCase();
  if (aux === 'of' && !/^(?:should|could|would|might)$/i.test(words[index - 1]?.[0] ?? '')) return false;
  for (let next = index + 1; next <= index + 4; next++) {
    const word = words[next];
    if (word === undefined) return false;
    const lower = word[0].toLowerCase();
    if (isParticiple(lower, words[next + 1]?.[0].toLowerCase(), flat.charAt(word.index + lower.length))) return true;
    if (
      !fillers.has(lower) &&
      !/^(?:not|never|at|least|instead|first|then|all|long|even|ever|better|\w+ly)$/.test(lower)
    )
      return false;
  }
  return false;
}
