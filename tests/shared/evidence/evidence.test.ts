import { describe, expect, test } from 'vitest';
import type { EventDraft } from 'shared/evidence/draft.ts';
import { choicesIn, choose } from 'shared/evidence/choose.ts';
import { evidenceFormats, isEvidenceFormat, sniff } from 'shared/evidence/sniff.ts';
import { readEvidence } from 'shared/evidence/read.ts';
import { importWords } from 'shared/sentences/import.ts';
import { evidenceReasons } from 'shared/evidence/draft.ts';
import { lines } from './reading.ts';
import { drafts, note, only, read, refusal, rows } from './sources.ts';

describe('what a file is', () => {
  test.each([
    ['notes.md', '# Timeline\n\n- 21:00 pool is empty', 'text'],
    ['todo.md', '[ ] 21:00 restart the pool\n[x] 21:05 look at [[runbook]]', 'text'],
    ['wiki.md', '[[Runbook]]\n\n21:00 pool is empty', 'text'],
    ['pasted', '[21:00] pool is empty\n[21:05] restarted', 'text'],
    ['pasted', '2024-03-01 21:00:05 UTC priya restarts the pool\n2024-03-01 21:07:00 UTC pool is full', 'text'],
    ['meeting.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nAna: hi', 'transcript'],
    ['meeting.srt', '1\n00:00:01,000 --> 00:00:02,000\nhi', 'transcript'],
    ['chat.txt', '00:01:02\tAna:\thi', 'transcript'],
    ['a.json', '[{"type":"message","ts":"1709326800.000001","text":"hi"}]', 'slack'],
    ['a.json', '{"log_entries":[{"type":"trigger_log_entry","id":"R"}]}', 'pagerduty'],
    ['a.json', '{"action":"Close","alert":{"alertId":"1"}}', 'opsgenie'],
    ['a.json', '{"alerts":[{"labels":{},"startsAt":"2024-03-01T21:00:00Z"}]}', 'alertmanager'],
    ['a.json', '{"alerts":[{"labels":{},"startsAt":"2024-03-01T21:00:00Z","dashboardURL":""}],"orgId":1}', 'grafana'],
    ['a.json', '{"incident":{"incident_updates":[]},"page":{}}', 'statuspage'],
    ['a.json', '{"action":"opened","sender":{"login":"a"},"repository":{}}', 'github'],
    ['a.json', '{"hello":"world"}', 'json'],
    ['a.jsonl', '{"time":"2024-03-01T21:00:00Z"}\n{"time":"2024-03-01T21:00:00Z"}', 'jsonl'],
    ['a.csv', 'x,y\n1,2', 'table'],
    ['pasted', 'Time\tWhat\n21:00\tpool is empty', 'table'],
    ['a.txt', 'Mar  1 21:00:00 db1 sshd[1]: a\nMar  1 21:00:01 db1 sshd[1]: b', 'log'],
    ['page.txt', 'Resolved\nAll good.\nPosted Mar 01, 2024 - 21:40 UTC', 'statuspage'],
    ['empty', '', 'text'],
  ])('%s: %j', (name, head, format) => {
    expect(sniff(name, head)).toBe(format);
  });

  test('of a long file the head is enough', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      type: 'message',
      ts: `17093268${String(index % 100).padStart(2, '0')}.${String(index).padStart(6, '0')}`,
      user: 'U1',
      text: `words ${index}`,
    }));
    const text = JSON.stringify(many);
    expect(sniff('x', text.slice(0, 60_000))).toBe('slack');
    expect(read(many).drafts).toHaveLength(3000);
  });

  test('formats are a closed list', () => {
    expect(evidenceFormats.every(isEvidenceFormat)).toBe(true);
    expect(isEvidenceFormat('__proto__')).toBe(false);
  });
});

describe('transcripts', () => {
  const vtt =
    'WEBVTT\n\n00:12:53.500 --> 00:12:58.000\nAna: The pool was empty\n\n00:13:10.000 --> 00:13:12.000\nBo: Since when?';

  test('count from the start of the recording, which is asked', () => {
    expect(read(vtt)).toMatchObject({ missing: ['start'] });
    expect(drafts(vtt)[0]).toMatchObject({
      at: null,
      originalTime: '00:12:53.500',
      actor: 'Ana',
      flags: ['needs-time', 'relative'],
    });
    expect(drafts(vtt, { start: '2024-03-04T10:00:00Z' })[0]).toMatchObject({
      at: '2024-03-04T10:12:53.500Z',
      until: '2024-03-04T10:12:58Z',
      text: 'The pool was empty',
      kind: 'message',
      zoneFrom: 'asked',
    });
    expect(rows(vtt, { start: '2024-03-04 11:00', zone: 'Europe/Berlin' })[0]).toBe(
      '2024-03-04T10:12:53.500Z The pool was empty',
    );
    expect(read(vtt, { start: '2024-03-04 11:00' })).toMatchObject({ missing: ['zone'] });
    expect(refusal(vtt, { start: 'noon' })).toMatchObject({ reason: 'bad-start', detail: 'noon' });
  });

  test('reactions in a chat are left out; a chat with clocks needs a day', () => {
    const chat = '00:01:02\tAna:\thi\n00:01:05\tBo:\tReacted to "hi" with 👍';
    const reading = read(chat, { start: '2024-03-04T10:00:00Z' });
    expect(reading.drafts).toHaveLength(1);
    expect(note(reading, 'left-out')).toMatchObject({ count: 1 });
    expect(rows('10:05:11 From Ana to Everyone:\n\thello', { zone: 'UTC', date: '2024-03-04' })).toEqual([
      '2024-03-04T10:05:11Z hello',
    ]);
  });

  test('who spoke when, without words, gives no events', () => {
    expect(refusal('SPEAKER call 1 0.50 2.10 <NA> <NA> ana <NA> <NA>').reason).toBe('no-words');
  });
});

describe('reading', () => {
  test('the format somebody chose is taken', () => {
    const text = '2024-03-01T21:00:00Z,pool is empty';
    expect(read(text, {}, { format: 'table' }).drafts).toHaveLength(1);
    expect(refusal('hello', {}, { format: 'pagerduty' })).toMatchObject({
      reason: 'bad-json',
      line: 1,
      detail: 'hello',
    });
    expect(refusal('nothing here', {}, { format: 'log' }).reason).toBe('wrong-format');
  });

  test('JSON that ends too early, or too deep, is refused with its line', () => {
    expect(refusal('{"alerts": [\n  {"a": 1},\n  {"a": tru}\n]}')).toMatchObject({
      reason: 'bad-json',
      line: 3,
      detail: 'tru}',
    });
    expect(refusal('{"alerts": [\n  {"a": 1}')).toMatchObject({ reason: 'bad-json', line: 2, detail: 'the end' });
    expect(refusal(`{"a":\n${'['.repeat(100)}${']'.repeat(100)}}`)).toMatchObject({ reason: 'too-deep', line: 2 });
  });

  test('several files at once: each for itself, the unreadable named', () => {
    const files = [
      { path: 'b/notes.txt', text: '2024-03-01 21:05 UTC restarted' },
      {
        path: 'a/alerts.json',
        text: JSON.stringify({
          alerts: [{ labels: { alertname: 'Pool' }, startsAt: '2024-03-01T21:00:00Z', fingerprint: 'f' }],
        }),
      },
      { path: 'c/picture.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) },
    ];
    const reading = readEvidence({ name: 'folder', files });
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.drafts.map((draft) => draft.text)).toEqual(['Firing: Pool', 'restarted']);
    expect(note(reading, 'unread')).toMatchObject({ name: 'c/picture.png', count: 1 });
  });

  test('packed, empty and binary files are told apart', () => {
    expect(refusal('PK\u0003\u0004rest').reason).toBe('packed');
    expect(refusal(' \n').reason).toBe('empty');
    expect(refusal('a\nb\u0000c')).toMatchObject({ reason: 'binary', line: 2 });
    expect(
      readEvidence({ name: 'x', files: [{ path: 'a.zip', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }] }),
    ).toMatchObject({ reason: 'packed' });
    expect(readEvidence({ name: 'x', files: [] })).toMatchObject({ reason: 'empty' });
  });

  test('text in UTF-16 is text', () => {
    const text = 'time,text\n2024-03-01T21:00:00Z,Überlast';
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...text.split('').flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    const reading = readEvidence({ name: 'x', files: [{ path: 'a.csv', bytes }] });
    expect(reading.ok && reading.drafts[0]?.text).toBe('Überlast');
  });

  test('every refusal has a sentence that says what to do', () => {
    for (const reason of evidenceReasons) expect(importWords.refused(reason)).toMatch(/^[A-Z].+\.$/);
  });

  test('secrets do not travel, wherever they stand', () => {
    const draft = only({
      time: '2024-03-01T21:00:00Z',
      message: 'token=xoxb-123456789-abcdef by ana@shop.example',
      url: 'https://user:pw@a.example/x?access_token=1&b=2',
      level: 'call +49 151 23456789',
    });
    expect(draft.text).toBe('token=[removed] by [removed]');
    expect(draft.links).toEqual(['https://a.example/x?b=2']);
    expect(draft.excerpt).toBe('level: call [removed]');
  });
});

const draft = (key: string, minute: number, more: Partial<EventDraft> = {}): EventDraft => ({
  key,
  at: `2024-03-01T21:${String(minute).padStart(2, '0')}:00Z`,
  precision: 'second',
  zone: 'UTC',
  originalTime: 'x',
  zoneFrom: 'offset',
  text: key,
  links: [],
  line: 1,
  flags: [],
  ...more,
});

describe('choosing', () => {
  const all = [
    draft('a', 0, { channel: 'ops', actor: 'Ana', kind: 'message' }),
    draft('b', 1, { channel: 'ops', actor: 'Bo' }),
    draft('c', 2, { channel: 'db', kind: 'alert' }),
    draft('d', 3, { at: null, flags: ['needs-time'] }),
  ];
  const keys = (choice: Omit<Parameters<typeof choose>[1], 'noise'>) =>
    choose(all, { noise: 'keep', ...choice }, new Set()).drafts.map(({ key }) => key);

  test('by channel, person, kind, time and words', () => {
    expect(keys({ channels: ['ops'] })).toEqual(['a', 'b']);
    expect(keys({ channels: [''] })).toEqual(['d']);
    expect(keys({ actors: ['Bo'] })).toEqual(['b']);
    expect(keys({ kinds: ['message'] })).toEqual(['a', 'b']);
    expect(keys({ from: '2024-03-01T21:01:00Z', until: '2024-03-01T21:01:00Z' })).toEqual(['b', 'd']);
    expect(keys({ words: 'C' })).toEqual(['c']);
    expect(keys({ channels: [] })).toEqual([]);
  });

  test('what is there already is counted and left out', () => {
    expect(choose([...all, draft('a', 5)], { noise: 'keep' }, new Set(['b']))).toMatchObject({ already: 2, passed: 0 });
  });

  test('an alert that repeats stands once, and people coming and going are left out', () => {
    const alerts = [0, 5, 10, 55].map((minute) =>
      draft(`x${minute}`, minute, { kind: 'alert', text: `Firing: disk at ${minute} %` }),
    );
    const noisy = [
      ...alerts,
      draft('j', 56, { text: 'Ana has joined the channel' }),
      draft('k', 57, { text: 'Ana joined two tables' }),
    ];
    const chosen = choose(noisy, { noise: 'fold' }, new Set());
    expect(chosen.drafts.map(({ key, text }) => [key, text])).toEqual([
      ['x0', 'Firing: disk at 0 % (3 times)'],
      ['x55', 'Firing: disk at 55 %'],
      ['k', 'Ana joined two tables'],
    ]);
    expect(chosen.drafts[0]).toMatchObject({
      until: '2024-03-01T21:10:00Z',
      excerpt: lines('2024-03-01T21:00:00Z', '2024-03-01T21:05:00Z', '2024-03-01T21:10:00Z'),
    });
    expect(chosen.folded).toBe(3);
  });

  test('what there is to choose from stands in the order of names, not of counts', () => {
    expect(choicesIn([...all, draft('e', 9, { channel: 'ops', actor: 'Zoe' })])).toEqual({
      channels: [
        { value: '', count: 1 },
        { value: 'db', count: 1 },
        { value: 'ops', count: 3 },
      ],
      actors: [
        { value: '', count: 2 },
        { value: 'Ana', count: 1 },
        { value: 'Bo', count: 1 },
        { value: 'Zoe', count: 1 },
      ],
      kinds: [
        { value: 'alert', count: 1 },
        { value: 'observation', count: 1 },
        { value: 'message', count: 3 },
      ],
      from: '2024-03-01T21:00:00Z',
      until: '2024-03-01T21:09:00Z',
    });
  });
});
