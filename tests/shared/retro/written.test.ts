/** What leaves the room as text: Markdown, times, roles in place of names, typed times. */
import { proseToMarkdown, recordToMarkdown } from 'shared/retro/markdown.ts';
import { namesToRoles } from 'shared/retro/names-to-roles.ts';
import { paragraph, type Block } from 'shared/retro/prose.ts';
import { dayText, timeText } from 'shared/retro/times.ts';
import { instantOf, splitTypedLine } from 'shared/retro/typed-time.ts';
import { expect, test } from 'vitest';

test('MD-01 text that looks like Markdown stays text', () => {
  expect(proseToMarkdown([paragraph('# not a heading')])).toBe('\\# not a heading');
  expect(proseToMarkdown([paragraph('- 3 degrees *outside*')])).toBe('\\- 3 degrees \\*outside\\*');
  expect(proseToMarkdown([paragraph('1. came first')])).toBe('1\\. came first');
});

test('MD-02 lists nest, quotes quote, code keeps its fences', () => {
  const list: Block = {
    type: 'list',
    ordered: true,
    entries: [
      [paragraph('one')],
      [paragraph('two'), { type: 'list', ordered: false, entries: [[paragraph('inner')]] }],
    ],
  };
  expect(proseToMarkdown([list])).toBe('1. one\n2. two\n\n   - inner');
  expect(proseToMarkdown([{ type: 'quote', blocks: [paragraph('said'), paragraph('again')] }])).toBe(
    '> said\n>\n> again',
  );
  expect(proseToMarkdown([{ type: 'code', text: 'a ``` b' }])).toBe('````\na ``` b\n````');
});

test('MD-03 bold does not swallow the space around it, a link keeps its address', () => {
  const inlines = [
    { text: 'Ana: ', bold: true as const },
    { text: 'see ' },
    { text: 'log', link: 'https://x.example/a(b)' },
  ];
  expect(proseToMarkdown([{ type: 'paragraph', inlines }])).toBe('**Ana:** see [log](https://x.example/a%28b%29)');
});

test('MD-04 sections without words are left out', () => {
  const sections = [
    { title: 'Summary', prose: [paragraph('Short.')] },
    { title: 'Remediations', prose: [paragraph('')] },
  ];
  expect(recordToMarkdown('Outage', [paragraph('Times in UTC.')], sections)).toBe(
    '# Outage\n\nTimes in UTC.\n\n## Summary\n\nShort.\n',
  );
});

test('NAME-01 names become roles, and a name that two people bear becomes both roles', () => {
  const person = (id: string, name: string, role: 'participant' | 'facilitator', addedAt: number) => ({
    id,
    name,
    role,
    addedAt,
  });
  const roster = [
    person('f', 'Maren Holt', 'facilitator', 0),
    person('a', 'Ana Sousa', 'participant', 1),
    person('b', 'Ana Lima', 'participant', 2),
  ];
  expect(namesToRoles('Ana Sousa and Ana Lima told Maren; Lima added Banana. Ana agreed.', roster)).toBe(
    'participant A and participant B told the facilitator; participant B added Banana. participant A or participant B agreed.',
  );
});

test('TIME-01 typed times are read in the retro’s zone, through summer time and back', () => {
  expect(instantOf('10:32', 'Europe/Berlin', '2026-07-01')).toBe('2026-07-01T08:32:00.000Z');
  expect(instantOf('10:32', 'Europe/Berlin', '2026-01-01')).toBe('2026-01-01T09:32:00.000Z');
  expect(instantOf('2026-01-02 23:26:09', 'UTC', '2026-01-01')).toBe('2026-01-02T23:26:09.000Z');
  expect(instantOf('02:30', 'Europe/Berlin', '2026-03-29')).toBe('2026-03-29T01:30:00.000Z');
  expect([
    instantOf('25:00', 'UTC', '2026-01-01'),
    instantOf('10:00', 'UTC', undefined),
    instantOf('soon', 'UTC', '2026-01-01'),
  ]).toEqual([null, null, null]);
});

test('TIME-02 a typed line is split into its time and its words', () => {
  expect(splitTypedLine('23:26 – The primary stops')).toEqual({ time: '23:26', text: 'The primary stops' });
  expect(splitTypedLine('The primary stops')).toEqual({ time: undefined, text: 'The primary stops' });
});

test('TIME-03 times are shown with their zone, 24 h, the weekday by name', () => {
  expect(timeText('2017-01-31T23:26:00Z', 'Europe/Amsterdam')).toBe('00:26');
  expect(timeText('2017-01-31T23:26:00Z', 'UTC', 'approximate')).toBe('about 23:26');
  expect(dayText('2017-01-31T23:26:00Z', 'UTC')).toBe('Tue 31 Jan 2017');
});
