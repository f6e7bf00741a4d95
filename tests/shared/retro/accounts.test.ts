/** Whose account there is, where two differ, and how long somebody was listened to. */
import { coverage, type AccountFacts, type Released } from 'shared/retro/accounts.ts';
import { divergenceOf, sideBySide } from 'shared/retro/divergences.ts';
import { freshHearing, heardFor, listen, minutesLeft, readKept, rest, takeMore } from 'shared/retro/hearing.ts';
import type { PersonFacts, ResponderKind, RosterEntry } from 'shared/retro/people.ts';
import { accountPrompts, accountWords } from 'shared/sentences/accounts.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { expect, test } from 'vitest';
import { threeEvents } from '../../support/meeting.ts';

const person = (id: string, role: RosterEntry['role'] = 'participant', addedAt = 0): RosterEntry => ({
  id,
  name: `${id} Adeyemi`,
  role,
  addedAt,
});
const part = (...kinds: ResponderKind[]): PersonFacts => ({ kinds, authority: false, eventIds: [] });
const given: AccountFacts = { state: 'given', at: 1, readers: [], asking: [], life: 1 };
const passage = (id: string, author: string, eventId: string): Released => ({ id, author, eventId, text: id, at: 1 });

const roster = [
  person('Ruth', 'facilitator'),
  person('Priya'),
  person('Tomas'),
  person('Mei'),
  person('Sam'),
  person('Noor', 'observer'),
  { ...person('Karim'), guest: true as const },
];
const source = {
  roster,
  people: new Map([
    ['Tomas', part('responder', 'investigator')],
    ['Mei', part('incident-commander')],
  ]),
  events: threeEvents.map((event, index) => (index === 1 ? { ...event, actors: ['Priya'] } : event)),
  accounts: new Map([['Mei', given]]),
  released: [passage('r1', 'Mei', 'second')],
};

test('ACCOUNT-20 coverage lists the incident commander first, then investigators, then who is named', () => {
  const { responders, others, given: done } = coverage(source);
  expect(responders.map((row) => row.person.id)).toEqual(['Mei', 'Tomas', 'Priya']);
  expect(others.map((row) => row.person.id)).toEqual(['Sam']);
  expect(done).toBe(1);
  expect(responders[0]).toMatchObject({ released: 1, account: { state: 'given' } });
  expect(responders[2]).toMatchObject({ from: '2026-03-02T10:05:00.000Z', to: '2026-03-02T10:05:00.000Z' });
});

test('ACCOUNT-21 side by side stand events at which two people released something, in timeline order', () => {
  const released = [passage('c', 'Tomas', 'third'), passage('a', 'Mei', 'second'), passage('b', 'Tomas', 'second')];
  expect(sideBySide(threeEvents, released).map(({ event }) => event.id)).toEqual(['second']);
  const twice = [passage('a', 'Mei', 'second'), passage('b', 'Mei', 'second')];
  expect(sideBySide(threeEvents, twice)).toEqual([]);
});

test('ACCOUNT-22 a divergence is of two passages, in whichever order, and goes with either of them', () => {
  const [a, b] = [passage('a', 'Mei', 'second'), passage('b', 'Tomas', 'second')];
  const divergence = { id: 'd', eventId: 'second', a: 'a', b: 'b' };
  expect(divergenceOf([divergence], 'b', 'a')).toBe(divergence);
  expect(divergenceOf([divergence], 'a', 'c')).toBeUndefined();
  expect(sideBySide(threeEvents, [a, b])[0]?.passages).toEqual([a, b]);
  expect(sideBySide(threeEvents, [a])).toEqual([]);
});

test('ACCOUNT-23 the clock of a hearing runs, rests, and takes five minutes more', () => {
  const minute = 60_000;
  const begun = listen(freshHearing, 0);
  expect(minutesLeft(begun, 12 * minute)).toBe(18);
  const resting = rest(begun, 12 * minute);
  expect(heardFor(resting, 40 * minute)).toBe(12 * minute);
  const again = listen(resting, 40 * minute);
  expect(minutesLeft(again, 58 * minute)).toBe(0);
  expect(minutesLeft(takeMore(again), 58 * minute)).toBe(5);
  expect(listen(again, 99 * minute)).toBe(again);
});

test('ACCOUNT-24 what is kept of a hearing comes back, and anything else begins afresh', () => {
  const kept = { clock: listen(freshHearing, 5), ticked: [1] };
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
  for (const stored of ['', 'null', '[]', '{"clock":{"before":"1"}}', '{'])
    expect(readKept(stored)).toEqual({ clock: freshHearing, ticked: [] });
});

test('ACCOUNT-25 what is asked in a hearing, and of a divergence, is open and asks for no reasons', () => {
  for (const { ask } of accountPrompts) {
    for (const question of ask.split(/(?<=\?) /)) expect(hintsFor(question, 'question')).toEqual([]);
  }
  expect(hintsFor(accountWords.differ.questionText('23:26', ['Ana', 'Ben']), 'question')).toEqual([]);
});
