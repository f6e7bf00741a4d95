/**
 * Talk of a finished recording or transcript, per person. Times are taken as written: nothing is bridged or
 * dropped, so a person's seconds are the sum of what the file gives them. Milliseconds throughout.
 */
import { gini } from './gini.ts';
import { talkSettings } from './settings.ts';
import { clip, longest, longestGap, overBreaths, total, union, type Span, type Spans } from './spans.ts';

export interface SpokenSpan {
  /** null: the file names nobody. */
  readonly person: string | null;
  readonly start: number;
  readonly end: number;
}

export interface PersonSummary {
  readonly person: string;
  readonly talked: number;
  /** Of everything that somebody is known for; overlap counts for both. */
  readonly share: number;
  /** Runs of speech, own pauses for breath up to a second inside. */
  readonly turns: number;
  readonly longestTurn: number;
  /** The longest stretch without any pause of their own. */
  readonly longestSpan: number;
  /** Longest stretch without a word, from the window's start and to its end included. */
  readonly longestAbsence: number;
}

export interface TalkSummary {
  readonly window: Span;
  /** Sum over people; the time in which anybody spoke; in which two or more did; the longest in which nobody did. */
  readonly said: number;
  readonly anybody: number;
  readonly overlap: number;
  readonly longestSilence: number;
  readonly unattributed: { readonly talked: number; readonly share: number; readonly spans: number };
  readonly gini: number;
  /** In order of first appearance, never by length. */
  readonly people: readonly PersonSummary[];
}

/** `expected`: people who should be in it, with zeros when they never spoke. */
export function summarise(
  spoken: readonly SpokenSpan[],
  expected: readonly string[],
  window: { readonly from?: number; readonly until?: number },
): TalkSummary {
  const edges = edgesOf(spoken);
  const [from, until] = [window.from ?? edges[0], window.until ?? edges[1]];
  const byPerson = new Map<string | null, Span[]>();
  const inOrder = spoken.toSorted((a, b) => a.start - b.start);
  for (const { person, start, end } of inOrder) {
    const own = byPerson.get(person);
    if (own) own.push([start, end]);
    else byPerson.set(person, [[start, end]]);
  }
  for (const person of expected) if (!byPerson.has(person)) byPerson.set(person, []);
  const spans = new Map([...byPerson].map(([person, own]) => [person, clip(union(own), from, until)]));
  const nobodys = spans.get(null) ?? [];
  const people = [...spans].filter((entry): entry is [string, Spans] => entry[0] !== null);
  const said = people.reduce((sum, [, own]) => sum + total(own), 0);
  const anybody = union([...spans.values()].flat());
  return {
    window: [from, until],
    said,
    anybody: total(anybody),
    overlap: total(overlapping([...spans.values()].flat())),
    longestSilence: longestGap(anybody, from, until),
    unattributed: {
      talked: total(nobodys),
      share: said + total(nobodys) > 0 ? total(nobodys) / (said + total(nobodys)) : 0,
      spans: byPerson.get(null)?.length ?? 0,
    },
    gini: gini(people.map(([, own]) => total(own))),
    people: people.map(([person, own]) => {
      const turns = overBreaths(own, breathMs);
      return {
        person,
        talked: total(own),
        share: said > 0 ? total(own) / said : 0,
        turns: turns.length,
        longestTurn: longest(turns),
        longestSpan: longest(own),
        longestAbsence: longestGap(own, from, until),
      };
    }),
  };
}

const breathMs = talkSettings.merge.breath * 100;

function edgesOf(spoken: readonly SpokenSpan[]): Span {
  let [from, until] = [Infinity, -Infinity];
  for (const { start, end } of spoken) {
    from = Math.min(from, start);
    until = Math.max(until, end);
  }
  return from < until ? [from, until] : [0, 0];
}

/** Where two or more of the spans lie over each other. */
function overlapping(spans: Spans): Spans {
  const over: Span[] = [];
  let reached = -Infinity;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start < reached) over.push([start, Math.min(end, reached)]);
    reached = Math.max(reached, end);
  }
  return union(over);
}
