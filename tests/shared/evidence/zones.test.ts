import { describe, expect, test } from 'vitest';
import { drafts, lines, reading } from './reading.ts';

/** In ms since 1970: 2024-07-01T10:00:00Z. */
const ten = Date.UTC(2024, 6, 1, 10);
const permalink = (minutes: number) =>
  `https://team.slack.example/archives/C0123456/p${ten / 1000 + minutes * 60}000000`;

/** Time of day, origin and zone of the first row. */
const first = (text: string, options = {}) => {
  const [draft] = drafts(text, options);
  return [draft?.at?.slice(11, 16), draft?.zoneFrom, draft?.zone];
};

describe('zones, strongest first', () => {
  test('an offset, a word, a statement, a proof, an answer', () => {
    const stated = 'All times in EEST\n\n';
    const answer = { zone: 'Asia/Tokyo', date: '2024-07-01' };
    expect(first(`${stated}- 2024-07-01T12:00:00+02:00 a`, answer)).toEqual(['10:00', 'offset', 'Etc/GMT-2']);
    expect(first(`${stated}- 2024-07-01 12:00 CEST a`, answer)).toEqual(['10:00', 'word', 'Europe/Berlin']);
    expect(first(`${stated}- 2024-07-01 13:00 a`, answer)).toEqual(['10:00', 'statement', 'Europe/Helsinki']);
    expect(first(`- 11:00 a [m](${permalink(0)})\n- 11:30 b [m](${permalink(29)})`, answer)).toEqual([
      '10:00',
      'permalink',
      'Etc/GMT-1',
    ]);
    expect(first('- 19:00 a', answer)).toEqual(['10:00', 'asked', 'Asia/Tokyo']);
    expect(first('- 19:00 a', { date: '2024-07-01' })).toEqual([undefined, 'assumed', 'UTC']);
  });

  test.each([
    '_All times in UTC_',
    '*(all times UTC)*',
    '## Timeline (UTC)',
    '## What happened (times in UTC)',
    'Times are given in UTC.',
    'All events are documented in [UTC](https://example.org/utc) time.',
    'Timezone: UTC',
    'Alle Zeiten in UTC',
  ])('stated: %s', (statement) => {
    expect(first(`${statement}\n\n- 2024-07-01 10:00 a`)).toEqual(['10:00', 'statement', 'UTC']);
  });

  test('a clock in the sentence is no statement', () => {
    expect(reading('It broke for the first time at 21:28 UTC.\n\n- 2024-07-01 10:00 a', {}).missing).toEqual(['zone']);
  });

  test('a section may have a zone of its own', () => {
    const text = '## Timeline (UTC)\n- 2024-07-01 10:00 a\n## Follow-up timeline (times in JST)\n- 2024-07-01 19:00 b';
    expect(drafts(text, {}).map((draft) => draft.at)).toEqual(['2024-07-01T10:00:00Z', '2024-07-01T10:00:00Z']);
  });

  test('cities and regions', () => {
    expect(first('All times are Berlin time\n\n- 2024-07-01 12:00 a')).toEqual(['10:00', 'statement', 'Europe/Berlin']);
    expect(first('- 2024-07-01 3:00 AM Pacific time: a')).toEqual(['10:00', 'word', 'America/Los_Angeles']);
    expect(first('- 2024-07-01 06:00 America/New_York a')).toEqual(['10:00', 'word', 'America/New_York']);
  });

  test.each(['BST', 'IST', 'CST'])('%s has several meanings: ask', (label) => {
    const read = reading(`All times in ${label}\n\n- 2024-07-01 10:00 a`, {});
    expect(read).toMatchObject({ missing: ['zone'], drafts: [{ at: null, flags: ['zone-ambiguous', 'needs-zone'] }] });
    expect(read.assumptions).toContainEqual(expect.objectContaining({ about: 'zone-ambiguous', label }));
  });

  test('an answer tells the meaning', () => {
    expect(first('- 2024-07-01 11:00 BST a', { zone: 'Europe/London' })).toEqual(['10:00', 'word', 'Europe/London']);
    expect(first('- 2024-07-01 15:30 IST a', { zone: 'Asia/Kolkata' })).toEqual(['10:00', 'word', 'Asia/Kolkata']);
    expect(first('- 2024-07-01 11:00 BST a', { zone: 'Asia/Tokyo' })[0]).toBeUndefined();
  });

  test('PST in July: ask; an answer gives the clock on the wall, and the contradiction is shown', () => {
    const text = 'All times in PST\n\n- 2024-07-01 03:00 a';
    expect(reading(text, {}).missing).toEqual(['zone']);
    const read = reading(text, { zone: 'America/Los_Angeles' });
    expect(read.drafts[0]).toMatchObject({ at: '2024-07-01T10:00:00Z', flags: ['zone-ambiguous'] });
    expect(read.assumptions).toContainEqual(
      expect.objectContaining({ about: 'label-contradiction', label: 'PST', zone: 'America/Los_Angeles' }),
    );
    expect(first('All times in PST\n\n- 2024-01-01 02:00 a')).toEqual(['10:00', 'statement', 'America/Los_Angeles']);
  });

  test('times that did not exist, and times that came twice', () => {
    const read = drafts('- 2024-03-31 01:30 a\n- 2024-10-27 01:30 b\n- 2024-10-27 01:30 GMT c', {
      zone: 'Europe/London',
    });
    expect(read.map((draft) => [draft.at, draft.flags])).toEqual([
      ['2024-03-31T01:30:00Z', ['dst-gap']],
      ['2024-10-27T00:30:00Z', ['dst-fold']],
      ['2024-10-27T01:30:00Z', []],
    ]);
  });

  test('the same moment on another clock is not a range', () => {
    expect(drafts('- 10:00 AM PST / 1:00 PM EST: a', { date: '2024-01-05' })).toMatchObject([
      { at: '2024-01-05T18:00:00Z', text: 'a', originalTime: '10:00 AM PST / 1:00 PM EST' },
    ]);
  });

  test('rows that name no zone take the one that all others name, until somebody says so', () => {
    const text = '- 2024-07-01 10:00 UTC a\n- 10:05 UTC b\n- 10:10 c';
    expect(drafts(text, {})[2]).toMatchObject({ at: '2024-07-01T10:10:00Z', zoneFrom: 'assumed' });
    expect(drafts(text, { zone: 'Asia/Tokyo' })[2]).toMatchObject({ at: '2024-07-01T01:10:00Z', zoneFrom: 'asked' });
  });
});

describe('permalinks', () => {
  test('one alone speaks where nobody was asked, and is overruled by an answer', () => {
    const text = `- 2024-07-01 11:02 a ${permalink(0)}`;
    expect(drafts(text, {})[0]).toMatchObject({ at: '2024-07-01T10:02:00Z', zoneFrom: 'permalink' });
    const read = reading(text, { zone: 'Asia/Tokyo' });
    expect(read.drafts[0]).toMatchObject({ at: '2024-07-01T02:02:00Z', flags: ['permalink-disagrees'] });
    expect(read.assumptions).toContainEqual({
      about: 'permalink-disagrees',
      proven: 'Etc/GMT-1',
      asked: 'Asia/Tokyo',
      line: 1,
    });
  });

  test('they confirm an answer', () => {
    const [draft] = drafts(`- 2024-07-01 11:00 a ${permalink(0)}`, { zone: 'Europe/London' });
    expect(draft).toMatchObject({ zone: 'Europe/London', zoneFrom: 'permalink' });
  });

  test('a link elsewhere that is called what the row says', () => {
    const text = lines(
      '- **Key events**',
      '  - Incident declared 2024-07-01 11:00',
      '- **Context**',
      `  - Threads: [Incident Declared](${permalink(0)})`,
    );
    expect(drafts(text, {})[0]).toMatchObject({ at: '2024-07-01T10:00:00Z', zoneFrom: 'permalink' });
  });

  test('an hour beside the message: flagged, the written time stays', () => {
    const text = `All times in UTC\n\n- 2024-07-01 09:00 a ${permalink(1)}\n- 2024-07-01 10:00 b ${permalink(-400)}`;
    expect(drafts(text, {}).map((draft) => [draft.at?.slice(11, 16), draft.flags])).toEqual([
      ['09:00', ['permalink-disagrees']],
      ['10:00', []],
    ]);
  });
});
