/**
 * Every way in which a text may call somebody whose name is known: the whole name, first and last name, and the handles
 * people are given after them (`@ana`, `ana.sousa`, `asousa`). All of it is folded (`folded-text.ts`). A name that is a
 * word too ("Will", "Grace") counts only where it is written as a name.
 */
import { folded } from './folded-text.ts';
import { describing, particles, titles, wordsToo } from './words-not-names.ts';

export interface Calling {
  /** Folded, as it is looked for in a folded text. */
  readonly word: string;
  /** Counts only with a capital at its beginning and not in capitals. */
  readonly asName: boolean;
}

/** A role that stands in the place of a name, and the words of the product beside it, are nobody's name. */
const roleWords: ReadonlySet<string> = new Set(['facilitator', 'deputy', 'participant', 'observer', 'responder']);

/** "@Ana.Sousa (she/her) | SRE" → "Ana", "Sousa". */
export function nameParts(name: string): string[] {
  const bare = name
    .replace(/\([^)]*\)|\[[^\]]*\]|:[\w+-]{1,40}:/g, ' ')
    .split(/\s+[|/–—-]\s+/u)[0]
    ?.replace(/["“”«»„]|[\p{Extended_Pictographic}\p{Cf}]/gu, '')
    .trim();
  const [last, first, ...more] = (bare ?? '').split(',').map((part) => part.trim());
  const turned = first !== undefined && first !== '' && more.length === 0 ? `${first} ${last ?? ''}` : (last ?? '');
  const words = turned.split(/\s+/).filter(Boolean);
  const one = words.length === 1 ? (words[0] ?? '').replace(/^@/, '') : undefined;
  // A handle holds its parts itself; a single word with a hyphen is a name as it is.
  return (one === undefined ? words : one.split(/[._]+/)).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

export function callings(name: string): Calling[] {
  const written = folded(name.trim());
  const parts = nameParts(name)
    .map((part) => folded(part).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part, index) => part !== '' && !(index === 0 && titles.has(part)));
  const found = new Map<string, boolean>();
  const add = (word: string, asName = false) => {
    if (word.length < 2 || roleWords.has(word)) return;
    found.set(word, asName && found.get(word) !== false);
  };
  if (written.length > 1) add(written, parts.length < 2 ? needsCapital(written) : parts.every(isWord));
  for (const spelled of spellings(parts, name)) {
    for (const [index, part] of spelled.entries()) {
      if (index > 0 && particles.has(part)) continue;
      add(part, needsCapital(part));
      const joined = part.replace(/[^\p{L}\p{N}]/gu, '');
      add(joined, needsCapital(joined));
      const pieces = part.split('-').filter((piece) => piece.length > 2 && !isWord(piece));
      if (part.includes('-')) for (const piece of pieces) add(piece);
    }
    for (const [handle, asName] of handles(spelled)) add(handle, asName);
  }
  return [...found].map(([word, asName]) => ({ word, asName }));
}

export function isWord(word: string): boolean {
  return describing.has(word) || wordsToo.has(word);
}

/** Two letters are a word somewhere; letters without capitals have none to show. */
function needsCapital(word: string): boolean {
  if (word === word.toUpperCase()) return false;
  return word.length < 3 || isWord(word);
}

const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** "Müller" is written "Mueller" as well, and the other way round. */
function spellings(parts: readonly string[], name: string): readonly (readonly string[])[] {
  const german = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüåø]/g, (sign) => twoLetters[sign] ?? sign);
  const long = german === name.toLowerCase().normalize('NFC') ? [] : [nameParts(german).map(folded)];
  const short = parts.map((part) =>
    part.length > 4 ? part.replace(/[aou]e(?=[^aeiou]|$)/g, (two) => two[0] ?? '') : part,
  );
  return [parts, ...long, ...(short.some((part, index) => part !== parts[index]) ? [short] : [])];
}

/** `@` before them always counts; without it they count where they are no word: "Sam Tate" is not "state". */
function handles(parts: readonly string[]): Map<string, boolean> {
  const bare = parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean);
  const [first = '', ...rest] = bare;
  const all = new Map<string, boolean>();
  const both = (handle: string) => all.set(handle, false).set(`@${handle}`, false);
  const glued = (handle: string) => {
    all.set(`@${handle}`, false);
    if (handle.length > 3 && !isWord(handle)) all.set(handle, false);
  };
  // "Mark Page" is somebody, "mark page 3" is not.
  const spaced = (words: string) => all.set(words, words.split(/,? /).every(isWord)).set(`@${words}`, false);
  for (const [index, part] of bare.entries()) if (index === 0 || !particles.has(part)) all.set(`@${part}`, false);
  const initials = bare.slice(0, -1).map((part) => part.slice(0, 1));
  for (const last of new Set([rest.at(-1) ?? '', rest.join('')].filter(Boolean))) {
    if (last.length > (rest.at(-1) ?? '').length) glued(last);
    all.set(`@${first}${last.slice(0, 1)}`, false);
    for (const sign of ['.', '_', '-']) both(`${first}${sign}${last}`).set(`@${last}${sign}${first}`, false);
    if (last.length > 1) {
      for (const handle of [first + last, last + first, first.slice(0, 1) + last, initials.join('') + last])
        glued(handle);
      for (const sign of ['.', '_', '-']) {
        both(`${last}${sign}${first}`);
        both(`${first.slice(0, 1)}${sign}${last}`);
        both(`${first}${sign}${last.slice(0, 1)}`);
      }
    }
    for (const words of [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`]) spaced(words);
  }
  if (rest.length > 1) for (const sign of ['.', '_', '-']) both(bare.join(sign));
  return all;
}
