/**
 * How far preparation has come, in counts. Everything here is advice: the meeting can begin at any time, and each open
 * step only says what one goes without (design §6.5, practice §1).
 */
import type { AccountCoverage } from './accounts.ts';
import type { Plan } from './agenda.ts';
import type { Question } from './ideas.ts';
import { eventsNaming, namedNotAmong } from './named.ts';
import type { PersonFacts, RosterEntry } from './people.ts';
import { withoutSource, type TimelineEvent } from './timeline.ts';

/** A start for the conversation, not a script (practice §1 row 3). */
export const fewestQuestions = 5;
export const mostQuestions = 10;

/** A meeting of 60 to 90 minutes (practice §1 row 5). */
const shortest = 60;
const longest = 90;

export interface Prepared {
  /** In timeline order. */
  readonly events: readonly TimelineEvent[];
  readonly questions: readonly Question[];
  readonly roster: readonly RosterEntry[];
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly accounts: AccountCoverage;
  readonly plan: Plan;
}

/** A facilitator who was part of the incident, or to whom its responders answer. */
export interface Involved {
  readonly person: RosterEntry;
  readonly events: readonly TimelineEvent[];
  readonly authority: boolean;
}

export const readinessSteps = [
  'neutral',
  'deputy',
  'timeline',
  'times',
  'sources',
  'accounts',
  'questions',
  'named',
  'people',
  'plan',
] as const;
export type ReadinessStep = (typeof readinessSteps)[number];

export interface Readiness {
  readonly facilitators: readonly RosterEntry[];
  readonly deputies: readonly RosterEntry[];
  readonly participants: readonly RosterEntry[];
  readonly observers: readonly RosterEntry[];
  readonly involved: readonly Involved[];
  readonly events: readonly TimelineEvent[];
  readonly withoutTime: readonly TimelineEvent[];
  readonly withoutSource: readonly TimelineEvent[];
  readonly accounts: AccountCoverage;
  readonly questions: number;
  /** Names on the timeline whom nobody invited has. */
  readonly notInvited: readonly string[];
  readonly plan: Plan;
  readonly done: ReadonlySet<ReadinessStep>;
}

export function readiness({ events, questions, roster, people, accounts, plan }: Prepared): Readiness {
  const withRole = (role: RosterEntry['role']) => roster.filter((person) => person.role === role);
  const facilitators = withRole('facilitator');
  const counts = {
    facilitators,
    deputies: withRole('deputy'),
    participants: withRole('participant'),
    observers: withRole('observer'),
    involved: facilitators.flatMap((person) => involvement(person, events, roster, people.get(person.id)) ?? []),
    events,
    withoutTime: events.filter((event) => event.at === null),
    withoutSource: withoutSource(events),
    accounts,
    questions: questions.length,
    notInvited: namedNotAmong(events, roster),
    plan,
  };
  return { ...counts, done: new Set(readinessSteps.filter((step) => isDone(step, counts))) };
}

function isDone(step: ReadinessStep, counts: Omit<Readiness, 'done'>): boolean {
  const told = counts.events.length > 0;
  switch (step) {
    case 'neutral':
      return counts.involved.length === 0;
    case 'deputy':
      return counts.deputies.length > 0;
    case 'timeline':
      return told;
    case 'times':
      return told && counts.withoutTime.length === 0;
    case 'sources':
      return told && counts.withoutSource.length === 0;
    case 'accounts':
      return counts.accounts.responders.length > 0 && stillToHear(counts.accounts).length === 0;
    case 'questions':
      return counts.questions >= fewestQuestions && counts.questions <= mostQuestions;
    case 'named':
      return told && counts.notInvited.length === 0;
    case 'people':
      return counts.participants.length > 0;
    case 'plan':
      return counts.plan.minutes >= shortest && counts.plan.minutes <= longest;
  }
}

/** Who was part of it and has not been heard, best heard first. Whoever would rather not give an account has answered. */
export function stillToHear({ responders }: AccountCoverage): AccountCoverage['responders'] {
  return responders.filter(({ account }) => account?.state !== 'given' && account?.state !== 'declined');
}

function involvement(
  person: RosterEntry,
  events: readonly TimelineEvent[],
  roster: readonly RosterEntry[],
  facts: PersonFacts | undefined,
): Involved | undefined {
  const noted = new Set(facts?.eventIds ?? []);
  const named = new Set(eventsNaming(events, person, roster));
  const all = events.filter((event) => named.has(event) || noted.has(event.id));
  const authority = facts?.authority ?? false;
  return all.length > 0 || authority ? { person, events: all, authority } : undefined;
}

const HOUR = 3_600_000;

/** Preparation is done within three days of the end (practice §1 row 1). */
const freshHours = 72;

export interface Freshness {
  /** Whole hours since the last thing that happened. */
  readonly hours: number;
  /** Whole hours until three days are over, 0 once they are. */
  readonly left: number;
}

/** From here on the list of retrospectives reminds whoever prepares one. */
const remindHours = 48;

/** When it ended, by the last event, in ms; undefined without a time. */
export function endOf(events: readonly TimelineEvent[]): number | undefined {
  const ends = events.flatMap(({ at, until }) => (at === null ? [] : [Date.parse(until ?? at)]));
  return ends.length === 0 ? undefined : ends.reduce((last, end) => Math.max(last, end), 0);
}

/** How long ago it ended, by the last event; undefined without a time, and while it is still to come. */
export function freshness(events: readonly TimelineEvent[], now: number): Freshness | undefined {
  return freshnessOf(endOf(events), now);
}

/** @param end when it ended, ms; undefined while nobody knows */
export function freshnessOf(end: number | undefined, now: number): Freshness | undefined {
  if (end === undefined) return undefined;
  const since = now - end;
  if (since < 0) return undefined;
  const hours = Math.floor(since / HOUR);
  return { hours, left: Math.max(0, freshHours - hours) };
}

/** Two of the three days are over, and a reminder still helps: beyond a month nobody needs one. */
export function needsReminder({ hours }: Freshness): boolean {
  return hours >= remindHours && hours <= 31 * 24;
}

/** Preparations that are due and not ready stand first, then what was made last. */
export function dueFirst<
  T extends {
    readonly createdAt: number;
    readonly endedAt?: number;
    readonly prepared?: { readonly open: number };
  },
>(all: readonly T[], now: number): T[] {
  const due = ({ endedAt, prepared }: T) => {
    const fresh = freshnessOf(endedAt, now);
    return prepared !== undefined && prepared.open > 0 && fresh !== undefined && needsReminder(fresh) ? 1 : 0;
  };
  return all.toSorted((a, b) => due(b) - due(a) || b.createdAt - a.createdAt);
}
