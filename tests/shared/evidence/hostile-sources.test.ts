/** Evidence comes from strangers: nothing throws, nothing hangs, no time is made up. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventDraft } from 'shared/evidence/draft.ts';
import { readJson } from 'shared/evidence/machine/json-text.ts';
import { readEvidence } from 'shared/evidence/read.ts';
import { evidenceFormats, sniff } from 'shared/evidence/sniff.ts';
import { note, read, refusal } from './sources.ts';

const answers = { zone: 'Europe/Berlin', date: '2024-03-01', team: 'shop', start: '2024-03-01T10:00:00Z' };

/** Every digit of a written time stands in the evidence; a row without a written time has no instant. */
function madeUp(draft: EventDraft, evidence: string): boolean {
  if (draft.at === null) return false;
  const digits = draft.originalTime.match(/\d+/g) ?? [];
  return digits.length === 0 || digits.some((run) => !evidence.includes(run));
}

const time = fc.constantFrom<unknown>(
  '2024-03-01T21:00:00Z',
  '2024-03-01 21:00:00',
  '0001-01-01T00:00:00Z',
  '9999-99-99T99:99:99Z',
  '21:00',
  1709326800,
  1709326800250,
  '1709326800250999999',
  '1709326800.000001',
  1e300,
  -1,
  '',
  null,
);
const words = fc.constantFrom<unknown>(
  'pool is empty',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '=1+1',
  '<@U1>',
  '\u202Etxt',
  7,
  true,
  null,
  [],
  {},
);
const names = (
  'log_entries log_entry incidents incident alerts alert notes note messages event event_type occurred_at data type id html_url ' +
  'created_at updated_at resolved_at agent summary status action alertId createdAt updatedAt labels annotations startsAt endsAt ' +
  'fingerprint incident_updates display_at body component_update ts text user thread_ts blocks attachments subtype channel_id ' +
  'elements fields sender repository login issue comment pull_request node_id source time timestamp datetime message date ' +
  '__proto__ constructor toString hasOwnProperty length more truncatedAlerts ruleName state dashboardUID requestId tinyId'
).split(' ');
const kind = fc.constantFrom(
  'incident',
  'alert',
  'trigger_log_entry',
  'notify_log_entry',
  'incident.annotated',
  'bot_message',
  'commented',
  'resolved',
  'rich_text',
  'message',
);
/** Nearly a row of some source: fields that tell, each there or not, each right or wrong. */
const nearly = fc.record(
  Object.fromEntries(
    names.map((name): [string, fc.Arbitrary<unknown>] =>
      /_at$|At$|^ts$|^time|^date|created_on/.test(name)
        ? [name, time]
        : /^(?:type|subtype|event|action|status)$/.test(name)
          ? [name, kind]
          : [name, fc.oneof(words, time)],
    ),
  ),
  { requiredKeys: ['created_at', 'type', 'ts', 'text', 'id'] },
);
const lists = fc
  .tuple(
    fc.constantFrom('log_entries', 'incidents', 'alerts', 'notes', 'messages', 'incident_updates', 'data'),
    fc.array(nearly, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, list]) => ({ [name]: list }));
const telling = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    time,
    words,
    kind,
    fc.array(nearly, { maxLength: 3 }),
    lists,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 8 }),
  ),
})).value;

function withoutQuotes(json: string): string {
  return json.replace(/"(\d{16,})"/g, '$1');
}

describe('any JSON', () => {
  test('is read or refused in every format, and gives no instant that it does not hold', () => {
    let seen = 0;
    fc.assert(
      fc.property(telling, fc.constantFrom(undefined, ...evidenceFormats), (value, format) => {
        const text = JSON.stringify(value);
        const reading = readEvidence({ name: 'x', text, ...(format !== undefined && { format }) }, { team: 'shop' });
        if (!reading.ok) return true;
        seen += reading.drafts.filter((draft) => draft.at !== null).length;
        return reading.drafts.every(
          (draft) => !madeUp(draft, text) && draft.links.every((link) => /^https?:/.test(link)),
        );
      }),
      { numRuns: 1500 },
    );
    expect(seen).toBeGreaterThan(30);
  });

  test('of no shape at all never throws', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        readEvidence({ name: 'x.json', text }, answers);
      }),
      { numRuns: 500 },
    );
  });

  test('comes back as it was written, long numbers digit by digit', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const back = readJson(JSON.stringify(value));
        expect(back.ok && withoutQuotes(JSON.stringify(back.value))).toBe(withoutQuotes(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
    const long = readJson(
      '{"a":1709327400250999999,"b":"1709327400250999999","c":-1709327400250999999,"d":[12345678901234567],"e":1.0000000000000000001}',
    );
    expect(long.ok && long.value).toMatchObject({
      a: '1709327400250999999',
      b: '1709327400250999999',
      d: ['12345678901234567'],
      e: 1,
    });
  });

  test('is broken at the line that the parser stumbles over', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, at) => {
        const text = json.slice(0, at % (json.length + 1));
        const back = readJson(`\n${text}`);
        expect(back.ok || back.reason === 'bad-json' || back.reason === 'too-deep').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '2024-03-01T21:00:00Z',
    ' ',
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r\n',
    'time',
    'message',
    '[',
    ']',
    '{',
    '}',
    'INFO',
    'Mar  1 21:00:00',
    'db1',
    'x[1]:',
    '<34>1',
    '-->',
    '00:01:02',
    'WEBVTT',
    'Posted',
    'a=b',
    '```',
    '<',
    '>',
    '\u0000',
    'é',
  );
  test('is read or refused in every format', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom(undefined, ...evidenceFormats),
        (pieces, format) => {
          const text = pieces.join('');
          expect(evidenceFormats).toContain(sniff('x', text));
          const reading = readEvidence(
            { name: 'x', text, ...(format !== undefined && { format }) },
            { zone: 'UTC', date: '2024-03-01' },
          );
          expect(reading.ok ? reading.drafts.every((draft) => draft.key !== '') : reading.reason !== undefined).toBe(
            true,
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('bytes of any kind in a folder are read or refused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ path: fc.string({ maxLength: 30 }), bytes: fc.uint8Array({ maxLength: 60 }) }), {
          maxLength: 5,
        }),
        (files) => {
          readEvidence({ name: 'folder', files }, answers);
          readEvidence({ name: 'folder', files, format: 'slack' }, answers);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is built to hurt', () => {
  const many = 200_000;

  test('more than can be read is refused by its size', () => {
    const line = 'x'.repeat(64_000_001);
    expect(refusal(line)).toMatchObject({ reason: 'too-large', detail: '64.0 MB; 64.0 MB can be read' });
    expect(
      readEvidence({
        name: 'x',
        files: Array.from({ length: 50_001 }, (_, index) => ({ path: `${index}`, text: '' })),
      }),
    ).toMatchObject({ reason: 'too-large' });
    const big = 'x'.repeat(50_000_000);
    const files = Array.from({ length: 9 }, (_, index) => ({ path: `${index}.md`, text: big }));
    expect(readEvidence({ name: 'x', files })).toMatchObject({ reason: 'too-large', detail: '9 files, 450.0 MB' });
  });

  test('bytes that are no text are refused in whatever looks like a table or JSON', () => {
    expect(refusal('time,what\n2024-03-01T21:00:00Z,a\u0000b\n')).toMatchObject({ reason: 'binary', line: 2 });
    expect(refusal('{"time":"2024-03-01T21:00:00Z","message":"a\u0000b"}').reason).toBe('binary');
  });

  test('brackets without end do not reach the parser', () => {
    expect(refusal('['.repeat(many), {}, { format: 'json' }).reason).toBe('too-deep');
    expect(refusal('{"a":'.repeat(many), {}, { format: 'json' }).reason).toBe('too-deep');
  });

  test.each([
    ['quotes', '"'.repeat(many + 1), 'table'],
    ['delimiters', ','.repeat(many), 'table'],
    ['escaped quotes', `{"a":"${'\\"'.repeat(many)}"}`, 'json'],
    ['line breaks', '\r'.repeat(many), 'log'],
    ['brackets of a log', `<34>1 2024-03-01T21:00:00Z a b c d ${'[x '.repeat(many)}`, 'log'],
    ['marks', JSON.stringify([{ type: 'message', ts: '1709326800.000001', text: '*_~`<'.repeat(many) }]), 'slack'],
    ['open tokens', JSON.stringify([{ type: 'message', ts: '1709326800.000001', text: '<a|'.repeat(many) }]), 'slack'],
    ['fences', JSON.stringify([{ type: 'message', ts: '1709326800.000001', text: '```'.repeat(many) }]), 'slack'],
    [
      'comments',
      JSON.stringify([
        { event: 'commented', node_id: 'x', created_at: '2024-03-01T21:00:00Z', body: '<!--'.repeat(many) },
      ]),
      'github',
    ],
    [
      'names',
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 'x']))),
      'json',
    ],
    ['a status page', 'posted '.repeat(many), 'statuspage'],
  ] as const)('%s, very many, are read in one go', (_, text, format) => {
    const reading = readEvidence({ name: 'x', text, format }, answers);
    expect(reading.ok ? reading.drafts.length : reading.reason).toBeDefined();
  });

  test('names of members are only names', () => {
    const text =
      '{"__proto__":{"message":"polluted","time":"2024-03-01T21:00:00Z"},"constructor":{"prototype":1},"time":"2024-03-01T21:00:00Z","message":"x"}';
    expect(read(text).drafts[0]).toMatchObject({ text: 'x' });
    expect(Object.hasOwn(Object.prototype, 'message')).toBe(false);
    expect(refusal('{"log_entries":{"length":9999999999,"type":"x"}}').reason).toBe('no-times');
  });

  test('names and texts print as one line, whatever they hold', () => {
    const reading = read([
      {
        type: 'message',
        ts: '1709326800.000001',
        user: 'U1',
        text: '<script>x</script>\u202Eevil\u0007',
        user_profile: { display_name: `\u202E<b>Ana\n${'x'.repeat(500)}` },
      },
    ]);
    expect(reading.drafts[0]).toMatchObject({ text: '<script>x</script>evil' });
    expect(reading.drafts[0]?.actor).toMatch(/^<b>Ana x{70,}$/);
    expect(note(reading, 'team')).toMatchObject({ team: null });
  });

  test('a team that is no name makes no links', () => {
    const evidence = [{ type: 'message', ts: '1709326800.000001', text: 'x', channel: 'C0AB12CD3' }];
    for (const team of ['evil.example/#', 'a b', '', 'javascript:alert(1)'])
      expect(read(evidence, { team }).drafts[0]?.links).toEqual([]);
  });

  test('threads that answer themselves or nobody stay messages', () => {
    const reading = read([
      { type: 'message', ts: '1709326800.000001', thread_ts: '1709326801.000001', text: 'a', reply_count: -5 },
      { type: 'message', ts: '1709326801.000001', thread_ts: '1709326800.000001', text: 'b', reply_count: 1e308 },
      { type: 'message', ts: 'soon', text: 'c' },
    ]);
    expect(reading.drafts.map((draft) => draft.text).toSorted()).toEqual(['a', 'b', 'c']);
    expect(reading.drafts.find((draft) => draft.text === 'c')).toMatchObject({ at: null, flags: ['needs-time'] });
  });
});
