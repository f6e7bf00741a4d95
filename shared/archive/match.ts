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
  return matchedIn(wordsOf(text), terms);
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

function placesOf(term: Term, words: readonly Word[]): Mark[] {
  const places: Mark[] = [];
  const last = term.words.length - 1;
  for (const [at, { from }] of words.entries()) {
    const isHere = term.words.every((wanted, step) => {
      const word = words[at + step]?.word;
      return step === last && term.open ? word?.startsWith(wanted) === true : word === wanted;
    });
    if (isHere) places.push([from, words[at + last]?.to ?? from]);
  }
  return places;
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
    .map((passage) => {
      const words = wordsOf(passage.text);
      return { passage, words, ...matchedIn(words, terms) };
    })
    .toSorted((a, b) => b.terms - a.terms);
  // Where everything stands together, a single word elsewhere says nothing.
  const least = hits[0]?.terms === terms.length ? terms.length : 1;
  const found = hits.filter((hit) => hit.terms >= least);
  // A record repeats its events and learnings in its own text: the same words are shown once.
  const seen: string[] = [];
  const once = found.filter(({ words }) => {
    const plain = words.map(({ word }) => word).join(' ');
    if (seen.some((other) => other.includes(plain) || plain.includes(other))) return false;
    seen.push(plain);
    return true;
  });
  return {
    passages: once.slice(0, most).map(({ passage, marks }) => shown(passage, marks)),
    more: Math.max(0, once.length - most),
  };
}
