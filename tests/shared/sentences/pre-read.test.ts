import { planOf } from 'shared/retro/agenda.ts';
import { preRead, preReadParts } from 'shared/sentences/pre-read.ts';
import { expect, test } from 'vitest';
import { event } from '../../support/meeting.ts';

const roster = [
  { id: 'r', name: 'Ruth Adeyemi', role: 'facilitator', addedAt: 1 },
  { id: 'd', name: 'Daniel Osei', role: 'deputy', addedAt: 2 },
  { id: 'p', name: 'Priya Nair', role: 'participant', addedAt: 3 },
] as const;

test('PREREAD-01 it says what will happen, who is there, what is known, and how managers help', () => {
  const text = preRead({
    title: 'Checkout latency',
    zone: 'UTC',
    plan: planOf(60),
    roster,
    events: [
      event('a', '2026-03-02T23:50:00.000Z', 'Latency\nrises.'),
      event('b', '2026-03-03T00:10:00.000Z', 'The cache is warmed.'),
    ],
    talk: false,
  });
  expect(text).toContain('We meet for 60 minutes');
  expect(text).toContain('- 42 min: the timeline');
  expect(text).toContain('- Ruth Adeyemi leads.\n- Daniel Osei takes notes.\n- Priya Nair.');
  expect(text).toContain(
    'Mon 2 Mar 2026, times in UTC:\n\n- 23:50 Latency rises.\n\nTue 3 Mar 2026, times in UTC:\n\n- 00:10',
  );
  expect(text).toContain('## A word to managers');
  expect(text).toContain('Talk time is not noted.');
});

test('PREREAD-02 with talk time on it says who sees it and that one may ask not to be counted', () => {
  const text = preRead({ title: 'x', zone: 'UTC', plan: planOf(75), roster, events: [], talk: true });
  expect(text).toContain('You can ask not to be counted');
  expect(text).toContain('Nothing yet.');
});

test('PREREAD-03 the page and the copied text say the same, and an event without a time stands with those before it', () => {
  const facts = {
    title: 'Checkout latency',
    zone: 'Europe/Berlin',
    plan: planOf(60),
    roster,
    events: [
      event('a', '2026-03-02T23:50:00.000Z', 'Latency rises.'),
      { ...event('b', '2026-03-02T23:50:00.000Z', 'Somebody looks at the graph.'), at: null },
    ],
    talk: true,
  };
  const { known, managers, before } = preReadParts(facts);
  expect(known.days).toMatchObject([
    {
      title: 'Tue 3 Mar 2026, times in Europe/Berlin',
      events: [{ time: '00:50' }, { text: 'Somebody looks at the graph.' }],
    },
  ]);
  const text = preRead(facts);
  for (const line of [...managers.lines, ...before.flatMap(({ lines }) => lines)]) expect(text).toContain(line);
});

test('PREREAD-04 a part without minutes is not announced', () => {
  const text = preRead({
    title: 'x',
    zone: 'UTC',
    plan: { minutes: 45, opening: 5, timeline: 0, learnings: 0, rest: 40 },
    roster,
    events: [],
    talk: false,
  });
  expect(text).toContain('- 40 min: ideas for fixes');
  expect(text).not.toContain('- 0 min');
});
