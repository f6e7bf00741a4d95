/** A zip comes from strangers: what it claims is measured, and no name in it leads anywhere. */
import { describe, expect, test } from 'vitest';
import { isPacked, pathParts } from 'shared/evidence/files.ts';
import { readEvidence } from 'shared/evidence/read.ts';
import { unpacked, unzip, zipLimits } from 'shared/evidence/slack/zip.ts';
import { zipOf } from '../../support/zip.ts';

const message = (ts: string, text: string, more: object = {}) => ({ type: 'message', user: 'U1', ts, text, ...more });

/** Two channels of an export, with what people attach and what systems add. */
const slackExport = (more: Record<string, Uint8Array> = {}) =>
  zipOf({
    'users.json': json([{ id: 'U1', name: 'priya', profile: { display_name: 'Priya' } }]),
    'channels.json': json([
      { id: 'C0000001', name: 'prod' },
      { id: 'C0000002', name: 'ops' },
    ]),
    'prod/2024-03-01.json': json([message('1709326800.000100', 'writes lock up')]),
    'ops/2024-03-01.json': json([message('1709326860.000200', 'failing over', { thread_ts: '1709326860.000200' })]),
    'prod/attachments/graph.png': new Uint8Array(500),
    '__MACOSX/prod/._2024-03-01.json': new Uint8Array([0, 1, 2]),
    ...more,
  });

const json = (value: unknown) => JSON.stringify(value);

function refusal(bytes: Uint8Array, limits = zipLimits) {
  const opened = unzip(bytes, limits);
  return opened.ok ? `opened ${opened.files.length} files` : opened.reason;
}

/** Overwrites bytes after a mark of the format, as an attacker would. */
function forged(bytes: Uint8Array, mark: number, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let place = copy.length - 4; place >= 0; place--) {
    if (view.getUint32(place, true) !== mark) continue;
    view.setUint32(place + at, value, true);
    return copy;
  }
  throw new Error('no such mark');
}
const entryMark = 0x02014b50;

describe('a Slack export as it is downloaded', () => {
  test('IMPORT-20 is read without unpacking it first', () => {
    const opened = unpacked([{ path: 'export.zip', bytes: slackExport() }]);
    if (!opened.ok) throw new Error(opened.reason);
    const reading = readEvidence({ name: 'export.zip', files: opened.files }, { team: 'shop' });
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.drafts.map(({ at, text, channel, actor }) => [at, text, channel, actor])).toEqual([
      ['2024-03-01T21:00:00Z', 'writes lock up', 'prod', 'Priya'],
      ['2024-03-01T21:01:00Z', 'failing over', 'ops', 'Priya'],
    ]);
    expect(reading.drafts[0]?.links).toEqual(['https://shop.slack.com/archives/C0000001/p1709326800000100']);
  });

  test('IMPORT-21 what people attached stays packed', () => {
    const opened = unzip(slackExport());
    expect(opened.ok && opened.files.map((file) => file.path)).toEqual([
      'users.json',
      'channels.json',
      'prod/2024-03-01.json',
      'ops/2024-03-01.json',
    ]);
  });

  test('IMPORT-22 says how far it is', () => {
    const shares: number[] = [];
    unzip(slackExport(), zipLimits, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });
});

describe('hostile zips', () => {
  const zeros = new Uint8Array(30_000_000);

  test('IMPORT-23 a bomb is refused while it unpacks, whatever size it claims', () => {
    const bomb = zipOf({ 'a.txt': zeros });
    expect(refusal(bomb)).toBe('too-large');
    expect(refusal(forged(bomb, entryMark, 24, 12))).toBe('too-large');
  });

  test('IMPORT-23 many harmless files may not add up to a bomb', () => {
    const text = '21:00 it happened again and again\n'.repeat(20_000);
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, text]));
    expect(refusal(zipOf(files), { ...zipLimits, all: 5_000_000 })).toBe('too-large');
  });

  test('IMPORT-23 entries that all point at the same bytes count each time', () => {
    const text = '21:00 over and over\n'.repeat(10_000);
    let bytes = zipOf({ 'a.txt': text, 'b.txt': text });
    bytes = forged(bytes, entryMark, 42, 0);
    expect(refusal(bytes, { ...zipLimits, all: text.length + 1 })).toBe('too-large');
  });

  test('IMPORT-23 what is stored as it is counts as well', () => {
    const text = '21:00 it happened\n'.repeat(500);
    const stored = zipOf({ 'a.txt': text }, 0);
    expect(refusal(stored)).toBe('opened 1 files');
    expect(refusal(stored, { ...zipLimits, file: text.length - 1 })).toBe('too-large');
  });

  test('IMPORT-24 too many files are refused before one is opened', () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.txt`, 'x']));
    expect(refusal(zipOf(files), { ...zipLimits, entries: 49 })).toBe('too-large');
  });

  test('IMPORT-25 names that lead up, out or to a drive are names like any other', () => {
    const bytes = zipOf({
      '../../../etc/cron.d/x.md': '2024-03-01 21:00 UTC up',
      '/abs/y.md': '2024-03-01 21:01 UTC out',
      'C:\\windows\\z.md': '2024-03-01 21:02 UTC drive',
      '__proto__/w.md': '2024-03-01 21:03 UTC proto',
    });
    const opened = unzip(bytes);
    if (!opened.ok) throw new Error(opened.reason);
    const reading = readEvidence({ name: 'paths.zip', files: opened.files });
    expect(reading.ok && reading.drafts.map((draft) => draft.text)).toEqual(['up', 'out', 'drive', 'proto']);
    expect(Object.hasOwn(Object.prototype, 'w.md')).toBe(false);
    expect(pathParts('../..\\C:\\ops/./2024-03-01.json')).toEqual(['ops', '2024-03-01.json']);
  });

  test('IMPORT-26 one that is cut off, or lies about places and lengths, is called damaged', () => {
    const whole = slackExport();
    for (let end = 0; end < whole.length; end += 7) expect(refusal(whole.slice(0, end))).toBe('bad-zip');
    expect(refusal(forged(whole, entryMark, 42, 0x7fffffff))).toBe('opened 4 files');
    const text = zipOf({ 'a.txt': '21:00 it happened\n'.repeat(50) });
    // A name of the last file that reaches over the end of the list.
    const named = text.slice();
    new DataView(named.buffer).setUint16(named.length - 22 - 46 - 'a.txt'.length + 28, 40, true);
    expect(refusal(named)).toBe('bad-zip');
    for (const [at, value] of [
      [42, 0x7fffffff],
      [42, 9],
      [20, 0x7fffffff],
      [24, 12],
    ] as const)
      expect(refusal(forged(text, entryMark, at, value))).toBe('bad-zip');
  });

  test('IMPORT-26 no changed byte makes it throw', () => {
    const whole = slackExport();
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(() => unzip(changed)).not.toThrow();
    }
  });

  test('IMPORT-27 one with a password is named as such', () => {
    const bytes = zipOf({ 'a.txt': '21:00 it happened' });
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const at = copy.length - 22 - 46 - 'a.txt'.length;
    expect(view.getUint32(at, true)).toBe(entryMark);
    view.setUint16(at + 8, 1, true);
    expect(refusal(copy)).toBe('locked');
  });

  test('IMPORT-28 a zip inside a zip stays packed, and is named', () => {
    const inner = zipOf({ 'a.txt': '2024-03-01 21:00 UTC inside' });
    const outer = zipOf({ 'inner.zip': inner, 'b.md': '2024-03-01 21:00 UTC outside' });
    const opened = unzip(outer);
    if (!opened.ok) throw new Error(opened.reason);
    const reading = readEvidence({ name: 'outer.zip', files: opened.files });
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.drafts.map((draft) => draft.text)).toEqual(['outside']);
    expect(reading.assumptions).toContainEqual({ about: 'unread', name: 'inner.zip', count: 1, line: 0 });
    // Known by its first bytes under another name, and by its name whatever it holds.
    expect(isPacked({ path: 'inner.md', bytes: inner })).toBe(true);
    expect(isPacked({ path: 'inner.7z', bytes: new TextEncoder().encode('21:00 words') })).toBe(true);
    expect(isPacked({ path: 'inner.md', bytes: new TextEncoder().encode('21:00 words') })).toBe(false);
  });
});

describe('hostile rows', () => {
  const only = (text: string, name = 'rows.txt') => {
    const reading = readEvidence({ name, text }, { zone: 'UTC', date: '2024-03-01' });
    if (!reading.ok) throw new Error(reading.reason);
    return reading.drafts;
  };

  test('IMPORT-29 a line of two hundred megabytes is refused by its size', () => {
    const long = readEvidence({ name: 'a.txt', text: `21:00 ${'x'.repeat(200_000_000)}` });
    expect(long).toMatchObject({ ok: false, reason: 'too-large' });
  });

  test('IMPORT-29 JSON nested a hundred thousand deep is refused, not followed', () => {
    const nested = `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    expect(readEvidence({ name: 'a.json', text: nested })).toMatchObject({ ok: false, reason: 'too-deep' });
  });

  test('IMPORT-30 a cell that looks like a formula stays words, and script stays letters', () => {
    const csv = 'time,what,link\n2024-03-01T21:00:00Z,"=cmd|\' /C calc\'!A0",javascript:alert(1)\n';
    const [draft] = only(csv, 'rows.csv');
    expect(draft?.text).toBe("=cmd|' /C calc'!A0");
    expect(draft?.links).toEqual([]);
    const [script] = only('21:00 <img src=x onerror=alert(1)> [here](javascript:alert(1))');
    expect(script?.links).toEqual([]);
  });
});
