import { describe, expect, test } from 'vitest';
import { leadAt } from 'shared/evidence/lead.ts';
import { drafts, reading, rows } from './reading.ts';

describe('written times', () => {
  test.each([
    ['2018-04-18 12:35', 12, 35],
    ['12:45 PM PST Saturday Oct 30th', 12, 45],
    ['13:55 PM', 13, 55],
    ['12:05am', 0, 5],
    ['14h30', 14, 30],
    ['1432 UTC', 14, 32],
    ['14.30 Uhr', 14, 30],
    ['Mon May 10 19:03:52 2021 +0900', 19, 3],
    ['Thu, 14 Mar 2024 10:32:00 GMT', 10, 32],
    ['2024-03-01T10:02:11-07:00', 10, 2],
    ['7 p.m.', 19, 0],
  ])('%s', (text, hour, minute) => {
    const lead = leadAt(text, 0);
    expect(lead?.clock).toMatchObject({ hour, minute });
    expect(lead?.original).toBe(text);
    expect(lead?.end).toBe(text.length);
  });

  test.each(['2:30 minutes', '25:00', '10:61', '1.2.3', 'v14.30', 'May we', 'Sun exposure', '4:1', '20:1a', 'T', ''])(
    'not %s',
    (text) => {
      expect(leadAt(text, 0)).toBeNull();
    },
  );

  test('how exactly a time is known', () => {
    const text = [
      '10:32:05 a',
      '10:32 b',
      '~10:40 c',
      'ca. 10:45 d',
      '10:50~ e',
      '11:?? f',
      '11:2x g',
      '2 PM j',
      '??:?? i',
    ];
    const precisions = drafts(text.map((line) => `- ${line}`).join('\n')).map((draft) => [draft.text, draft.precision]);
    expect(precisions).toEqual([
      ['a', 'second'],
      ['b', 'minute'],
      ['c', 'approximate'],
      ['d', 'approximate'],
      ['e', 'approximate'],
      ['f', 'hour'],
      ['g', 'approximate'],
      ['j', 'hour'],
      ['i', 'none'],
    ]);
  });

  test('ranges: the start, until the end', () => {
    const text =
      '- 13:30-13:45 a\n- 10:00 UTC – 10:20 UTC: b\n- between 09:00 and 09:10 c\n- 23:50 to 00:10 d\n- 1:00-2:30 PM e\n- 3:00 PM to 3:30 f\n- 11:00-1:00 pm g';
    expect(drafts(text).map((draft) => [draft.at?.slice(8, 16), draft.until?.slice(8, 16)])).toEqual([
      ['01T13:30', '01T13:45'],
      ['01T10:00', '01T10:20'],
      ['01T09:00', '01T09:10'],
      ['01T23:50', '02T00:10'],
      ['02T13:00', '02T14:30'],
      ['02T15:00', '02T15:30'],
      ['02T11:00', '02T13:00'],
    ]);
  });

  test('"+1" and "next day"', () => {
    expect(rows('- 23:50 a\n- 00:10 (+1) b\n- 00:20 (+1) c\n- 08:00 d')).toEqual([
      '2024-03-01T23:50Z a',
      '2024-03-02T00:10Z b',
      '2024-03-02T00:20Z c',
      '2024-03-02T08:00Z d',
    ]);
  });

  test('relative times need a start', () => {
    expect(drafts('T+15m Ana joins\nT+1h rollback')).toMatchObject([
      { at: null, flags: ['relative', 'needs-time'], originalTime: 'T+15m' },
      { at: null },
    ]);
    expect(rows('T0 = 2024-03-01 10:00 UTC\n\nT+15m Ana joins\nT+1:30 rollback', {})).toEqual([
      '2024-03-01T10:15Z Ana joins',
      '2024-03-01T11:30Z rollback',
    ]);
    expect(rows('- T0: 10:00 deploy\n- T+5 alert\n- T-10m freeze lifted')).toEqual([
      '2024-03-01T10:00Z deploy',
      '2024-03-01T10:05Z alert',
      '2024-03-01T09:50Z freeze lifted',
    ]);
  });

  test('nothing is guessed: without answers the rows come back, and what must be asked', () => {
    expect(reading('09:12 alert fires\n09:15 Ana joins', {})).toMatchObject({
      missing: ['zone', 'date'],
      drafts: [
        {
          at: null,
          originalTime: '09:12',
          text: 'alert fires',
          precision: 'minute',
          flags: ['needs-date', 'needs-zone'],
        },
        { at: null, originalTime: '09:15', text: 'Ana joins' },
      ],
    });
    expect(reading('09:12 alert fires', { zone: 'UTC' }).missing).toEqual(['date']);
    expect(reading('09:12 alert fires', { date: '2024-03-01' }).missing).toEqual(['zone']);
    expect(reading('just words', {})).toMatchObject({ drafts: [], missing: [] });
  });
});

const keys = (text: string, options = {}) => drafts(text, options).map((draft) => draft.key);

describe('keys', () => {
  const text = '- 10:00 a\n- 10:00 a\n- 10:05 b';

  test('the same evidence gives the same keys, whatever the zone', () => {
    const date = '2024-03-01';
    expect(keys(text, { zone: 'UTC', date })).toEqual(keys(text, { zone: 'Asia/Tokyo', date }));
    expect(keys('- 10:05 b', { date })).toEqual(keys(text, { date }).slice(2));
  });

  test('equal rows are two rows; another day is another row', () => {
    expect(new Set(keys(text)).size).toBe(3);
    expect(keys('- 10:05 b', { date: '2024-03-01' })).not.toEqual(keys('- 10:05 b', { date: '2024-03-02' }));
  });
});

describe('kinds', () => {
  test('only where the words leave no doubt', () => {
    const text =
      '10:00 The alert fires\n10:01 Decided to roll back\n10:02 Ana hands over to Ben\n10:03 Ana thinks it is DNS';
    expect(drafts(text).map((draft) => draft.kind)).toEqual(['alert', 'decision', 'handoff', undefined]);
  });
});
