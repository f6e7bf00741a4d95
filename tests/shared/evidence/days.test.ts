import { describe, expect, test } from 'vitest';
import { drafts, lines, reading, rows } from './reading.ts';

const zone = { zone: 'UTC' };

describe('days', () => {
  test('past midnight is the next day, and the heading that names it adds none', () => {
    const text = lines(
      '## May 12',
      '### 23:00',
      'a',
      '### 00:40',
      'b',
      '## May 13',
      '### 14:30',
      'c',
      '## 15 May',
      '### 09:00',
      'd',
    );
    const read = drafts(`# Report May 12 2025\n\n## Timeline\n${text}`, zone);
    expect(read.map((draft) => draft.at)).toEqual([
      '2025-05-12T23:00:00Z',
      '2025-05-13T00:40:00Z',
      '2025-05-13T14:30:00Z',
      '2025-05-15T09:00:00Z',
    ]);
    expect(read.map((draft) => draft.flags)).toEqual([[], ['day-assumed'], [], []]);
  });

  test('a little earlier is out of order, not tomorrow', () => {
    expect(drafts('14:49 a\n14:43 b\n14:55 c').map((draft) => [draft.at?.slice(8, 16), draft.flags])).toEqual([
      ['01T14:49', []],
      ['01T14:43', ['out-of-order']],
      ['01T14:55', []],
    ]);
  });

  test('six hours is the border', () => {
    expect(rows('12:00 a\n06:00 b')).toEqual(['2024-03-01T12:00Z a', '2024-03-01T06:00Z b']);
    expect(rows('12:00 a\n05:59 b')).toEqual(['2024-03-01T12:00Z a', '2024-03-02T05:59Z b']);
  });

  test('"unless otherwise noted": a row that notes otherwise speaks for itself alone', () => {
    const text = lines(
      'Unless otherwise noted all events happened on 2024-10-21, and all times are in',
      'UTC.',
      '',
      '- **2024-10-20 00:55: builds stall**',
      '- **01:38: an alert**',
      '- 08:19: rebuilds',
    );
    expect(rows(text, {})).toEqual([
      '2024-10-20T00:55Z builds stall',
      '2024-10-21T01:38Z an alert',
      '2024-10-21T08:19Z rebuilds',
    ]);
  });

  test.each([
    ['the title', '# 2024-03-01, a bad day\n\n- 10:00 a', 'title'],
    ['the front matter', '---\ntitle: x\ndate: 2024-03-01\n---\n- 10:00 a', 'front-matter'],
    ['a field', '# Outage\n\n**Date:** 2024-03-01\n\n- 10:00 a', 'metadata'],
    ['a sentence', 'On March 1st, 2024 at 09:50 UTC it began.\n\n- 10:00 a', 'prose'],
  ])('a day from %s is used and shown', (_name, text, from) => {
    const { drafts: read, assumptions, missing } = reading(text, zone);
    expect(read[0]?.at).toBe('2024-03-01T10:00:00Z');
    expect(assumptions).toContainEqual(expect.objectContaining({ about: 'date', date: '2024-03-01', from }));
    expect(missing).toEqual([]);
  });

  test('the answer outweighs a title', () => {
    expect(rows('# 2024-03-09 postmortem\n\n- 10:00 a', { zone: 'UTC', date: '2024-03-01' })).toEqual([
      '2024-03-01T10:00Z a',
    ]);
  });

  test('dates as people write them', () => {
    const text = lines(
      '- 2024-12-30 10:00 a',
      '- 31. December, 11:00: b',
      '- Jan 1, 10:18 AM c',
      '- On the 2nd of January 14:49 d',
      '- 03/Jan/2025 10:00 e',
      '- 4.1.2025 10:00 f',
      '- Sunday 5 January 2025 10:00 g',
      '- Mon 10:00 later',
      '- 07-01-2025 14.30 i',
    );
    expect(rows(text, zone).map((row) => row.slice(0, 10))).toEqual([
      '2024-12-30',
      '2024-12-31',
      '2025-01-01',
      '2025-01-02',
      '2025-01-03',
      '2025-01-04',
      '2025-01-05',
      '2025-01-06',
      '2025-01-07',
    ]);
  });

  test('day and month that can be swapped are asked, or told by the answer', () => {
    const text = '- 03/04/2024 10:00 a';
    expect(reading(text, zone)).toMatchObject({
      missing: ['date'],
      drafts: [{ at: null, flags: ['date-ambiguous', 'needs-date'] }],
    });
    expect(rows(text, { zone: 'UTC', date: '2024-04-03' })).toEqual(['2024-04-03T10:00Z a']);
    expect(rows(text, { zone: 'UTC', date: '2024-03-04' })).toEqual(['2024-03-04T10:00Z a']);
  });

  test('"Day 2" counts from the first', () => {
    expect(rows('### Day 1 – Mon 13 March 2023\n- 10:00 a\n### Day 2\n- 09:00 b', zone)).toEqual([
      '2023-03-13T10:00Z a',
      '2023-03-14T09:00Z b',
    ]);
  });

  test('a slip of the year is kept as written, and flagged', () => {
    const read = drafts('- 2023-01-11 14:34 a\n- 2022-01-11 14:40 b\n- 2023-01-11 14:51 c\n- 14:52 d', zone);
    expect(read.map((draft) => [draft.at?.slice(0, 4), draft.flags])).toEqual([
      ['2023', []],
      ['2022', ['year-off']],
      ['2023', []],
      ['2023', []],
    ]);
  });

  test('after a summary of milestones the story begins again', () => {
    const text = lines(
      '- **Key events**',
      '  - First detected 2024-03-01 15:35',
      '  - Resolved 2024-03-02 12:34',
      '- **Context**:',
      '  - 15:35: a',
      '  - 16:08: b',
    );
    expect(rows(text, zone).slice(2)).toEqual(['2024-03-01T15:35Z a', '2024-03-01T16:08Z b']);
  });

  test('days alone: a heading with words is a row, with timed rows it is a heading', () => {
    const text = lines(
      '## Timeline',
      '### 2024-03-01',
      'Builds are slow.',
      '### 2024-03-02',
      '- 10:00 a',
      '- 2024-03-03: b',
    );
    expect(drafts(text, zone)).toMatchObject([
      { at: null, day: '2024-03-01', text: 'Builds are slow.', precision: 'day' },
      { at: '2024-03-02T10:00:00Z', text: 'a' },
      { at: null, day: '2024-03-03', text: 'b' },
    ]);
  });

  test('morning or afternoon follows the row before on a 12 h clock', () => {
    const [, second] = drafts('- 11:30 AM a\n- 1:15 b');
    expect(second).toMatchObject({ at: '2024-03-01T13:15:00Z', flags: ['half-assumed'] });
  });
});
