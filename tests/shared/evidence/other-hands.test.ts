/** What other people and other tools write: each found in a file nobody here had written before. */
import { describe, expect, test } from 'vitest';
import { lines } from './reading.ts';
import { drafts, note, only, read, rows } from './sources.ts';

const utc = { zone: 'UTC', date: '2024-05-02' };

describe('timelines by hand', () => {
  test('IMPORT-70 a zone beside a day in a heading holds for what stands below, and is no event', () => {
    const text = lines(
      '## Timeline',
      '### 13 July 2023 (CEST)',
      '#### 22:15',
      'A job is queued.',
      '### 14 July 2023 (UTC)',
      '#### 00:25',
      'It ends.',
    );
    expect(rows(text)).toEqual(['2023-07-13T20:15:00Z A job is queued.', '2023-07-14T00:25:00Z It ends.']);
  });

  test('IMPORT-70 a chronology may name its zone as a timeline does', () => {
    expect(
      rows('Chronology (UTC)\n================\n2024-05-02\n  14:03  Check is red\n  14:06  Ana answers\n'),
    ).toEqual(['2024-05-02T14:03:00Z Check is red', '2024-05-02T14:06:00Z Ana answers']);
  });

  test('IMPORT-71 “since 13:58” tells a state below its row, not an event', () => {
    const text = lines(
      '# Timeline',
      '14:03 Both vaults are sealed',
      '       - a sealed since 13:58',
      '14:20 One is open',
    );
    const [first, ...others] = drafts(text, utc);
    expect(first?.excerpt).toBe('a sealed since 13:58');
    expect(others.map((draft) => draft.text)).toEqual(['One is open']);
  });

  test('IMPORT-72 among lines with a time, “??:??” is a row that needs one', () => {
    expect(rows('14:00 It starts\n??:?? The limit is lifted\n14:30 It ends', utc)).toEqual([
      '2024-05-02T14:00:00Z It starts',
      '- The limit is lifted',
      '2024-05-02T14:30:00Z It ends',
    ]);
  });

  test('IMPORT-73 a start that calls itself T0 in brackets is what T+5 counts from', () => {
    expect(rows('Start (T0) = 2025-01-20 08:00 UTC\n\n* T-10m: merged\n* T+5: paged\n* T+1h03m: fixed')).toEqual([
      '2025-01-20T08:00:00Z Start (T0)',
      '2025-01-20T07:50:00Z merged',
      '2025-01-20T08:05:00Z paged',
      '2025-01-20T09:03:00Z fixed',
    ]);
  });

  test('IMPORT-74 cells with tabs under a title are the table they were copied from', () => {
    const text = lines(
      'Timeline',
      '',
      'Time (UTC+1)\tEvent\tOwner',
      '2024-12-11 07:58\tMany refusals | from one side\tMonitor',
      '??:??\tThe other side helps\t',
      '08:03\tAiko is paged\tPager',
    );
    const [first] = drafts(text);
    expect(first).toMatchObject({ actor: 'Monitor', line: 4 });
    expect(rows(text)).toEqual([
      '2024-12-11T06:58:00Z Many refusals | from one side',
      '- The other side helps',
      '2024-12-11T07:03:00Z Aiko is paged',
    ]);
  });

  test('IMPORT-75 an app in a copied chat has its mark on the line of the time', () => {
    const text = lines(
      'Tom Becker',
      '  9:43 AM',
      'yes',
      '',
      'Pager',
      'APP  9:44 AM',
      'Triggered: orders',
      'Ana Ruiz',
      '  9:50 AM',
      'rolled back',
    );
    expect(drafts(text, utc).map((draft) => [draft.actor, draft.text])).toEqual([
      ['Tom Becker', 'yes'],
      ['Pager', 'Triggered: orders'],
      ['Ana Ruiz', 'rolled back'],
    ]);
  });
});

describe('meetings', () => {
  test('IMPORT-76 a transcript of Meet has a time every few minutes and names', () => {
    const text = lines(
      'Retro - 2024/05/06 10:00 CEST - Transcript',
      'Attendees',
      'Ana Ruiz, Sean Neil',
      'Transcript',
      '00:00:00',
      ' ',
      'Ana Ruiz: Hello.',
      'Sean Neil: Hi. It went on',
      'for a while.',
      '00:05:12',
      'Ana Ruiz: At nine the alert came.',
      'Transcription ended after 00:32:10',
    );
    const said = drafts(text, { start: '2024-05-06T08:00:00Z' });
    expect(said.map((draft) => [draft.at, draft.actor, draft.text])).toEqual([
      ['2024-05-06T08:00:00Z', 'Ana Ruiz', 'Hello.'],
      ['2024-05-06T08:00:00Z', 'Sean Neil', 'Hi. It went on for a while.'],
      ['2024-05-06T08:05:12Z', 'Ana Ruiz', 'At nine the alert came.'],
    ]);
    // Without its title it may be anybody's notes.
    expect(drafts('# Notes\n\n10:00:00\nAna: looks\n', utc).map((draft) => draft.at)).toEqual(['2024-05-02T10:00:00Z']);
  });

  test('IMPORT-77 what was written to one person alone in a meeting’s chat stays out, and is counted', () => {
    const chat = lines(
      '10:02:11\t From Ana : a link',
      '10:02:40\t From Sean to Ana (Privately) : an aside',
      '10:02:50\t From Sean to Bo(Direct Message):',
      '\tanother aside',
      '10:03:00\t From Sean to Everyone : thanks',
    );
    const reading = read(chat, utc);
    expect(reading.drafts.map((draft) => draft.text)).toEqual(['a link', 'thanks']);
    expect(note(reading, 'left-out')).toMatchObject({ count: 2 });
  });
});

describe('machines', () => {
  test('IMPORT-78 columns say in their names what their numbers count', () => {
    expect(rows('ts_ns\thost\tmessage\n1711111111123456789\tweb-1\tslow\n', {})).toEqual([
      '2024-03-22T12:38:31.123Z slow',
    ]);
    expect(rows('epoch_ms,what\n1711111111123,slow\n', {})).toEqual(['2024-03-22T12:38:31.123Z slow']);
    expect(rows([{ occurredAt: '2024-03-22T12:00:00Z', msg: 'slow' }])).toEqual(['2024-03-22T12:00:00Z slow']);
  });

  test('IMPORT-78 the words on top go before those of an error inside', () => {
    const line = (value: object) => JSON.stringify(value);
    const log = lines(
      line({ time: 1714979289123, msg: 'listening' }),
      line({ time: 1714979349000, msg: 'request failed', err: { message: 'ECONNRESET' } }),
    );
    expect(drafts(log).map((draft) => draft.text)).toEqual(['listening', 'request failed']);
    expect(rows({ Records: [{ eventTime: '2024-07-07T03:04:05Z', eventName: 'RunInstances' }] })).toEqual([
      '2024-07-07T03:04:05Z RunInstances',
    ]);
  });

  test('IMPORT-79 frames and streams are rows, whichever way they lie', () => {
    const fields = ['time', 'line', 'labels'].map((name) => ({ name }));
    const change = (previous: string, current: string) => ({ previous, current, ruleTitle: '5xx', labels: { a: 'b' } });
    const history = {
      schema: { fields },
      data: {
        values: [
          [1719821100000, 1719822000000],
          [change('Normal', 'Alerting'), change('Alerting', 'Normal')],
          [{}, {}],
        ],
      },
    };
    expect(drafts(history).map((draft) => [draft.at, draft.text, draft.kind, draft.excerpt])).toEqual([
      ['2024-07-01T08:05:00Z', '5xx: Normal → Alerting', 'alert', 'a: b'],
      ['2024-07-01T08:20:00Z', '5xx: Alerting → Normal', 'observation', 'a: b'],
    ]);
    const streams = { data: { result: [{ stream: { app: 'api' }, values: [['1719821100000000000', 'refused']] }] } };
    expect(rows(streams)).toEqual(['2024-07-01T08:05:00Z refused']);
    const frame = {
      results: {
        A: {
          frames: [
            {
              schema: { fields: [{ name: 'Time' }, { name: 'message' }] },
              data: { values: [[1719821100000], ['slow']] },
            },
          ],
        },
      },
    };
    expect(rows(frame)).toEqual(['2024-07-01T08:05:00Z slow']);
  });

  test('IMPORT-80 what journalctl says of itself is no line of the log', () => {
    const log = lines(
      '-- Journal begins at Mon 2024-01-01 00:00:00 UTC, ends at Wed 2024-03-13 10:00:00 UTC. --',
      'Mar 13 09:58:01 db-1 systemd[1]: Starting',
      '-- Boot 1f2e3d4c5b6a --',
      'Mar 13 10:00:00 db-1 kernel: up',
    );
    const read = drafts(log, { zone: 'UTC', date: '2024-03-13' });
    expect(read.map((draft) => [draft.at, draft.excerpt])).toEqual([
      ['2024-03-13T09:58:01Z', undefined],
      ['2024-03-13T10:00:00Z', undefined],
    ]);
  });

  test('IMPORT-80 a level with a colon may stand before the time', () => {
    const log = '2024-03-05 14:22:01 WARNING a: retry\nINFO:     2024-03-05 14:23:00 - up\n';
    expect(drafts(log, { zone: 'UTC' }).map((draft) => draft.at)).toEqual([
      '2024-03-05T14:22:01Z',
      '2024-03-05T14:23:00Z',
    ]);
  });

  test('IMPORT-80 Redis names its process before the time', () => {
    expect(
      rows('1:M 05 Mar 2024 14:22:01.837 * Ready\n1:M 05 Mar 2024 14:23:01.000 # Stopped\n', { zone: 'UTC' }),
    ).toEqual(['2024-03-05T14:22:01.837Z 1:M * Ready', '2024-03-05T14:23:01Z 1:M # Stopped']);
  });

  test('IMPORT-78 trackers, searches and error reports call time and words their own names', () => {
    expect(rows('Issue key,Summary,Created\nOPS-1,API slow,05/Mar/24 2:22 PM\n', { zone: 'UTC' })).toEqual([
      '2024-03-05T14:22:00Z API slow',
    ]);
    expect(rows('_time,_raw,source\n2024-03-05T14:22:01.837+0000,pool is empty,/var/log/api/of/ours.log\n')).toEqual([
      '2024-03-05T14:22:01.837Z pool is empty',
    ]);
    expect(rows([{ dateCreated: '2024-03-05T14:22:00Z', title: 'TypeError', message: '' }])).toEqual([
      '2024-03-05T14:22:00Z TypeError',
    ]);
  });

  test('IMPORT-78 updates of an incident may hold their words and writers by other names', () => {
    const update = {
      id: '1',
      message: 'We see errors',
      created_at: '2024-03-05T14:22:00Z',
      new_incident_status: { name: 'Investigating' },
      updater: { user: { name: 'Ana' } },
    };
    expect(only({ incident_updates: [update] })).toMatchObject({ text: 'Investigating: We see errors', actor: 'Ana' });
  });

  test('IMPORT-81 a test call of the pager is no event', () => {
    const event = (event_type: string, data: object) =>
      JSON.stringify({ event: { id: event_type, event_type, occurred_at: '2024-10-01T09:00:00Z', data } });
    const title = { title: 'Queue', html_url: 'https://shop.example/1', type: 'incident' };
    expect(only(lines(event('pagey.ping', { message: 'Hello' }), event('incident.triggered', title))).links).toEqual([
      'https://shop.example/1',
    ]);
  });
});
