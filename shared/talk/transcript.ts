/**
 * From a transcript to turns of people: names are led to persons by whoever runs the meeting, after a guess that is
 * only ever a whole name or the only one with that first name. What it changes is shown before anything is noted.
 */
import type { Person } from '../retro/people.ts';
import type { Readings } from './readings.ts';
import { SECOND, type Ds } from './settings.ts';
import { total, union, type Span } from './spans.ts';
import { momentOf, someone, type Turn } from './turns.ts';

/** Seconds from the transcript's start. */
export interface SpokenCue {
  readonly speaker: string | null;
  readonly start: number;
  readonly end: number;
}

/** Name in the file (null: none) → person id, `someone`, or null: left out. */
export type NameMap = ReadonlyMap<string | null, string | null>;

export interface SpeakerInFile {
  readonly name: string | null;
  readonly talked: Ds;
}

/** In order of first words. */
export function speakersIn(cues: readonly SpokenCue[]): readonly SpeakerInFile[] {
  const spans = new Map<string | null, Span[]>();
  for (const { speaker, start, end } of cues.toSorted((a, b) => a.start - b.start)) {
    const own = spans.get(speaker) ?? [];
    own.push([start, end]);
    spans.set(speaker, own);
  }
  return [...spans].map(([name, own]) => ({ name, talked: Math.round(total(union(own)) * SECOND) }));
}

/** Whom a name in a file most likely means, or undefined where it is not plain. */
export function guessPerson(name: string, people: readonly Pick<Person, 'id' | 'name'>[]): string | undefined {
  const sought = plain(name);
  const same = people.filter((person) => plain(person.name) === sought);
  if (same.length === 1) return same[0]?.id;
  const turned = sought.split(' ').toReversed().join(' ');
  const first = people.filter((person) => plain(person.name) === turned || firstOf(person.name) === sought);
  return first.length === 1 ? first[0]?.id : undefined;
}

const firstOf = (name: string) => plain(name).split(' ')[0] ?? '';

/** "Ana Ruiz (she/her) | Payments" → "ana ruiz" */
function plain(name: string): string {
  return name
    .replace(/[([|].*$/su, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** @param startsAt when the transcript's zero was, ms since the epoch */
export function turnsOf(cues: readonly SpokenCue[], names: NameMap, startsAt: number): readonly Turn[] {
  const spans = new Map<string, Span[]>();
  for (const { speaker, start, end } of cues) {
    const person = names.get(speaker) ?? (names.has(speaker) ? null : someone);
    if (person === null) continue;
    const own = spans.get(person) ?? [];
    own.push([momentOf(startsAt + start * 1000), momentOf(startsAt + end * 1000)]);
    spans.set(person, own);
  }
  return [...spans].flatMap(([person, own]) =>
    union(own).map(([start, end]) => [person, start, end - start, 'transcript'] as const),
  );
}

export interface Difference {
  readonly person: string;
  readonly before: Ds;
  readonly after: Ds;
}

/** Talk of everybody in both readings, in their order; those it changes nothing for included. */
export function differences(before: Readings, after: Readings): readonly Difference[] {
  const had = new Map(before.people.map(({ person, talked }) => [person, talked]));
  return after.people.map(({ person, talked }) => ({ person, before: had.get(person) ?? 0, after: talked }));
}
