/** Forms that people really bring, beside the textbook ones: each gives what whoever brought it would expect. */
import { describe, expect, test } from 'vitest';
import { sniff } from 'shared/evidence/sniff.ts';
import { drafts, only, read, refusal, rows } from './sources.ts';

const asked = { zone: 'Europe/Berlin', date: '2024-03-01' };
const lines = (...text: string[]) => text.join('\n');

describe('notes with machine times', () => {
  test('IMPORT-60 the first word of a note is no host, whatever colon follows', () => {
    const notes = lines(
      '2026-03-02T21:00:00Z worker 0: the queue is empty',
      '2026-03-02T21:01:00Z Checkout latency: above 4 s',
      '2026-03-02T21:02:00Z Priya looks: nothing yet',
    );
    expect(sniff('notes.txt', notes)).toBe('text');
    expect(drafts(notes).map(({ text }) => text)).toEqual([
      'worker 0: the queue is empty',
      'Checkout latency: above 4 s',
      'Priya looks: nothing yet',
    ]);
  });

  test('IMPORT-60 a host is named like one, or its program carries a number', () => {
    const log = lines(
      '2024-03-01T21:00:00+0100 web1 nginx: upstream timed out',
      '2024-03-01T21:00:01+0100 web nginx[123]: upstream timed out',
      '2024-03-01T21:00:02+0100 db-primary kernel: eth0 down',
    );
    expect(drafts(log).map(({ channel, text }) => [channel, text])).toEqual([
      ['web1', 'nginx: upstream timed out'],
      ['web', 'nginx[123]: upstream timed out'],
      ['db-primary', 'kernel: eth0 down'],
    ]);
  });

  test('IMPORT-61 a meeting’s chat saved with its day names who spoke', () => {
    const chat = lines(
      '2024-03-01 21:01:15 From Ana Lima to Everyone:',
      '\tthe graph is up',
      '2024-03-01 21:01:40 From Ben Okoye to Everyone:',
      '\twhich one?',
    );
    expect(drafts(chat, asked).map(({ actor, text }) => [actor, text])).toEqual([
      ['Ana Lima', 'the graph is up'],
      ['Ben Okoye', 'which one?'],
    ]);
  });
});

describe('tables', () => {
  test('IMPORT-62 the head of a column may name the zone of its times, and it counts before the one that was asked', () => {
    const table = lines(
      'Date,Time (UTC),Description,Owner',
      '2024-03-01,21:00,Alert fires,PagerDuty',
      ',21:10,Restart of the pool,Priya',
      '2024-03-02,00:10,All clear,Priya',
    );
    expect(rows(table, asked)).toEqual([
      '2024-03-01T21:00:00Z Alert fires',
      '2024-03-01T21:10:00Z Restart of the pool',
      '2024-03-02T00:10:00Z All clear',
    ]);
    expect(rows('Date and time in CET;What\n2024-03-01 21:00;Alert', { zone: 'UTC' })).toEqual([
      '2024-03-01T20:00:00Z Alert',
    ]);
    expect(rows('timestamp_utc,message\n2024-03-01 21:00:00,Alert', asked)).toEqual(['2024-03-01T21:00:00Z Alert']);
    expect(rows('Time (local),What\n2024-03-01 21:00,Alert', asked)).toEqual(['2024-03-01T20:00:00Z Alert']);
  });

  test('IMPORT-63 a title and what stands under it are one sentence', () => {
    const event = { title: 'Deploy checkout', text: 'v42 by ana', date_happened: 1709326800 };
    expect(rows({ events: [event] })).toEqual(['2024-03-01T21:00:00Z Deploy checkout: v42 by ana']);
    expect(rows('time,title,severity\n2024-03-01T21:00:00Z,Alert,high')).toEqual(['2024-03-01T21:00:00Z Alert']);
  });

  test('IMPORT-64 a Markdown table at the very top is no file with bars between its cells', () => {
    const table = lines('| Event | Date | Time |', '| --- | --- | --- |', '| Alert fires | 2024-03-01 | 21:00 UTC |');
    expect(sniff('pasted', table)).toBe('text');
    expect(rows(table)).toEqual(['2024-03-01T21:00:00Z Alert fires']);
  });

  test('IMPORT-65 when something was first seen is a time', () => {
    const issue = { id: '7', title: 'TypeError', firstSeen: '2024-03-01T21:00:00Z', lastSeen: '2024-03-01T22:00:00Z' };
    expect(rows({ action: 'created', data: { issue } })).toEqual(['2024-03-01T21:00:00Z TypeError']);
  });
});

const triggered = {
  event: {
    id: '01A',
    event_type: 'incident.triggered',
    occurred_at: '2024-03-01T21:00:00.000Z',
    data: { id: 'P1', type: 'incident', html_url: 'https://shop.pagerduty.com/incidents/P1', title: 'Latency' },
  },
};
const noted = {
  event: {
    id: '01B',
    event_type: 'incident.annotated',
    occurred_at: '2024-03-01T21:07:00.000Z',
    agent: { summary: 'Priya Nair' },
    data: { type: 'incident_note', id: 'N1', content: 'The queue grows', incident: { summary: 'Latency' } },
  },
};
const firing = {
  status: 'firing',
  receiver: 'team',
  alerts: [{ status: 'firing', labels: { alertname: 'Slow' }, startsAt: '2024-03-01T21:00:00Z', fingerprint: 'f' }],
};

describe('webhooks that somebody collected', () => {
  test('IMPORT-66 one a line, or in a list, each is read as its source means it', () => {
    const expected = ['2024-03-01T21:00:00Z Triggered: Latency', '2024-03-01T21:07:00Z Note: The queue grows'];
    expect(rows([noted, triggered])).toEqual(expected);
    expect(rows(lines(JSON.stringify(triggered), JSON.stringify(noted), ''))).toEqual(expected);
    expect(rows(lines(JSON.stringify(firing), JSON.stringify(firing)))).toEqual(['2024-03-01T21:00:00Z Firing: Slow']);
  });

  test('IMPORT-66 lines of several sources, or of none, stay a table', () => {
    const mixed = lines(JSON.stringify(triggered), JSON.stringify({ time: '2024-03-01T21:00:00Z', msg: 'x' }));
    expect(sniff('a.jsonl', mixed)).toBe('jsonl');
    expect(read(mixed).drafts.map(({ text }) => text)).toContain('x');
    expect(refusal([{ a: 1 }, { b: 2 }]).reason).toBe('no-times');
  });

  test('IMPORT-67 an alert of Opsgenie tells when it was acknowledged and closed, and by whom', () => {
    const alert = {
      id: 'a-1',
      tinyId: '7',
      message: 'Queue is stuck',
      createdAt: '2024-03-01T21:00:00Z',
      report: { ackTime: 60_000, acknowledgedBy: 'priya', closeTime: 600_000, closedBy: 'tomas' },
    };
    const told = drafts({ data: [alert], requestId: 'r' });
    expect(told.map(({ at, text, actor }) => [at, text, actor])).toEqual([
      ['2024-03-01T21:00:00Z', 'Alert: Queue is stuck', undefined],
      ['2024-03-01T21:01:00Z', 'Acknowledged: Queue is stuck', 'priya'],
      ['2024-03-01T21:10:00Z', 'Closed: Queue is stuck', 'tomas'],
    ]);
  });

  test('IMPORT-68 among Grafana’s annotations those of no dashboard count as well', () => {
    const marks = [
      { id: 1, dashboardId: 4, time: 1709326800000, text: 'deploy of checkout' },
      { id: 2, time: 1709326500000, text: 'switch of the region' },
    ];
    expect(rows(marks)).toEqual([
      '2024-03-01T20:55:00Z switch of the region',
      '2024-03-01T21:00:00Z deploy of checkout',
    ]);
  });
});

test('IMPORT-69 a huddle without words says what it is', () => {
  const huddle = { type: 'message', subtype: 'huddle_thread', user: 'USLACKBOT', text: '', ts: '1709326800.000100' };
  expect(only([huddle]).text).toBe('A huddle begins');
});
