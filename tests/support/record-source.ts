/** A meeting that left a bit of everything, as a record is filled from it. */
import { planOf } from 'shared/retro/agenda.ts';
import { paragraph, type Prose } from 'shared/retro/prose.ts';
import type { RecordSource } from 'shared/retro/record-source.ts';
import { newAbout } from 'shared/retro/settings.ts';
import { event } from './meeting.ts';

const told: Record<string, Prose> = {
  second: [
    paragraph('The older board was the first search result.', { label: 'shaped' }),
    paragraph('Two boards had the same name.', { label: 'surprise', speaker: 'ana' }),
    paragraph('Who else was looking at that board?'),
  ],
};

const names: Record<string, string> = { ana: 'Ana Sousa', ben: 'Ben Okoye' };

export const source: RecordSource = {
  about: {
    ...newAbout({ title: 'Checkout', zone: 'Europe/Berlin', createdAt: 0, leading: 'm', talk: true }),
    plan: planOf(60),
  },
  events: [
    {
      ...event('first', '2026-03-02T22:50:00.000Z', 'Checkout takes four seconds.'),
      kind: 'impact',
      sources: [
        { kind: 'link', url: 'https://graphs.example/p99' },
        { kind: 'link', url: 'https://chat.example/1', label: '#ops, 23:51' },
      ],
    },
    { ...event('second', '2026-03-02T22:55:00.000Z', 'A dashboard is opened.'), tags: ['dead-end'] },
    event('third', '2026-03-02T23:20:00.000Z', 'The cache is warmed.'),
  ],
  noteOf: (id) => told[id] ?? [],
  meetingNote: [paragraph('Which alerts reach whom at night?'), paragraph('The room was full.')],
  learningsNote: [],
  views: [
    { id: 'v1', eventId: 'second', text: 'From home it was flat.', author: 'ana', at: 1 },
    { id: 'v2', eventId: 'second', text: 'I saw four seconds.', author: 'ben', at: 2 },
  ],
  learnings: [{ id: 'l1', text: 'The search finds the old one.', at: 3 }],
  ideas: [
    { id: 'i1', text: 'Rename the boards', at: 1, openedAt: 2 },
    { id: 'i2', text: 'A second screen', at: 1, openedAt: 3 },
  ],
  verdicts: new Map([
    ['i1', { verdict: 'soaking', at: 5, by: 'm', until: '2026-03-09' }],
    ['i2', { verdict: 'moot', at: 5, by: 'm' }],
  ]),
  actions: [{ id: 'a1', text: 'Point the alert at the new board', owner: 'Ana', due: '2026-03-20', createdAt: 7 }],
  terms: [{ term: 'SLO', meaning: 'what we promise' }],
  phases: [
    { phase: 'opening', sitting: 1, at: Date.parse('2026-03-05T13:00:00Z'), by: 'm' },
    { phase: 'timeline', sitting: 1, at: Date.parse('2026-03-05T13:05:00Z'), by: 'm' },
    { phase: 'learnings', sitting: 1, at: Date.parse('2026-03-05T13:45:00Z'), by: 'm' },
    { phase: 'closing', sitting: 1, at: Date.parse('2026-03-05T13:55:00Z'), by: 'm' },
    { phase: 'record', sitting: 1, at: Date.parse('2026-03-05T14:00:00Z'), by: 'm' },
  ],
  pauses: [],
  walk: [
    { event: 'first', act: 'discussed', at: 1, by: 'm' },
    { event: 'second', act: 'discussed', at: 2, by: 'm' },
    { event: 'third', act: 'skipped', at: 3, by: 'm', reason: 'for another day' },
  ],
  nameOf: (person) => names[person] ?? 'Somebody',
};
