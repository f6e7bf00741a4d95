/** Whoever is known by name becomes a role, on the list or not, in whatever way a text calls them. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { exportForms } from 'shared/record-exports/formats.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { headWithRoles, withRoles } from 'shared/retro/frozen-roles.ts';
import { paragraph } from 'shared/retro/prose.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { smallRecord } from '../../support/frozen.ts';

const event = (
  id: string,
  text: string,
  actors: readonly string[],
  more: Partial<TimelineEvent> = {},
): TimelineEvent => ({
  id,
  at: '2026-03-02T10:00:00.000Z',
  precision: 'minute',
  zone: 'UTC',
  originalTime: '10:00',
  zoneFrom: 'asked',
  text,
  kind: 'message',
  tags: [],
  actors,
  lanes: [],
  sources: [],
  relatedEventIds: [],
  ...more,
});

const record = (events: readonly TimelineEvent[], more: Partial<FrozenRecord> = {}): FrozenRecord => ({
  ...smallRecord,
  sections: [],
  notes: {},
  views: [],
  learnings: [],
  actions: [],
  events,
  ...more,
});

const actorsOf = (events: readonly TimelineEvent[]) => withRoles(record(events)).events.map(({ actors }) => actors);

test('NAME-08 who acts on the timeline and was never invited is a responder, in the order of the timeline', () => {
  expect(
    actorsOf([event('1', 'x', ['priya', 'ana']), event('2', 'x', ['@tomas']), event('3', 'x', ['Priya'])]),
  ).toEqual([['responder A', 'participant A'], ['responder B'], ['responder A']]);
});

test('NAME-09 one person in several spellings is one responder, and so in every text', () => {
  const events = [
    event('1', 'tomas asked priya to look', ['tlindqvist', 'Tomás Lindqvist (he/him)', '@tomas.lindqvist']),
    event('2', 'Priya’s graph was flat', ['Priya Natarajan | SRE']),
  ];
  const said = withRoles(record(events)).events;
  expect(said.map(({ actors }) => actors)).toEqual([['responder A', 'responder A', 'responder A'], ['responder B']]);
  expect(said.map(({ text }) => text)).toEqual([
    'responder A asked responder B to look',
    'responder B’s graph was flat',
  ]);
});

test('NAME-10 machines, groups and whoever is called by what they do stay as they are written', () => {
  const plain = [
    'PagerDuty',
    'deploybot',
    'github-actions[bot]',
    'backup contact',
    'database engineer A',
    'Acme Support',
    'on-call',
    'db1',
    'web-01',
    'grid',
  ];
  expect(actorsOf([event('1', 'the grid is dark', plain)])).toEqual([plain]);
});

test('NAME-11 a program that the source knows as one stays, whatever it is called', () => {
  const events = [event('1', 'Atlas says the build is red', ['Atlas'], { machine: true }), event('2', 'x', ['Marek'])];
  expect(actorsOf(events)).toEqual([['Atlas'], ['responder A']]);
  expect(withRoles(record(events)).events[0]?.text).toBe('Atlas says the build is red');
});

test('NAME-12 a system of the retro is nobody, and an owner whom nobody invited is somebody', () => {
  const said = withRoles(
    record([event('1', 'Hermes drops mail', ['Hermes'])], {
      systems: ['hermes'],
      actions: [
        { id: 'a', text: 'Ask Karim about hermes', owner: 'Karim Haddad', createdAt: 1 },
        { id: 'b', text: 'Read it', owner: 'Platform team', createdAt: 2 },
      ],
    }),
  );
  expect(said.events[0]?.text).toBe('Hermes drops mail');
  expect(said.actions.map(({ text, owner }) => [text, owner])).toEqual([
    ['Ask responder A about hermes', 'responder A'],
    ['Read it', 'Platform team'],
  ]);
});

test('NAME-13 who is called with @ is known, addresses, packages and host names are not', () => {
  const text = '@Mirela Danescu please, @noor too; root@db1, @scope/pkg, mail ops@acme.example, @here';
  expect(withRoles(record([event('1', text, [])])).events[0]?.text).toBe(
    'responder A please, responder B too; root@db1, @scope/pkg, mail ops@acme.example, @here',
  );
});

test('NAME-14 a name that is a word too stays a word; as a name, as a handle and as an actor it is a role', () => {
  const said = withRoles(record([event('1', 'it will page Will, and @will; mark it', ['will', 'Mark'])])).events[0];
  expect(said?.text).toBe('it will page responder A, and responder A; mark it');
  expect(said?.actors).toEqual(['responder A', 'responder B']);
});

test('NAME-15 who was on the list once and is named still becomes a role, and is listed nowhere', () => {
  const said = withRoles(
    record([event('1', 'Ines Duarte restarts it', [])], {
      formerly: [{ id: 'gone', name: 'Ines Duarte', role: 'participant' }],
    }),
  );
  expect(said.events[0]?.text).toBe('participant B restarts it');
  expect(said).not.toHaveProperty('formerly');
});

test('NAME-16 an address in a text keeps its host and loses the name, however it is written', () => {
  const text = 'see https://wiki.example/~Zo%C3%AB%20Farouk/notes, and http://zoe-farouk.example/a';
  const said = withRoles(record([event('1', text, ['Zoë Farouk'])])).events[0]?.text;
  expect(said).toBe('see https://wiki.example/… and https://…');
});

test('NAME-17 letters of those who are called by a role already are given to nobody else', () => {
  const said = withRoles(
    record([event('1', 'participant A told Bela and Cleo', ['responder A', 'Dario'])], {
      people: [
        { id: '1', name: 'Bela Novak', role: 'participant' },
        { id: '2', name: 'participant A', role: 'participant' },
        { id: '3', name: 'Cleo Marsh', role: 'participant' },
      ],
    }),
  );
  expect(said.events[0]?.text).toBe('participant A told participant B and participant C');
  expect(said.events[0]?.actors).toEqual(['responder A', 'responder B']);
});

test('NAME-18 names in a title go when only a title and dates are asked for', () => {
  const named = record([event('1', 'x', ['priya'])], { title: 'The day Priya was on call' });
  expect(headWithRoles(named).title).toBe('The day responder A was on call');
});

const first = [
  'Zoë',
  'Tomás',
  'Łukasz',
  'Jean-Luc',
  'Ngozi',
  'Siobhán',
  'Jürgen',
  '美咲',
  'Aoife',
  'Þóra',
  'Mirela',
  'Øystein',
];
const last = [
  'Farouk',
  'Lindqvist',
  "O'Neill",
  'van der Berg',
  'Müller',
  'García',
  'Șerban',
  'Núñez',
  'Dvořák',
  '田中',
];

const plainOf = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').replace(/[øØ]/g, 'o').replace(/[Þþ]/g, 'th');
const letters = (text: string) =>
  plainOf(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Every way in which these tests call somebody. */
const ways: readonly ((given: string, family: string) => string)[] = [
  (given) => given,
  (_, family) => family,
  (given, family) => `${given} ${family}`,
  (given, family) => `${family}, ${given}`,
  (given) => given.toUpperCase(),
  (given) => given.toLowerCase(),
  (given) => plainOf(given),
  (given) => given.normalize('NFD'),
  (given) => `@${letters(given)}`,
  (given, family) => `@${letters(given)}.${letters(family)}`,
  (given, family) => `${letters(given)}.${letters(family)}`,
  (given, family) => `${letters(given)}_${letters(family)}`,
  (given, family) => `${letters(given)[0] ?? ''}${letters(family)}`,
  (given) => `${given}’s`,
  (given) => `\`${given.toLowerCase()}\``,
  (given, family) => `https://chat.example/${encodeURIComponent(`${given} ${family}`)}?x=1`,
  (given, family) => `/home/${letters(given)}/${letters(family)}.log`,
  (given) => `<${given.toLowerCase()}>`,
];

const somebody = fc.record({ given: fc.constantFrom(...first), family: fc.constantFrom(...last) });
const around = fc.constantFrom(' told ', ', ', ' (', ') ', ': ', ' — ', '\n', '/', ' and then ', '; ', '="', '" ');

test('NAME-19 no known name is left in any export, of generated people in generated words', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(somebody, { minLength: 1, maxLength: 6, selector: ({ given, family }) => given + family }),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ways), around), { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 3 }),
      (people, words, invited) => {
        const called = words.map(([who, way, after]) => {
          const { given, family } = people[who % people.length] ?? { given: '', family: '' };
          return way(given, family) + after;
        });
        const text = called.join('');
        const onList = people.slice(0, invited);
        const named = record(
          people.slice(invited).map(({ given, family }, n) =>
            event(`e${n}`, text, [`${given} ${family}`], {
              lanes: [text],
              sources: [{ kind: 'excerpt', excerpt: text, label: text, url: `https://x.example/${encodeURI(text)}` }],
            }),
          ),
          {
            title: text,
            people: onList.map(({ given, family }, n) => ({
              id: `p${n}`,
              name: `${given} ${family}`,
              role: 'participant',
            })),
            sections: [{ id: 's', title: text, prose: [paragraph(text), { type: 'code', text }] }],
            notes: { meeting: [paragraph(text, { speaker: 'p0' })] },
            actions: [{ id: 'a', text, owner: people.map(({ given }) => given)[0] ?? '', createdAt: 1 }],
          },
        );
        const said = withRoles(named);
        expect(withRoles(said)).toEqual(said);
        const exports = exportFormats.map((format) => exportForms[format].write(said)).join('\n');
        const readable = plainOf(
          exports.replace(/(?:%[0-9A-Fa-f]{2})+/g, (signs) => decodeURIComponent(signs)),
        ).toLowerCase();
        for (const { given, family } of people) {
          for (const part of [given, ...family.split(' ').filter((each) => each.length > 3)]) {
            expect(readable).not.toContain(plainOf(part).toLowerCase());
            expect(readable).not.toContain(letters(part));
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});
