import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextTimeline } from 'shared/evidence/text.ts';
import { rows, utc } from './reading.ts';

/** Letters and digits in their order: what markup cannot change. */
const bones = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

function standsIn(part: string, whole: string): boolean {
  let at = -1;
  for (const char of part) {
    at = whole.indexOf(char, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Pieces that timelines are made of, so that chance finds more than noise. */
const piece = fc.constantFrom(
  '10:32',
  '23:59 UTC',
  '~9:05',
  '2024-03-01',
  'Mar 1',
  '03/04/2024',
  '11:39AM',
  '14:??',
  '--:--',
  'T+5m',
  'T0 =',
  ' - ',
  ': ',
  '**',
  '_',
  '`',
  '```\n',
  '\n',
  '\n\n',
  '\n- ',
  '\n  - ',
  '\n1. ',
  '\n### ',
  '\n# ',
  '\n> ',
  '|',
  '\n| ',
  '\n|---|---|\n',
  ' text ',
  'alert fires',
  '[x](https://a.example/b)',
  '[x][y]',
  '\n[y]: https://a.example/c\n',
  '<li>',
  '<tr><td>',
  '</td>',
  '<!--',
  '-->',
  'All times in CET',
  'BST',
  'Timeline',
  'Resolved',
  '\n---\n',
  '\n===\n',
  '\t',
  '\u00a0',
  '🚨',
  '&amp;',
  '\\',
  'Ana  10:32 AM',
  'a@b.example',
  'password=x',
);
const row = fc
  .tuple(
    fc.constantFrom('', '- ', '  - ', '* **', '### ', '1. ', '| ', '> ', '[', '<li>', '🚨 '),
    fc.constantFrom(
      '10:32',
      '23:50 UTC',
      '2024-03-01 00:10',
      '~9:05–9:10',
      'Mar 3, 11:39AM',
      '14:??',
      '2024-03-01',
      'T+5m',
      '10:32 (+1)',
      '10:00 BST',
    ),
    fc.constantFrom(' ', ': ', ' – ', '** ', ' | ', '] ', '\n', ''),
    fc.constantFrom(
      'the alert **fires**',
      '[a](https://a.example/b) `c`',
      'mail ana@x.example',
      '![g](https://g.example/h)',
      '@ana looks',
      '',
    ),
    fc.constantFrom('\n', '\n\n', '\r\n', '', '\n    more\n', '\n```\n10:32\n```\n'),
  )
  .map((parts) => parts.join(''));
const pasted = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 3, arbitrary: piece }, fc.string({ maxLength: 8 })), {
      minLength: 3,
      maxLength: 40,
    })
    .map((all) => all.join('')),
);
const answers = fc.record(
  {
    zone: fc.constantFrom('UTC', 'Europe/London', 'America/St_Johns'),
    date: fc.constantFrom('2024-03-31', '2023-12-31'),
  },
  { requiredKeys: [] },
);

describe('any text', () => {
  test('never throws, never invents a row', () => {
    let seen = 0;
    fc.assert(
      fc.property(pasted, answers, (text, options) => {
        const read = readTextTimeline(text, options);
        if (!read.ok) return;
        const whole = bones(text);
        const last = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;
        for (const draft of read.drafts) {
          seen += 1;
          expect(draft.text).not.toBe('');
          expect(standsIn(bones(draft.text.replaceAll('[removed]', '')), whole)).toBe(true);
          expect(standsIn(bones(draft.originalTime), whole)).toBe(true);
          expect(draft.line).toBeGreaterThanOrEqual(1);
          expect(draft.line).toBeLessThanOrEqual(last);
          expect(draft.links.every((url) => /^https?:\/\//i.test(url))).toBe(true);
          expect(draft.at === null || !Number.isNaN(Date.parse(draft.at))).toBe(true);
        }
        expect(new Set(read.drafts.map(({ key }) => key)).size).toBe(read.drafts.length);
      }),
      { numRuns: 1200, seed: 20240301 },
    );
    // The property must have met rows, or it says nothing.
    expect(seen).toBeGreaterThan(800);
  });

  test('the same text gives the same reading', () => {
    fc.assert(
      fc.property(pasted, answers, (text, options) => {
        expect(readTextTimeline(text, options)).toEqual(readTextTimeline(text, options));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('a megabyte', () => {
  const million = 1_000_000;
  const filled = (unit: string) => unit.repeat(Math.ceil(million / unit.length));

  // What used to be, or could be, quadratic: these would run for minutes, and the test would never end.
  test.each([
    ['one word', 'a'],
    ['rows', '10:32 the alert fires in the cluster\n'],
    ['one row', '10:32 the alert '],
    ['brackets', '['],
    ['half links', '[a]('],
    ['angles', '<https://'],
    ['marks', '*a '],
    ['code marks', '` `` ``` '],
    ['cells', '|'],
    ['tags', '<tr>'],
    ['at signs', 'a@b.'],
    ['secrets', '-eyJ'],
    ['lines of prose', 'some words and 10:32 in them\n'],
    ['indented code', '    x\n\n'],
  ])('of %s', (_name, unit) => {
    expect(readTextTimeline(filled(unit), utc).ok).toBe(true);
  });

  test('in one line is cut into text and excerpt', () => {
    const read = readTextTimeline(`- 10:32 ${filled('word ')}`, utc);
    expect(read).toMatchObject({ ok: true, drafts: [{ at: '2024-03-01T10:32:00Z' }] });
    expect(read.ok ? read.drafts[0]?.text.length : 0).toBeLessThanOrEqual(2000);
  });
});

describe('refusals', () => {
  test.each([
    ['', utc, 'empty', 0],
    [' \n\t', utc, 'empty', 0],
    ['10:00 a\n\u0000', utc, 'binary', 2],
    ['10:00 a', { zone: 'Mars/Olympus' }, 'unknown-zone', 0],
    ['10:00 a', { zone: '+02:00' }, 'unknown-zone', 0],
    ['10:00 a', { date: '2024-02-30' }, 'bad-date', 0],
    ['10:00 a', { date: '1.3.2024' }, 'bad-date', 0],
    ['x'.repeat(8_000_001), utc, 'too-large', 0],
  ])('%#', (text, options, reason, line) => {
    expect(readTextTimeline(text, options)).toMatchObject({ ok: false, reason, line });
  });

  test('a zone in any case is understood', () => {
    expect(rows('10:00 a', { zone: 'europe/berlin', date: '2024-03-01' })).toEqual(['2024-03-01T09:00Z a']);
  });
});
