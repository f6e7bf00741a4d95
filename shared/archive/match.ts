/** Where terms stand in a text, and the part of a long text that shows them. */
import type { FoundPassage, Mark, Passage } from '../retro/archived.ts';
import type { Term } from './terms.ts';
import { wordsOf, type Word } from './words.ts';

export interface Matched {
  /** How many of the terms are there. */
  readonly terms: number;
  readonly marks: readonly Mark[];
}

export function matched(text: string, terms: readonly Term[]): Matched {
  return isPlain(text) ? matchedInPlain(text.toLowerCase(), terms) : matchedIn(wordsOf(text), terms);
}

/** Most texts are plain, and a search for "re" reads thousands of them: those are not taken apart into words. */
function matchedInPlain(low: string, terms: readonly Term[]): Matched {
  const marks: Mark[] = [];
  let count = 0;
  for (const term of terms) {
    const before = marks.length;
    for (const { 0: found, index } of low.matchAll(patternOf(term))) marks.push([index, index + found.length]);
    if (marks.length > before) count += 1;
  }
  return { terms: count, marks: marks.length < 2 ? marks : joined(marks) };
}

const patterns = new WeakMap<Term, RegExp>();

/** Words are folded: nothing in them means anything to a pattern. */
function patternOf(term: Term): RegExp {
  const made =
    patterns.get(term) ??
    new RegExp(`(?<![a-z0-9])${term.words.join('[^a-z0-9]+')}${term.open ? '[a-z0-9]*' : '(?![a-z0-9])'}`, 'g');
  patterns.set(term, made);
  return made;
}

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** The words of a text, one space between two. */
function plainly(text: string): string {
  if (!isPlain(text))
    return wordsOf(text)
      .map(({ word }) => word)
      .join(' ');
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function matchedIn(words: readonly Word[], terms: readonly Term[]): Matched {
  const marks: Mark[] = [];
  let count = 0;
  for (const term of terms) {
    const places = placesOf(term, words);
    if (places.length > 0) count += 1;
    marks.push(...places);
  }
  return { terms: count, marks: joined(marks) };
}

function placesOf({ words: wanted, open }: Term, words: readonly Word[]): Mark[] {
  const places: Mark[] = [];
  const [first = ''] = wanted;
  const last = wanted.length - 1;
  for (let at = 0; at + last < words.length; at += 1) {
    const word = words[at];
    // Nearly every word is none: most are done with here.
    if (word === undefined || (last === 0 && open ? !word.word.startsWith(first) : word.word !== first)) continue;
    if (last > 0 && !goesOn(words, at, wanted, open)) continue;
    places.push([word.from, words[at + last]?.to ?? word.from]);
  }
  return places;
}

function goesOn(words: readonly Word[], at: number, wanted: readonly string[], open: boolean): boolean {
  return wanted.every((each, step) => {
    const word = words[at + step]?.word;
    return step === wanted.length - 1 && open ? word?.startsWith(each) === true : word === each;
  });
}

/**
 * Whether a text may hold one of the terms: asked before its words are told apart, of the text or of JSON it stands in.
 * Only of plain text can it be said that it holds none.
 */
export function mayHold(text: string, terms: readonly Term[]): boolean {
  if (!isPlain(text)) return true;
  const low = text.toLowerCase();
  return terms.some(({ words: [first = ''] }) => low.includes(first));
}

function joined(marks: readonly Mark[]): Mark[] {
  const all: [number, number][] = [];
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const before = all.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** Letters of a passage that are shown at most. */
const shownLetters = 260;
/** Letters kept before the first mark, so that it is read in its sentence. */
const before = 80;

/** The part of a passage around its first mark. */
export function shown(passage: Passage, marks: readonly Mark[]): FoundPassage {
  const { text } = passage;
  if (text.length <= shownLetters) return { ...passage, marks };
  const first = marks[0]?.[0] ?? 0;
  const from = first <= before ? 0 : afterSpace(text, first - before);
  const to = Math.min(text.length, from + shownLetters);
  const head = from === 0 ? '' : '… ';
  const tail = to === text.length ? '' : ' …';
  const within = marks.filter(([begin, end]) => begin >= from && end <= to);
  return {
    ...passage,
    text: head + text.slice(from, to).trimEnd() + tail,
    marks: within.map(([begin, end]): Mark => [begin - from + head.length, end - from + head.length]),
  };
}

function afterSpace(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 20 ? from : space + 1;
}

export interface Hits {
  readonly passages: readonly FoundPassage[];
  readonly more: number;
}

/** Which passages of a record are shown for a search, best first: most terms, then in the record's own order. */
export function hitsOf(passages: readonly Passage[], terms: readonly Term[], most: number): Hits {
  const hits = passages
    .filter(({ text }) => mayHold(text, terms))
    .map((passage) => ({ passage, ...matched(passage.text, terms) }))
    .toSorted((a, b) => b.terms - a.terms);
  // Where everything stands together, a single word elsewhere says nothing.
  const least = hits[0]?.terms === terms.length ? terms.length : 1;
  const found = hits.filter((hit) => hit.terms >= least);
  // A record repeats its events and learnings in its own text: the same words are shown once.
  const isRepeated = repetitions();
  const once = found.filter(({ passage }) => !isRepeated(plainly(passage.text)));
  return {
    passages: once.slice(0, most).map(({ passage, marks }) => shown(passage, marks)),
    more: Math.max(0, once.length - most),
  };
}

/** Words by which a repetition is found, and how far into a text it may begin: after a time, a name, a day. */
const telling = 3;
const furthest = 6;

interface Seen {
  readonly plain: string;
  readonly at: number;
}

/** Whether words stand in others that were asked before, or those in them. */
function repetitions(): (plain: string) => boolean {
  const exact = new Set<string>();
  const seen = new Map<string, Seen[]>();
  return (plain) => {
    if (exact.has(plain)) return true;
    exact.add(plain);
    const begins = beginsOf(plain);
    const [first] = begins;
    if (!first) return false;
    const within = seen.get(first.key)?.some((other) => other.plain.startsWith(plain, other.at));
    const around = begins.some(({ key, at }) =>
      seen.get(key)?.some((other) => other.at === 0 && plain.startsWith(other.plain, at)),
    );
    if (within === true || around) return true;
    for (const { key, at } of begins) {
      const others = seen.get(key);
      if (others) others.push({ plain, at });
      else seen.set(key, [{ plain, at }]);
    }
    return false;
  };
}

/** The first words of a text, and of what is left of it without its first, second … word. */
function beginsOf(plain: string): { readonly key: string; readonly at: number }[] {
  const words = plain.split(' ', furthest + telling);
  const found: { key: string; at: number }[] = [];
  let at = 0;
  for (let from = 0; from < furthest && from + telling <= words.length; from += 1) {
    found.push({ key: words.slice(from, from + telling).join(' '), at });
    at += (words[from]?.length ?? 0) + 1;
  }
  return found;
}
