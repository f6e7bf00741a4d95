import { expect, test } from 'vitest';
import { planOf } from 'shared/retro/agenda.ts';
import { coverage, type AccountFacts } from 'shared/retro/accounts.ts';
import type { PersonFacts, ResponderKind, RosterEntry, Role } from 'shared/retro/people.ts';
import {
  endOf,
  freshness,
  freshnessOf,
  needsReminder,
  readiness,
  type Prepared,
  dueFirst,
} from 'shared/retro/readiness.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { homeWords } from 'shared/sentences/home.ts';
import { prepareWords } from 'shared/sentences/prepare.ts';

let added = 0;
const person = (name: string, role: Role): RosterEntry => ({
  id: name.toLowerCase(),
  name,
  role,
  addedAt: (added += 1),
});

const event = (id: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  at: '2024-03-01T21:00:00.000Z',
  precision: 'minute',
  zone: 'UTC',
  originalTime: '21:00',
  zoneFrom: 'asked',
  text: `what happened at ${id}`,
  kind: 'observation',
  tags: [],
  actors: [],
  lanes: [],
  sources: [],
  relatedEventIds: [],
  ...more,
});

const ruth = person('Ruth Adeyemi', 'facilitator');
const roster = [ruth, person('Daniel Osei', 'deputy'), person('Priya Nair', 'participant')];
const question = (id: string) => ({ id, text: 'How did it look?', eventIds: [], for: [], order: 0 });

const told: AccountFacts = { state: 'given', at: 0, readers: [], asking: [] };
const written = [event('a', { sources: [{ kind: 'excerpt', excerpt: 'lag 4 h' }], actors: ['Priya'] })];

/** Whoever is named among these people, with these accounts. */
const heard = (accounts: Record<string, AccountFacts>, more: Partial<Prepared> = {}) =>
  coverage({
    roster,
    people: new Map(),
    events: written,
    ...more,
    accounts: new Map(Object.entries(accounts)),
    released: [],
  });

const prepared = (more: Partial<Prepared> = {}): Prepared => ({
  events: written,
  accounts: heard({ [roster[2]?.id ?? '']: told }, more),
  questions: ['1', '2', '3', '4', '5'].map(question),
  roster,
  people: new Map(),
  plan: planOf(75),
  ...more,
});

test('READY-01 all is ready, and each step says so', () => {
  expect([...readiness(prepared()).done]).toEqual([
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
  ]);
});

test('READY-02 a facilitator named on the timeline is told plainly, with the events', () => {
  const events = [event('a', { actors: ['@ruth'] }), event('b', { actors: ['Ruth Adeyemi'] }), event('c')];
  const { involved, done } = readiness(prepared({ events }));
  expect(involved).toEqual([{ person: ruth, events: events.slice(0, 2), authority: false }]);
  expect(done.has('neutral')).toBe(false);
});

test('READY-03 a first name that two people share accuses neither', () => {
  const events = [event('a', { actors: ['Ruth'] })];
  expect(readiness(prepared({ events, roster: [...roster, person('Ruth Cole', 'participant')] })).involved).toEqual([]);
});

test('READY-04 authority over responders, as the facilitator noted it, is told too', () => {
  const people = new Map([[ruth.id, { kinds: [], authority: true, eventIds: [] }]]);
  expect(readiness(prepared({ people })).involved).toEqual([{ person: ruth, events: [], authority: true }]);
});

test('READY-05 everyone named is invited, by whole or by first name, however a chat writes it', () => {
  const actors = [
    'priya',
    '@Priya Nair',
    'daniel.osei',
    'Daniel (on call)',
    'Tomás',
    'tomas',
    'system',
    'deploy-bot',
    'PagerDuty',
  ];
  const { notInvited, done } = readiness(prepared({ events: [event('a', { actors })] }));
  expect(notInvited).toEqual(['Tomás']);
  expect(done.has('named')).toBe(false);
});

test('READY-06 events without a source and without a time are counted, not blocked', () => {
  const events = [event('a'), event('b', { at: null, precision: 'none' })];
  const { withoutSource, withoutTime } = readiness(prepared({ events }));
  expect(withoutSource.map((each) => each.id)).toEqual(['a', 'b']);
  expect(withoutTime.map((each) => each.id)).toEqual(['b']);
});

test.each([
  [0, false],
  [4, false],
  [5, true],
  [10, true],
  [11, false],
])('READY-07 five to ten questions: %i', (count, fits) => {
  const questions = Array.from({ length: count }, (_, index) => question(String(index)));
  expect(readiness(prepared({ questions })).done.has('questions')).toBe(fits);
});

test('READY-08 an empty retro has nothing but a facilitator and a plan', () => {
  const empty = readiness(prepared({ events: [], questions: [], roster: [ruth] }));
  expect([...empty.done]).toEqual(['neutral', 'plan']);
});

test('READY-09 hours since it ended, out of three days', () => {
  const events = [event('a'), event('b', { at: '2024-03-01T22:00:00Z', until: '2024-03-02T00:00:00Z' })];
  const hour = 3_600_000;
  const end = Date.parse('2024-03-02T00:00:00Z');
  expect(freshness(events, end + 50 * hour)).toEqual({ hours: 50, left: 22 });
  expect(freshness(events, end + 73 * hour)).toEqual({ hours: 73, left: 0 });
  expect(freshness(events, end - hour)).toBeUndefined();
  expect(freshness([event('a', { at: null })], end)).toBeUndefined();
});

const noted = (kinds: readonly ResponderKind[]): PersonFacts => ({ kinds, authority: false, eventIds: [] });

test('READY-10 accounts are counted over all who were part of it, incident commander first, and block nothing', () => {
  const five = ['Ana', 'Ben', 'Cara', 'Dan', 'Eve'].map((name) => person(name, 'participant'));
  const people = new Map(five.map(({ id }) => [id, noted([id === 'dan' ? 'incident-commander' : 'responder'])]));
  const more = { roster: [ruth, ...five], people };
  const ready = readiness(prepared({ ...more, accounts: heard({}, more) }));
  expect(ready.accounts.given).toBe(0);
  expect(ready.accounts.responders.map(({ person: { id } }) => id)).toEqual(['dan', 'ana', 'ben', 'cara', 'eve']);
  expect(ready.done.has('accounts')).toBe(false);
  expect(prepareWords.overview.step('accounts', ready, 'UTC').about).toMatch(
    /^0 of 5\. Still to hear: Dan \(incident commander\), Ana/,
  );
});

test('READY-11 whoever would rather not give an account has answered', () => {
  const both = [event('a', { actors: ['Priya', 'Daniel'] })];
  const [, daniel, priya] = roster.map(({ id }) => id);
  const accounts = heard({ [priya ?? '']: told, [daniel ?? '']: { ...told, state: 'declined' } }, { events: both });
  const ready = readiness(prepared({ events: both, accounts }));
  expect(ready.done.has('accounts')).toBe(true);
  expect(prepareWords.overview.step('accounts', ready, 'UTC').about).toBe('1 of 2; the others would rather not');
});

test('READY-12 50 hours after the end 22 of 72 are left; after 73 it says late', () => {
  const end = endOf([event('a')]) ?? 0;
  const hour = 3_600_000;
  const at = (hours: number) => freshnessOf(end, end + hours * hour) ?? { hours: -1, left: -1 };
  expect(prepareWords.ended(at(50))).toBe('50 h since it ended, 22 h left of 72 h');
  expect(prepareWords.ended(at(73))).toBe('73 h since it ended: late');
});

test('READY-13 the list of retrospectives reminds from 48 hours on, for a month', () => {
  const end = endOf([event('a')]) ?? 0;
  const hour = 3_600_000;
  const after = (hours: number) => freshnessOf(end, end + hours * hour) ?? { hours: -1, left: -1 };
  expect([47, 48, 73, 31 * 24, 31 * 24 + 1].map((hours) => needsReminder(after(hours)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(homeWords.joined.reminder(after(48))).toBe('Due now: 24 h left while memories are fresh');
  expect(homeWords.joined.reminder(after(80))).toBe('Late, and still worth it');
});

test('READY-14 what is due and not ready stands first in the list, then what was made last', () => {
  const now = 100 * 3_600_000;
  const ended = (hours: number) => now - hours * 3_600_000;
  const all = [
    { id: 'new', createdAt: 9 },
    { id: 'due', createdAt: 1, endedAt: ended(50), prepared: { open: 3 } },
    { id: 'ready', createdAt: 2, endedAt: ended(60), prepared: { open: 0 } },
    { id: 'fresh', createdAt: 3, endedAt: ended(47), prepared: { open: 5 } },
    { id: 'due too', createdAt: 4, endedAt: ended(90), prepared: { open: 1 } },
  ];
  expect(dueFirst(all, now).map(({ id }) => id)).toEqual(['due too', 'due', 'new', 'fresh', 'ready']);
});
