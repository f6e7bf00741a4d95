import { describe, expect, test } from 'vitest';
import { drafts, lines, reading, rows } from './reading.ts';

const table = (header: string, ...body: string[]) => lines(header, header.replace(/[^|]+/g, '---'), ...body);

describe('tables', () => {
  test('the zone stands over the column', () => {
    const text = table('| Date and Time in CET | Event |', '| 2024-01-29 12:00 | scaled **up** |');
    expect(drafts(text, {})[0]).toMatchObject({ at: '2024-01-29T11:00:00Z', text: 'scaled up', zoneFrom: 'statement' });
  });

  test('start, end, who, what, evidence', () => {
    const text = table(
      '| Start | End | Who | What | Source |',
      '| 10:00 | 10:20 | Ana | investigates | [graph](https://graph.example/x) |',
      '| 10:20 | | Ben | restarts | |',
    );
    expect(drafts(text)).toMatchObject([
      {
        at: '2024-03-01T10:00:00Z',
        until: '2024-03-01T10:20:00Z',
        actor: 'Ana',
        text: 'investigates',
        links: ['https://graph.example/x'],
        excerpt: 'Source: graph',
      },
      { at: '2024-03-01T10:20:00Z', actor: 'Ben', text: 'restarts' },
    ]);
  });

  test('day and time in columns of their own, the year in the header', () => {
    const text = table('| Day | Date (2022) | Time (UTC) | Event |', '| Thu | Jan 20 | 22:40 | logged out |');
    expect(rows(text, {})).toEqual(['2022-01-20T22:40Z logged out']);
  });

  test('two clocks: the one in UTC counts', () => {
    expect(rows(table('| PST | UTC | Event |', '| 02:00 | 10:00 | alert |'), { date: '2024-01-05' })).toEqual([
      '2024-01-05T10:00Z alert',
    ]);
  });

  test('rows without a time are kept, with what is known', () => {
    const text = table(
      '| Time | Event |',
      '| 2024-03-01 10:00 | alert |',
      '| 2024-03-02 --:-- | deploys pile up |',
      '| 2024-03-03 | a release |',
      '| 20244-03-04 10:00 | a slip of the pen |',
      '| | somebody calls |',
    );
    expect(drafts(text).slice(1)).toMatchObject([
      { at: null, day: '2024-03-02', precision: 'day', flags: ['needs-time'], originalTime: '2024-03-02 --:--' },
      { at: null, day: '2024-03-03', precision: 'day', flags: ['needs-time'] },
      { at: null, precision: 'none', originalTime: '20244-03-04 10:00', flags: ['needs-time'] },
      { at: null, precision: 'none', text: 'somebody calls' },
    ]);
    expect(reading(text).missing).toEqual([]);
  });

  test('entities and escaped borders', () => {
    expect(rows(table('| Time | Event |', '| 10:00 | S&amp;O ask for `a\\|b` |'))).toEqual([
      '2024-03-01T10:00Z S&O ask for a|b',
    ]);
  });

  test('a later day may stand only once', () => {
    const text = table(
      '| Time (UTC) | Event |',
      '| 2024-03-02 23:50 | a |',
      '| 00:10 | b |',
      '| 2024-03-05 09:00 | c |',
    );
    expect(rows(text)).toEqual(['2024-03-02T23:50Z a', '2024-03-03T00:10Z b', '2024-03-05T09:00Z c']);
  });

  test('tables about something else are no timeline', () => {
    expect(rows(table('| Action | Owner | Due date |', '| Add an alert | Ana | 2024-05-01 |'))).toEqual([]);
    expect(rows(table('| Version | Date |', '| 1.0 | 2024-05-01 |'))).toEqual([]);
  });

  test('HTML, in one line a row or a line a cell', () => {
    const text = lines(
      '<table><tr><th>Time</th><th>Event</th></tr>',
      '<tr>',
      '<td>10:32</td>',
      '<td>alert</td>',
      '</tr>',
      '<tr><td>10:40</td><td>all clear</td></tr></table>',
    );
    expect(rows(text)).toEqual(['2024-03-01T10:32Z alert', '2024-03-01T10:40Z all clear']);
  });
});
