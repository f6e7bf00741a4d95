/** With roles on, nothing that leaves the room calls anybody by name. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { namesToRoles } from 'shared/retro/names-to-roles.ts';

const people = [
  { id: 'p1', name: 'Zoë Farouk', role: 'participant' },
  { id: 'p2', name: 'Tomás Lindqvist', role: 'participant' },
  { id: 'p3', name: 'Will Bo', role: 'facilitator' },
] as const;

const names = /Zo[eë]|Farouk|Tom[aá]s|Lindqvist/iu;

const record = (words: string): FrozenRecord => ({
  format: 'second-story-record',
  version: 1,
  title: words,
  zone: 'UTC',
  people,
  sections: [
    {
      id: 's',
      title: words,
      prose: [
        {
          type: 'paragraph',
          speaker: 'p1',
          inlines: [{ text: words, link: `https://chat.example/${encodeURI(words)}` }],
        },
        { type: 'list', ordered: false, entries: [[{ type: 'quote', blocks: [{ type: 'code', text: words }] }]] },
      ],
    },
  ],
  events: [
    {
      id: 'e',
      at: null,
      precision: 'none',
      zone: 'UTC',
      originalTime: words,
      zoneFrom: 'asked',
      text: words,
      kind: 'message',
      tags: [],
      actors: [words],
      lanes: [words],
      sources: [
        { kind: 'excerpt', excerpt: words, label: words, url: `https://chat.example/${words.replaceAll(' ', '+')}` },
      ],
      relatedEventIds: [],
    },
  ],
  notes: { e: [{ type: 'heading', level: 3, inlines: [{ text: words }] }] },
  views: [{ id: 'v', eventId: 'e', text: words, author: 'p1', at: 1 }],
  learnings: [{ id: 'l', text: words, author: 'p2', at: 1 }],
  actions: [{ id: 'a', text: words, owner: words, createdAt: 1 }],
});

test('NAME-02 handles, first and last names, capitals and unaccented spellings become roles', () => {
  const said = 'Zoe, ZOË and @zoe; zoe.farouk@example.org, zfarouk, tomas_lindqvist, TLindqvist, @Lindqvist, Tomás’s.';
  expect(namesToRoles(said, people)).not.toMatch(names);
});

test('NAME-03 a name that is a word too stays a word where it is written as one', () => {
  expect(namesToRoles('It will work, said Will.', people)).toBe('It will work, said the facilitator.');
});

test('NAME-04 no known name is left in any text, link, handle or source of a record', () => {
  const called = fc.constantFrom(
    'Zoë',
    'Zoë Farouk',
    'ZOE',
    '@zoe',
    'zoe.farouk',
    'zfarouk',
    'Farouk, Zoë',
    'Tomás',
    '@Lindqvist',
    'tomas-lindqvist',
  );
  const around = fc.constantFrom(' told ', ', ', ' (', ') ', ': ', ' — ', '\n', '/', ' and then ');
  fc.assert(
    fc.property(fc.array(fc.tuple(called, around), { minLength: 1, maxLength: 6 }), (pieces) => {
      expect(JSON.stringify(withRoles(record(pieces.flat().join(''))))).not.toMatch(names);
    }),
  );
});

test('NAME-07 a last name before a handle is not taken for a name turned round', () => {
  expect(namesToRoles('Zoë Farouk, zoe.farouk and Lindqvist, tomas_lindqvist', people)).not.toMatch(names);
  expect(namesToRoles('farouk, zoe. Then', people)).toBe('participant A. Then');
});

test('NAME-05 a name that runs over two pieces of a line is found', () => {
  const split: FrozenRecord = {
    ...record(''),
    sections: [
      {
        id: 's',
        title: 'S',
        prose: [{ type: 'paragraph', inlines: [{ text: 'Fa', bold: true }, { text: 'rouk said so' }] }],
      },
    ],
  };
  expect(withRoles(split).sections[0]?.prose).toEqual([
    { type: 'paragraph', inlines: [{ text: 'participant A said so' }] },
  ]);
});

test('NAME-06 what names nobody is left as it is, links and bold too', () => {
  const plain = record('The cache was cold');
  expect(withRoles(plain).sections).toEqual(plain.sections);
  expect(withRoles(plain).events).toEqual(plain.events);
});
