/** Puts what stands for somebody in the place of every calling of theirs, in one go over a text. */
import { foldedText, isPlain } from './folded-text.ts';
import { callings } from './known-names.ts';

export type Say = (text: string) => string;

export interface Standing {
  readonly name: string;
  /** What is written instead; of several it may be any. */
  readonly roles: readonly string[];
}

/**
 * A name that several bear becomes all their roles: it says as much as it said, and names nobody.
 * @param left callings, folded, that stay as they are
 */
export function nameWriter(people: Iterable<Standing>, left: ReadonlySet<string> = new Set()): Say {
  const words = new Map<string, { readonly roles: Set<string>; asName: boolean }>();
  for (const { name, roles } of people) {
    for (const { word, asName } of callings(name)) {
      if (left.has(word)) continue;
      const known = words.get(word);
      if (!known) words.set(word, { roles: new Set(roles), asName });
      else {
        for (const role of roles) known.roles.add(role);
        known.asName &&= asName;
      }
    }
  }
  if (words.size === 0) return (text) => text;
  const found = finder([...words.keys()]);
  const bare = (text: string): string => {
    const { text: low, placeOf } = foldedText(text);
    let written = '';
    let from = 0;
    let past = 0;
    for (const start of startsIn(low)) {
      if (start < past) continue;
      const word = found(low, start, (each, at) => {
        const known = words.get(each);
        return known?.asName !== true || isWrittenAsName(text.slice(placeOf(at), placeOf(at + each.length)));
      });
      if (!word) continue;
      past = word.at + word.word.length;
      written += text.slice(from, placeOf(word.at)) + anyOf(words.get(word.word)?.roles ?? []);
      from = placeOf(past);
    }
    return written + text.slice(from);
  };
  return (text) =>
    text.includes('://')
      ? text.replace(pieces, (piece) => (isAddress(piece) ? addressSaid(piece, bare) : bare(piece)))
      : bare(text);
}

/** "participant A or participant B" */
export function anyOf(roles: Iterable<string>): string {
  return [...new Set(roles)].join(' or ');
}

const isAddress = (piece: string): boolean => /^https?:\/\//i.test(piece);

/** An address, or what stands before the next one. */
const pieces = /\bhttps?:\/\/[^\s<>"]+|(?:(?!\bhttps?:\/\/[^\s<>"])[\s\S])+/giu;

/** With a role in it an address would lead nowhere: what is left of it is whose it was. */
function addressSaid(url: string, say: Say): string {
  if (!isNaming(url, say)) return url;
  const host = /^https?:\/\/[^/?#\s]+/i.exec(url)?.[0] ?? '';
  return isNaming(host, say) ? 'https://…' : `${host}/…`;
}

/** Whether a name stands in an address, as it is written or as it reads. */
export function isNaming(url: string, say: Say): boolean {
  return [url, readable(url), readable(url).replace(/[+_]/g, ' ')].some((each) => say(each) !== each);
}

/** Sign by sign: one that is written wrongly does not hide the others. */
function readable(url: string): string {
  return url.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return ' ';
    }
  });
}

function isWrittenAsName(word: string): boolean {
  const [first = '', ...rest] = word;
  return first !== first.toLowerCase() && rest.some((sign) => sign !== sign.toUpperCase());
}

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const isPartOfWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign) && !unspaced.test(sign);

/** Where a word begins; where no spaces are put, every sign may. */
function* startsIn(low: string): Generator<number> {
  const wordsIn = !isPlain(low)
    ? /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu
    : /[a-z0-9]+/g;
  for (const { 0: word, index } of low.matchAll(wordsIn)) {
    yield index;
    // "日本zoe": a name may begin where the script changes.
    for (const sign of word.length > 1 && unspaced.test(word) ? word.matchAll(new RegExp(unspaced, 'gu')) : []) {
      if (sign.index > 0) yield index + sign.index;
      yield index + sign.index + sign[0].length;
    }
  }
}

interface Found {
  readonly word: string;
  readonly at: number;
}

/** Looks up callings by their first letters: a text is gone through once, however many are known. */
function finder(
  words: readonly string[],
): (low: string, start: number, fits: (word: string, at: number) => boolean) => Found | undefined {
  const byHead = new Map<string, string[]>();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const head = headOf(word.replace(/^[^\p{L}\p{N}]+/u, ''));
    byHead.set(head, [...(byHead.get(head) ?? []), word]);
  }
  return (low, start, fits) => {
    let best: Found | undefined;
    for (const word of byHead.get(headOf(low.slice(start, start + 2))) ?? []) {
      const at = word.startsWith('@') ? start - 1 : start;
      const end = at + word.length;
      if ((best && end <= best.at + best.word.length) || at < 0 || !low.startsWith(word, at)) continue;
      if (isCutOff(low, word, end) || !fits(word, at)) continue;
      best = { word, at };
    }
    return best;
  };
}

const headOf = (word: string): string => word.slice(0, 2);

function isCutOff(low: string, word: string, end: number): boolean {
  const next = String.fromCodePoint(low.codePointAt(end) ?? 0x20);
  if (!unspaced.test(word.slice(-1)) && isPartOfWord(next)) return true;
  // "Farouk, zoe" ends where a handle of its own goes on: "Farouk, zoe.farouk" is two callings.
  return word.includes(' ') && /^[._-][\p{L}\p{N}]/u.test(low.slice(end, end + 3));
}
