/** Live blocks: what the record reads from the meeting, and what its writers choose of it. */
import { acronymsIn } from 'shared/retro/acronyms.ts';
import {
  entriesOf,
  liveKinds,
  moveBy,
  noChoice,
  resolved,
  type Choice,
  type LiveKind,
} from 'shared/retro/live-blocks.ts';
import { proseToMarkdown } from 'shared/retro/markdown.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { expect, test } from 'vitest';
import { event } from '../../support/meeting.ts';
import { source } from '../../support/record-source.ts';

const written = (kind: LiveKind, choice: Choice = noChoice) => proseToMarkdown(resolved(kind, source, choice));
const choosing = (shown: Record<string, boolean>): Choice => ({ ...noChoice, shown: new Map(Object.entries(shown)) });

test('LIVE-01 the timeline stands under its days, with zone, linked times, further sources and dead ends', () => {
  expect(written('timeline')).toBe(
    [
      '### Mon 2 Mar 2026, Europe/Berlin',
      '',
      '- [23:50](https://graphs.example/p99) Checkout takes four seconds. [#ops, 23:51](https://chat.example/1)',
      '- 23:55 A dashboard is opened. *(dead end)*',
      '',
      '### Tue 3 Mar 2026, Europe/Berlin',
      '',
      '- 00:20 The cache is warmed.',
    ].join('\n'),
  );
});

test('LIVE-02 an entry that is left out goes, and comes back where it was', () => {
  const without = written('timeline', choosing({ second: false }));
  expect(without).not.toContain('A dashboard is opened.');
  expect(without).toContain('The cache is warmed.');
  expect(written('timeline', choosing({ second: true }))).toBe(written('timeline'));
});

test('LIVE-03 entries move by one place, again and back, also past new ones', () => {
  const order = (choice: Choice) => entriesOf('timeline', source, choice).map(({ id }) => id);
  let choice = noChoice;
  const move = (id: string, by: -1 | 1) => {
    const ranks = moveBy(entriesOf('timeline', source, choice), id, by, choice);
    choice = { ...choice, ranks: new Map([...choice.ranks, ...ranks]) };
    return order(choice);
  };
  expect(move('third', -1)).toEqual(['first', 'third', 'second']);
  expect(move('third', -1)).toEqual(['third', 'first', 'second']);
  expect(move('third', -1)).toEqual(['third', 'first', 'second']);
  expect(move('second', -1)).toEqual(['third', 'second', 'first']);
  expect(move('third', 1)).toEqual(['second', 'third', 'first']);
  // However often: halves of halves are counted anew before they end.
  for (let turn = 0; turn < 300; turn++) expect(move('first', turn % 2 === 0 ? -1 : 1)).toHaveLength(3);
  const later = { ...source, events: [...source.events, event('fourth', '2026-03-02T23:30:00.000Z', 'Calm.')] };
  expect(entriesOf('timeline', later, choice).map(({ id }) => id)).toEqual(['second', 'third', 'fourth', 'first']);
});

test('LIVE-04 notes stand under their event, with who said them', () => {
  expect(written('notes')).toContain('### 23:55 A dashboard is opened.');
  expect(written('notes')).toContain('**Ana Sousa:** Two boards had the same name.');
});

test('LIVE-05 surprises and what shaped it carry the time of their event', () => {
  expect(written('surprises')).toBe('- 23:55 **Ana Sousa:** Two boards had the same name.');
  expect(written('shaped')).toBe('- 23:55 The older board was the first search result.');
});

test('LIVE-06 differing perceptions stand side by side, word for word, and are never merged', () => {
  const prose = resolved('perceptions', source);
  expect(prose.map(({ type }) => type)).toEqual(['heading', 'quote', 'quote']);
  expect(proseToMarkdown(prose)).toContain('> **Ana Sousa:** From home it was flat.');
  expect(proseToMarkdown(prose)).toContain('> **Ben Okoye:** I saw four seconds.');
});

test('LIVE-07 open questions are those about the whole; one from an event is brought in by hand', () => {
  expect(written('questions')).toBe('- Which alerts reach whom at night?');
  const asked = entriesOf('questions', source, noChoice).find((entry) => !entry.shown);
  expect(written('questions', choosing({ [asked?.id ?? '']: true }))).toContain('Who else was looking at that board?');
});

test('LIVE-08 remediations hold what was decided; with none the block says nothing', () => {
  expect(written('remediations')).toBe(
    '- Point the alert at the new board (Ana, 2026-03-20)\n- Rename the boards (soaking until 2026-03-09)',
  );
  expect(resolved('remediations', { ...source, actions: [], ideas: [] })).toEqual([]);
});

test('LIVE-09 about this meeting holds its own facts, and nobody’s name', () => {
  expect(written('meeting')).toBe(
    [
      '- Held: Thu 5 Mar 2026, 14:00 to 15:00, Europe/Berlin.',
      '- 60 minutes in all, 40 of them (67 %) on the timeline and its questions.',
      '- 2 of 3 events discussed, 1 skipped.',
      '- 1 learning written.',
    ].join('\n'),
  );
});

test('LIVE-10 the glossary holds what was explained, and abbreviations are found in the text', () => {
  expect(written('glossary')).toBe('- **SLO**: what we promise');
  const text = [
    paragraph('The SLO of the CDN; two RFCs, AWS S3 and DB1. OK at 10:00 UTC.'),
    paragraph('EVERYTHING IS LOUD HERE'),
    { type: 'code', text: 'SELECT ID FROM T' } as const,
  ];
  expect(acronymsIn(text)).toEqual(['SLO', 'CDN', 'RFC', 'AWS', 'DB1']);
});

test('LIVE-11 a meeting that left nothing makes every block say nothing', () => {
  const empty = {
    ...source,
    events: [],
    meetingNote: [],
    learnings: [],
    views: [],
    ideas: [],
    actions: [],
    terms: [],
    phases: [],
  };
  expect(liveKinds.flatMap((kind) => resolved(kind, empty))).toEqual([]);
});
