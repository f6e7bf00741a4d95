/**
 * Readings of the facts at one moment. Two people talking at once count for both. Participants' shares are shares
 * of what participants and observers said; facilitator and deputy stand apart, with their share of everything.
 * Breaks are no time: ten minutes are ten minutes of meeting.
 */
import { gini } from './gini.ts';
import { mergeTurns, type Merged } from './merge.ts';
import { isCounted, isExpected, isPresent, standsApart, type TalkPerson } from './people.ts';
import type { Ds, TalkSettings } from './settings.ts';
import { longest, overBreaths, total, totalWithin, type Spans } from './spans.ts';
import { breaks, someone, type Pause, type TalkFacts } from './turns.ts';

export interface PersonReading {
  readonly person: string;
  /** Talk in the whole sitting and in the last ten minutes, and the shares they are. */
  readonly talked: Ds;
  readonly lately: Ds;
  readonly share: number;
  readonly shareLately: number;
  readonly turns: number;
  /** Length of the turn being spoken now; 0 for whoever is silent. */
  readonly current: Ds;
  readonly longest: Ds;
  /** Meeting time since the last word; 0 while speaking, null for who never spoke. */
  readonly silentFor: Ds | null;
  /** Meeting time since joining. */
  readonly presentFor: Ds;
  readonly heard: boolean;
}

export interface Readings {
  readonly now: Ds;
  /** Meeting time since the sitting began. */
  readonly ranFor: Ds;
  /** Where the last ten minutes begin. */
  readonly windowFrom: Ds;
  readonly spans: Merged;
  readonly pauses: readonly Pause[];
  /** In the order given; everybody who is counted, those who never spoke with zeros. */
  readonly people: readonly PersonReading[];
  readonly speaking: readonly string[];
  /** n: participants present whose talk is noticed. */
  readonly expected: number;
  /** "12 of 14 measured", of the participants present. */
  readonly coverage: { readonly measured: number; readonly present: number };
  /** Part of all talk, in the whole and lately, that nobody is known for. */
  readonly unattributed: { readonly share: number; readonly shareLately: number };
  /** What participants and observers said in the window. */
  readonly saidLately: Ds;
  /** Mean talk of the expected speakers per unit of their presence. */
  readonly meanRate: number;
  readonly gini: number;
}

export function readTalk(facts: TalkFacts, people: readonly TalkPerson[], now: Ds, settings: TalkSettings): Readings {
  const counted = people.filter(isCounted);
  const spans = mergeTurns(facts, now, settings);
  const spansOf = (id: string): Spans => spans.get(id) ?? [];
  const windowFrom = startOfLast(settings.readings.window, facts, now);
  const lately = (id: string) => totalWithin(spansOf(id), windowFrom, now);

  const talked = (id: string) => total(spansOf(id));
  const floor = counted.filter((person) => !standsApart(person));
  const whole = { everyone: sumOf(counted, talked), floor: sumOf(floor, talked) };
  const window = { everyone: sumOf(counted, lately), floor: sumOf(floor, lately) };

  const read = (person: TalkPerson): PersonReading => {
    const own = spansOf(person.id);
    const turns = overBreaths(own, settings.merge.breath);
    const last = turns.at(-1);
    const speaking = last !== undefined && last[1] >= now;
    const of = standsApart(person) ? 'everyone' : 'floor';
    return {
      person: person.id,
      talked: total(own),
      lately: lately(person.id),
      share: part(total(own), whole[of]),
      shareLately: part(lately(person.id), window[of]),
      turns: turns.length,
      current: speaking ? last[1] - last[0] : 0,
      longest: longest(turns),
      silentFor: last === undefined ? null : meetingTime(facts.pauses, last[1], now),
      presentFor: meetingTime(facts.pauses, Math.max(person.joinedAt, facts.since), person.leftAt ?? now),
      heard: total(own) >= settings.readings.heard,
    };
  };
  const readings = counted.map(read);
  const speakers = new Set(people.filter(isExpected).map(({ id }) => id));
  const expected = readings.filter(({ person }) => speakers.has(person));
  const unknown = [...spans.keys()].filter((id) => id === someone || !people.some((person) => person.id === id));
  const nobodys = (of: (id: string) => Ds) => unknown.reduce((all, id) => all + of(id), 0);
  const presence = expected.reduce((all, { presentFor }) => all + presentFor, 0);

  return {
    now,
    ranFor: meetingTime(facts.pauses, facts.since, now),
    windowFrom,
    spans,
    pauses: facts.pauses,
    people: readings,
    speaking: readings.filter(({ current }) => current > 0).map(({ person }) => person),
    expected: expected.length,
    coverage: {
      measured: expected.length,
      present: people.filter((person) => person.role === 'participant' && isPresent(person)).length,
    },
    unattributed: {
      share: part(nobodys(talked), whole.everyone + nobodys(talked)),
      shareLately: part(nobodys(lately), window.everyone + nobodys(lately)),
    },
    saidLately: window.floor,
    meanRate: part(
      expected.reduce((all, each) => all + each.talked, 0),
      presence,
    ),
    gini: gini(expected.map((each) => each.talked)),
  };
}

/** Talk of one person between two moments: an event, a phase, a story. */
export function talkedBetween({ spans }: Pick<Readings, 'spans'>, person: string, from: Ds, until: Ds): Ds {
  return totalWithin(spans.get(person) ?? [], from, until);
}

/** The meeting time between two moments, breaks out. */
export function meetingTime(pauses: readonly Pause[], from: Ds, until: Ds): Ds {
  if (until <= from) return 0;
  return until - from - totalWithin(breaks(pauses, until), from, until);
}

/** The moment from which the last `length` of meeting time has run; not before the sitting began. */
function startOfLast(length: Ds, { since, pauses }: Pick<TalkFacts, 'since' | 'pauses'>, now: Ds): Ds {
  let left = length;
  let until = now;
  for (const [start, end] of breaks(pauses, now).toReversed()) {
    if (start >= until) continue;
    const ran = until - Math.min(end, until);
    if (ran >= left) break;
    left -= ran;
    until = start;
  }
  return Math.max(since, until - left);
}

function sumOf(people: readonly TalkPerson[], of: (id: string) => Ds): Ds {
  return people.reduce((sum, { id }) => sum + of(id), 0);
}

function part(amount: number, whole: number): number {
  return whole > 0 ? amount / whole : 0;
}
