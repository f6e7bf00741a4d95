import { describe, expect, test } from 'vitest';
import { drafts, lines, rows, utc } from './reading.ts';

const two = ['2024-03-01T10:32Z the alert fires', '2024-03-01T10:40Z Ana rolls back'];

describe('one row a line', () => {
  test.each([
    ['a time and words', '10:32 the alert fires\n10:40 Ana rolls back'],
    ['Windows line ends and a hard space', '10:32\u00a0the alert fires\r\n10:40 Ana rolls back\r\n'],
    ['a zone and a dash', '10:32 UTC — the alert fires\n10:40 UTC — Ana rolls back'],
    ['a full date in brackets', '[2024-03-01 10:32] the alert fires\n[2024-03-01 10:40] Ana rolls back'],
    ['bullets', '- 10:32 the alert fires\n- 10:40 Ana rolls back'],
    ['bullets with a colon and bold', '* **10:32:** the alert fires\n* **10:40:** Ana rolls back'],
    ['bold around the whole bullet', '- **10:32: the alert fires**\n- 10:40: Ana rolls back'],
    ['single stars', '*10:32* the alert fires\n*10:40* Ana rolls back'],
    ['code marks', '- `10:32` the alert fires\n- `10:40` Ana rolls back'],
    ['numbers', '1. 10:32 the alert fires\n2. 10:40 Ana rolls back'],
    ['double colons', '10:32:: the alert fires\n10:40:: Ana rolls back'],
    ['arrows', '10:32 -> the alert fires\n10:40 → Ana rolls back'],
    ['an offset in brackets', '- at 12:32 (UTC+2) the alert fires\n- at 12:40 (UTC+2) Ana rolls back'],
    ['twelve hours', '10:32 AM the alert fires\n10:40 a.m. Ana rolls back'],
    ['emoji', '🚨 10:32 the alert fires\n:rewind: 10:40 Ana rolls back'],
    ['pipes without a header', '| 10:32 | the alert fires |\n| 10:40 | Ana rolls back |'],
    ['a pipe between', '10:32 | the alert fires\n10:40 | Ana rolls back'],
    ['HTML', '<ul><li>10:32 the alert fires</li>\n<li><b>10:40</b> – Ana rolls back</li></ul>'],
    ['paragraphs', '10:32 the alert fires\n\n10:40 Ana rolls back'],
    ['an indented paste', '      10:32 the alert fires\n      10:40 Ana rolls back'],
    ['a heading line first', 'Notes from the call\n10:32 the alert fires\n10:40 Ana rolls back'],
    ['a whole quote', '> 10:32 the alert fires\n> 10:40 Ana rolls back'],
    ['one fence under a timeline heading', '## Timeline\n\n```\n10:32 the alert fires\n10:40 Ana rolls back\n```'],
  ])('%s', (_name, text) => {
    expect(rows(text)).toEqual(two);
  });

  test('tabs, as a chat export writes them', () => {
    expect(rows('10:32:05\tAna:\tlooking\n10:32:40\tBen:\tme too')).toEqual([
      '2024-03-01T10:32:05Z Ana: looking',
      '2024-03-01T10:32:40Z Ben: me too',
    ]);
  });

  test('log lines keep their fractions; what belongs to a line goes on with it', () => {
    const text =
      '2024-03-01T10:02:11.123Z ERROR pool exhausted\n    at take(pool)\n2024-03-01 10:02:12,500 WARN retrying';
    expect(rows(text)).toEqual([
      '2024-03-01T10:02:11.123Z ERROR pool exhausted at take(pool)',
      '2024-03-01T10:02:12.5Z WARN retrying',
    ]);
  });

  test('syslog and Apache dates', () => {
    expect(rows('Mar  1 10:02:11 web1 kernel: out of memory\n[Fri Mar 01 10:02:12 2024] [error] gone')).toEqual([
      '2024-03-01T10:02:11Z web1 kernel: out of memory',
      '2024-03-01T10:02:12Z [error] gone',
    ]);
  });

  test('a bullet that holds only the time takes the indented lines below it', () => {
    const text = lines(
      '- 2024-03-01 10:32 UTC',
      '    The alert',
      '    fires.',
      '- 2024-03-01 10:40 UTC',
      '    Ana looks.',
    );
    expect(rows(text)).toEqual(['2024-03-01T10:32Z The alert fires.', '2024-03-01T10:40Z Ana looks.']);
  });

  test('details below a row go to its excerpt, with their links', () => {
    const [row, next] = drafts(
      lines(
        '- 10:32 errors rise',
        '  - mostly [checkout](https://graph.example/c)',
        '',
        '```',
        '502 Bad Gateway',
        '```',
        '- 10:40 done',
      ),
    );
    expect(row).toMatchObject({ text: 'errors rise', excerpt: 'mostly checkout\n502 Bad Gateway' });
    expect(row?.links).toEqual(['https://graph.example/c']);
    expect(next?.excerpt).toBeUndefined();
  });
});

describe('a heading a row', () => {
  test('the first paragraph says what happened, the rest goes to the excerpt', () => {
    const [row] = drafts('## Timeline\n\n### 10:32\n\nThe queue\ngrows.\n\n```\ndepth 900\n```\n\nNobody is paged.\n');
    expect(row).toMatchObject({ text: 'The queue grows.', excerpt: 'depth 900\nNobody is paged.', line: 3 });
  });

  test('words in the heading come first', () => {
    expect(rows('### 10:32 – First report\n\nA customer calls.\n\n### 10:40am\n- Ana joins\n- Ben joins')).toEqual([
      '2024-03-01T10:32Z First report',
      '2024-03-01T10:40Z Ana joins',
    ]);
  });

  test('a remark on the time is no text', () => {
    expect(rows('### 10:32 (maybe earlier)\n\nThe disk fills.')).toEqual(['2024-03-01T10:32Z The disk fills.']);
  });

  test('bold times on lines of their own, and bare ones', () => {
    const text = '**10:32 UTC**\n\nThe alert fires.\n\n**10:40 UTC**\n\nAna rolls back.\n\n10:50\nAll clear\nagain.';
    expect(rows(text)).toEqual([
      '2024-03-01T10:32Z The alert fires.',
      '2024-03-01T10:40Z Ana rolls back.',
      '2024-03-01T10:50Z All clear again.',
    ]);
  });

  test('time at the end of a heading, or in a field below it', () => {
    const text = lines(
      '## Incident timeline',
      '#### 1. Problems are reported (2024-03-01 10:32)',
      'By two customers.',
      '### Failover',
      '**Time:** 2024-03-01 10:40 UTC',
      '**Type:** change',
    );
    expect(rows(text)).toEqual(['2024-03-01T10:32Z Problems are reported', '2024-03-01T10:40Z Failover']);
  });
});

describe('a text without headings', () => {
  test('names of sections on lines of their own', () => {
    const text = lines(
      'Outage of the shop',
      '',
      'Duration:',
      'Start time: January 21, 2024, 10:30 UTC',
      'End time: January 21, 2024, 11:00 UTC',
      'Impact:',
      'Nobody could pay.',
      'Timeline:',
      '',
      '10:32 UTC:',
      'The alert fires.',
      '10:40 UTC:',
      'Ana rolls back.',
      'Cause:',
      'A full disk at 10:20 UTC.',
    );
    expect(rows(text, {})).toEqual(['2024-01-21T10:32Z The alert fires.', '2024-01-21T10:40Z Ana rolls back.']);
  });

  test('a story in sentences, where nothing else tells it', () => {
    expect(rows('## Timeline\n\nAt 10:32 UTC, the alert fires.\n\nAround 10:40 UTC Ana rolls back.')).toEqual([
      '2024-03-01T10:32Z the alert fires.',
      '2024-03-01T10:40Z Ana rolls back.',
    ]);
  });
});

describe('words first, time last', () => {
  test('milestones', () => {
    const text = lines('- **Key events**', '  - First detected 2024-03-01 10:32', '  - Resolved: 2024-03-01 10:40');
    expect(rows(text)).toEqual(['2024-03-01T10:32Z First detected', '2024-03-01T10:40Z Resolved']);
  });

  test('facts line by line, and as a table', () => {
    expect(rows('**Started:** 10:32 UTC\n**Resolved at** 10:40 UTC\n**Author:** Ana')).toEqual([
      '2024-03-01T10:32Z Started',
      '2024-03-01T10:40Z Resolved',
    ]);
    expect(rows('| Detected | 10:32 UTC |\n| Last updated | 2024-05-05 09:00 |')).toEqual([
      '2024-03-01T10:32Z Detected',
    ]);
  });

  test('status pages write the time below', () => {
    const text =
      'Resolved\nAll is well.\nMar 1, 2024 - 10:40 UTC\n\nMonitoring\nA fix is out.\nPosted Mar 1, 2024 - 10:32 UTC';
    expect(rows(text)).toEqual([
      '2024-03-01T10:40Z Resolved All is well.',
      '2024-03-01T10:32Z Monitoring A fix is out.',
    ]);
  });
});

describe('chats', () => {
  const said = [
    ['Ana Lima', 'errors on checkout'],
    ['Ben', 'looking, one moment'],
  ];
  test.each([
    ['name and time over the words', 'Ana Lima  10:32 AM\nerrors on checkout\nBen  10:34 AM\nlooking,\none moment'],
    ['in brackets', 'Ana Lima  [10:32 AM]\nerrors on checkout\nBen  [10:34 AM]\nlooking, one moment'],
    ['three lines', 'Ana Lima\n  10:32 AM\nerrors on checkout\nBen\n  10:34 AM\nlooking, one moment'],
    [
      'a dash and a day',
      'Ana Lima — Today at 10:32 AM\nerrors on checkout\n\nBen — Today at 10:34 AM\nlooking, one moment',
    ],
    ['nicks', '10:32 <Ana Lima> errors on checkout\n10:34 <Ben> looking, one moment'],
  ])('%s', (_name, text) => {
    const read = drafts(text);
    expect(read.map((draft) => [draft.actor, draft.text])).toEqual(said);
    expect(read.map((draft) => draft.at)).toEqual(['2024-03-01T10:32:00Z', '2024-03-01T10:34:00Z']);
  });

  test('a second message of the same person has only its time', () => {
    const [, second] = drafts('Ana Lima  [10:32 AM]\nhm\n10:33\nstill there');
    expect(second).toMatchObject({ actor: 'Ana Lima', text: 'still there', kind: 'message' });
  });

  test('a day first is no name', () => {
    expect(rows('July 23 4:10 AM\nJenny sees the peak', { zone: 'UTC', date: '2024-07-22' })).toEqual([
      '2024-07-23T04:10Z Jenny sees the peak',
    ]);
  });

  test('messengers', () => {
    expect(rows('[14/03/2024, 10:32:11] Ana: hm\n14/03/2024, 10:33 - Ben: yes', utc)).toEqual([
      '2024-03-14T10:32:11Z Ana: hm',
      '2024-03-14T10:33Z Ben: yes',
    ]);
  });
});
