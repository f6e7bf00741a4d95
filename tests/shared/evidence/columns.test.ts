import { describe, expect, test } from 'vitest';
import { exportCell, exportRow } from 'shared/evidence/table/cell.ts';
import { guessDelimiter, readRecords } from 'shared/evidence/table/csv.ts';
import { mapTable } from 'shared/evidence/table/map-table.ts';
import type { Mapping } from 'shared/evidence/table/mapping.ts';
import { readTable } from 'shared/evidence/table/read-table.ts';
import { lines } from './reading.ts';
import { drafts, note, only, read, refusal, rows } from './sources.ts';

function cells(text: string): readonly (readonly string[])[] {
  const found = readRecords(text, ',');
  if (!found.ok) throw new Error(found.reason);
  return found.records.map((record) => record.cells);
}

describe('CSV', () => {
  test('quotes hold delimiters, line breaks and quotes', () => {
    expect(cells('\uFEFFa,"b, ""c""\r\nd",e\r\n"",x,\r\n')).toEqual([
      ['a', 'b, "c"\r\nd', 'e'],
      ['', 'x', ''],
    ]);
  });

  test('any line ending counts, and records know their lines', () => {
    const found = readRecords('a,b\r\n"1\n2",3\n\n4,5\r6,7', ',');
    expect(found.ok && found.records.map((record) => record.line)).toEqual([1, 2, 5, 6]);
  });

  test('a quote that never closes is refused with the line it opens on', () => {
    expect(
      refusal('time,text\n2024-03-01T21:00:00Z,fine\n2024-03-01T21:01:00Z,"oops\nmore', {}, { format: 'table' }),
    ).toMatchObject({ reason: 'open-quote', line: 3 });
  });

  test('the delimiter is the one that cuts lines evenly', () => {
    expect(guessDelimiter('time;text\n1,5;a, b\n2,5;c')).toBe(';');
    expect(guessDelimiter('time\ttext\n1\ta, b')).toBe('\t');
    expect(guessDelimiter('just words')).toBeNull();
  });

  test('what spreadsheets take for a formula stays text, and is defused when written', () => {
    expect(only('time,text\n2024-03-01T21:00:00Z,=1+1').text).toBe('=1+1');
    expect(exportCell('=cmd|x')).toBe("'=cmd|x");
    expect(exportCell('-3')).toBe("'-3");
    expect(exportRow(['a "b"', 'c'])).toBe('"a ""b""",c\r\n');
  });
});

describe('which column is what', () => {
  test('is guessed, and said', () => {
    const reading = read(
      lines('Time,Level,Service,Message,User', '2024-03-01T21:00:00Z,ERROR,checkout,Pool is empty,priya'),
    );
    expect(reading.drafts[0]).toMatchObject({
      at: '2024-03-01T21:00:00Z',
      text: 'Pool is empty',
      actor: 'priya',
      channel: 'checkout',
      excerpt: 'Level: ERROR',
    });
    expect(note(reading, 'columns')).toMatchObject({ time: ['Time'], text: ['Message'] });
  });

  test('date and time in columns of their own are one time; without a year it is asked', () => {
    const text = lines('Id,Date,Day,Time,Content', '1,Dec,31,23:59:50,one', '2,Jan,1,00:00:10,two');
    const open = read(text);
    expect(open).toMatchObject({ missing: ['zone', 'date'] });
    expect(open.drafts[0]).toMatchObject({
      at: null,
      originalTime: 'Dec 31 23:59:50',
      flags: ['needs-date', 'needs-zone'],
    });
    expect(rows(text, { zone: 'UTC', date: '2023-12-31' })).toEqual([
      '2023-12-31T23:59:50Z one',
      '2024-01-01T00:00:10Z two',
    ]);
  });

  test('keys do not change with the answers', () => {
    const text = lines('Date,Time,Content', 'Dec 31,23:59:50,one');
    expect(drafts(text)[0]?.key).toBe(drafts(text, { zone: 'UTC', date: '2023-12-31' })[0]?.key);
  });

  test.each([
    ['seconds', '1709326800', '2024-03-01T21:00:00Z'],
    ['milliseconds', '1709326800250', '2024-03-01T21:00:00.250Z'],
    ['microseconds', '1709326800250999', '2024-03-01T21:00:00.250Z'],
    ['nanoseconds', '1709326800250999999', '2024-03-01T21:00:00.250Z'],
  ])('an epoch counts by its digits: %s', (_, digits, at) => {
    expect(only(lines('timestamp,message', `${digits},x`))).toMatchObject({
      at,
      originalTime: digits,
      zoneFrom: 'epoch',
    });
  });

  test('ten digits under another name are an id', () => {
    expect(refusal(lines('account,message', '1709326800,x'), {}, { format: 'table' }).reason).toBe('no-columns');
  });

  test('an ISO column beats an epoch column, and a contradiction is reported', () => {
    const reading = read(
      lines(
        'timestamp,datetime,message',
        '1709326800000000,2024-03-01T21:00:00+00:00,agree',
        '1609326800000000,2024-03-01T21:05:00+00:00,differ',
        '12345,2024-03-01T21:06:00Z,no epoch',
      ),
    );
    expect(reading.drafts.map((draft) => [draft.at, draft.flags])).toEqual([
      ['2024-03-01T21:00:00Z', []],
      ['2024-03-01T21:05:00Z', ['columns-disagree']],
      ['2024-03-01T21:06:00Z', ['columns-disagree']],
    ]);
    expect(note(reading, 'columns-disagree')).toMatchObject({
      kept: 'datetime',
      other: 'timestamp',
      count: 2,
      line: 3,
    });
  });

  test('an epoch tells the zone that a local time leaves out, and stands in for an empty one', () => {
    const reading = read(
      lines('timestamp,datetime,message', '1709326800000,2024-03-01 22:00:00,one', '1709326860000,,two'),
    );
    expect(reading.drafts.map((draft) => [draft.at, draft.originalTime])).toEqual([
      ['2024-03-01T21:00:00Z', '2024-03-01 22:00:00'],
      ['2024-03-01T21:01:00Z', '1709326860000'],
    ]);
    expect(reading.missing).toEqual([]);
  });

  test('what is no time is kept as it stands and needs one', () => {
    const reading = read(lines('datetime,message', '2024-03-01 21:00:00,one', '1234 19:01:01,two', ',three'), {
      zone: 'UTC',
    });
    expect(reading.drafts.map((draft) => [draft.at, draft.originalTime, draft.flags])).toEqual([
      ['2024-03-01T21:00:00Z', '2024-03-01 21:00:00', []],
      [null, '1234 19:01:01', ['needs-time']],
      [null, '', ['needs-time']],
    ]);
  });

  test('03/04 is decided by the other rows, or flagged', () => {
    const head = 'time,text\n';
    expect(rows(`${head}13/04/2024 10:00,a\n03/04/2024 10:00,b`, { zone: 'UTC' })).toEqual([
      '2024-04-03T10:00:00Z b',
      '2024-04-13T10:00:00Z a',
    ]);
    expect(only(`${head}03/04/2024 10:00,b`, { zone: 'UTC' })).toMatchObject({
      at: null,
      flags: ['date-ambiguous', 'needs-date'],
    });
    expect(only(`${head}17/06/09 10:00:00,b`, { zone: 'UTC' }).flags).toEqual(['date-ambiguous']);
  });

  test('clocks alone go over midnight, also when the newest stands first', () => {
    const answers = { zone: 'UTC', date: '2024-03-01' };
    const expected = [
      '2024-03-01T23:50:00Z a',
      '2024-03-01T23:55:00Z b',
      '2024-03-02T00:05:00Z c',
      '2024-03-02T00:10:00Z d',
    ];
    expect(rows(lines('time,text', '23:50,a', '23:55,b', '00:05,c', '00:10,d'), answers)).toEqual(expected);
    expect(rows(lines('time,text', '00:10,d', '00:05,c', '23:55,b', '23:50,a'), answers)).toEqual(expected);
  });

  test('a zone column counts, and the clocks of summer are found', () => {
    expect(rows(lines('time,tz,text', '2024-07-01 10:00,Europe/Berlin,a'))).toEqual(['2024-07-01T08:00:00Z a']);
    expect(only(lines('time,text', '2024-03-31 02:30:00,a'), { zone: 'Europe/Berlin' }).flags).toEqual(['dst-gap']);
    expect(only(lines('time,text', '2024-10-27 02:30:00,a'), { zone: 'Europe/Berlin' }).flags).toEqual(['dst-fold']);
  });

  test('a table without names is read by its places', () => {
    expect(rows(lines('2024-03-01T21:00:00Z,Pool is empty', '2024-03-01T21:01:00Z,Pool is full'), {}).length).toBe(2);
  });
});

describe('a mapping somebody made', () => {
  const text = lines(
    'When,Who,What,Where',
    '2024-03-01T21:00:00Z,ana,pool is empty,db1',
    '2024-03-01T21:01:00Z,,pool is full,db2',
  );
  const mapped = (mapping: Mapping) => {
    const table = readTable(text);
    if (!table.ok) throw new Error(table.reason);
    return mapTable(table.table, mapping, {});
  };

  test('renames, combines and fills in', () => {
    const reading = mapped([
      { target: 'time', from: ['When'] },
      { target: 'text', from: ['Where', 'What'] },
      { target: 'actor', from: ['Who'], default: 'somebody' },
      { target: 'kind', from: [], default: 'alert' },
    ]);
    expect(reading.ok && reading.drafts.map((draft) => [draft.text, draft.actor, draft.kind])).toEqual([
      ['db1: pool is empty', 'ana', 'alert'],
      ['db2: pool is full', 'somebody', 'alert'],
    ]);
    expect(reading.ok && reading.assumptions).toEqual([]);
  });

  test('a column that is not there is named', () => {
    expect(
      mapped([
        { target: 'time', from: ['Zeit'] },
        { target: 'text', from: ['What'] },
      ]),
    ).toMatchObject({ ok: false, reason: 'no-columns', detail: 'Zeit' });
  });

  test('is one of the answers', () => {
    const mapping: Mapping = [
      { target: 'time', from: ['When'] },
      { target: 'text', from: ['Where'] },
    ];
    expect(drafts(text, { mapping }).map((draft) => draft.text)).toEqual(['db1', 'db2']);
  });
});

describe('JSON Lines and lists of objects', () => {
  test('members below become columns of their own', () => {
    const text = lines(
      '{"@timestamp":"2024-03-01T21:00:00Z","log":{"level":"error"},"message":"pool is empty","host":{"name":"db1"}}',
      '{"@timestamp":"2024-03-01T21:01:00Z","message":"again"}',
    );
    expect(drafts(text)[0]).toMatchObject({ text: 'pool is empty', excerpt: 'log.level: error' });
  });

  test('a damaged line is counted, and refused when most are', () => {
    const good = '{"time":"2024-03-01T21:00:00Z","message":"x"}';
    const reading = read(lines(good, '{"time":', good));
    expect(reading.drafts).toHaveLength(2);
    expect(note(reading, 'unread')).toMatchObject({ count: 1, line: 2 });
    expect(refusal(lines(good, '{"a":', '{"b":'))).toMatchObject({ reason: 'bad-json', line: 2 });
  });

  test('a list deep inside an answer is found', () => {
    const hits = {
      took: 1,
      hits: {
        hits: [
          { _source: { '@timestamp': '2024-03-01T21:00:00Z', message: 'pool is empty' } },
          { _source: { '@timestamp': '2024-03-01T21:01:00Z', message: 'again' } },
        ],
      },
    };
    expect(rows(hits)).toEqual(['2024-03-01T21:00:00Z pool is empty', '2024-03-01T21:01:00Z again']);
  });

  test('without a plain time nothing is made up', () => {
    expect(refusal({ message: 'test alert' }).reason).toBe('no-times');
    expect(refusal({ id: 'TestAlert', message: 'x', data: '{at: 2024-03-01T21:00:00Z}' }).reason).toBe('no-times');
    expect(rows({ time: '2024-03-01T21:00:00Z', message: 'test alert' })).toEqual(['2024-03-01T21:00:00Z test alert']);
  });
});
