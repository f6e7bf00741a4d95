import { addLine, holdsLine } from 'shared/documents/record-additions.ts';
import { readRecord, readSections, writeSection } from 'shared/documents/record.ts';
import { planOf } from 'shared/retro/agenda.ts';
import { mirrorBlocks, mirrorOf, timelinePart, type MirrorSource } from 'shared/retro/mirror.ts';
import { plainText } from 'shared/retro/prose.ts';
import { blockText, longestOf } from 'shared/sentences/mirror.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const minute = 60_000;
const phase = (name: 'opening' | 'timeline' | 'learnings' | 'closing', at: number) =>
  ({ phase: name, sitting: 1, at: at * minute, by: 'maren' }) as const;
const opened = (event: string, at: number) => ({ event, act: 'opened', at: at * minute, by: 'maren' }) as const;
const ended = (event: string, act: 'discussed' | 'skipped', at: number) =>
  ({ event, act, at: at * minute, by: 'maren' }) as const;

const source: MirrorSource = {
  sitting: 1,
  now: 76 * minute,
  phases: [phase('opening', 0), phase('timeline', 6), phase('learnings', 60), phase('closing', 70)],
  pauses: [{ from: 20 * minute, to: 22 * minute, back: 25 * minute }],
  plan: planOf(75),
  walk: [opened('a', 6), ended('a', 'discussed', 15), opened('b', 15), ended('b', 'skipped', 16), opened('c', 16)],
  events: [
    { id: 'a', time: '10:00' },
    { id: 'b', time: '10:05' },
    { id: 'c', time: '10:20' },
    { id: 'd', time: '' },
  ],
  questions: ['q1', 'q2'],
  asked: new Set(['q2']),
  heard: { heard: 5, of: 6 },
  learnings: 3,
  ideas: 4,
  kept: 1,
  actions: 0,
  pulse: { learned: true, again: false },
};

test('MIRROR-01 minutes are those the meeting ran, breaks out, and the timeline’s part is of the actual length', () => {
  const mirror = mirrorOf(source);
  expect(mirror.minutes).toEqual({ opening: 6, timeline: 52, learnings: 10, rest: 6, all: 74 });
  expect(timelinePart(mirror)).toBeCloseTo(52 / 74);
});

test('MIRROR-02 each event has its minutes and its end; the last one’s time ends with the timeline', () => {
  const { events } = mirrorOf(source);
  expect(events.map(({ minutes, end }) => [minutes, end])).toEqual([
    [9, 'discussed'],
    [1, 'skipped'],
    [44, 'open'],
    [0, 'open'],
  ]);
  expect(longestOf(events)?.event).toBe('c');
});

test('MIRROR-03 it tells which questions wait, how many were heard, and no name', () => {
  const mirror = mirrorOf(source);
  expect(mirror.questions).toEqual({ prepared: 2, asked: 1, left: ['q1'] });
  const all = mirrorBlocks.map((block) => blockText(mirror, block)).join('\n');
  expect(all).toContain('5 of 6 who were counted were heard.');
  expect(all).toContain('No action items.');
  expect(JSON.stringify(mirror)).not.toContain('maren');
});

test('MIRROR-04 what is added to the record stands under one title, once, however often it is pressed', () => {
  const doc = new Y.Doc();
  writeSection(doc, 'summary', { title: 'Summary', order: 0 });
  const about = { id: 'about-meeting', title: 'About this meeting' };
  for (const block of ['time', 'time', 'voices'] as const) addLine(doc, about, blockText(mirrorOf(source), block));
  expect(readSections(doc).map(({ title }) => title)).toEqual(['Summary', 'About this meeting']);
  const text = plainText(readRecord(doc)[1]?.prose ?? []);
  expect(text.split('\n')).toEqual([
    'The timeline took 52 of 74 minutes, 70 % of the meeting.',
    '5 of 6 who were counted were heard.',
  ]);
  expect(holdsLine(doc, about, '5 of 6 who were counted were heard.')).toBe(true);
});

test('MIRROR-05 a section somebody gave that title takes the lines', () => {
  const doc = new Y.Doc();
  writeSection(doc, 'own', { title: 'Open questions', order: 0 });
  addLine(doc, { id: 'questions', title: 'Open questions' }, 'How does one find out how a backup went?');
  expect(readSections(doc)).toHaveLength(1);
  expect(plainText(readRecord(doc)[0]?.prose ?? [])).toBe('How does one find out how a backup went?');
});
