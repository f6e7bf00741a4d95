import { describe, expect, test } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFolder } from 'server/cli/folder.ts';
import { runImport } from 'server/cli/import.ts';
import { zipOf } from '../../support/zip.ts';

const notes =
  '# 2024-03-01\n\nAll times in UTC\n\n- 09:12 [alert](https://a.example/1) fires\n- 2024-03-02: Ana writes it up\n';

function run(argv: readonly string[], files: Record<string, string | Uint8Array | Error> = { 'notes.md': notes }) {
  let [out, err] = ['', ''];
  const code = runImport(argv, {
    readFile: (path) => {
      const file = files[path] ?? Object.assign(new Error('no such file'), { code: 'ENOENT' });
      if (file instanceof Error) throw file;
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    listFolder: (path) => {
      const inside = Object.keys(files).filter((each) => each.startsWith(`${path}/`));
      return inside.length === 0 ? null : inside;
    },
    stdin: () => notes,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

describe('import', () => {
  test('--json prints time, text, links, precision and where the zone comes from', () => {
    const { code, out, err } = run(['notes.md', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([
      {
        time: '2024-03-01T09:12:00Z',
        text: 'alert fires',
        links: ['https://a.example/1'],
        precision: 'minute',
        zoneFrom: 'statement',
      },
      { time: null, text: 'Ana writes it up', links: [], precision: 'day', zoneFrom: 'statement' },
    ]);
  });

  test('a table, with what was taken for granted', () => {
    const { code, out } = run(['notes.md']);
    expect(code).toBe(0);
    expect(out).toMatch(/^line +time \(UTC\) +as written +event\n5 +2024-03-01T09:12:00Z +09:12 +alert fires\n/);
    expect(out).toMatch(/2024-03-02 \? +2024-03-02 +Ana writes it up \[needs a time\]/);
    expect(out).toContain('notes.md: 2 events read');
    expect(out).toContain('Times read in UTC');
  });

  test('answers, and what is left to ask', () => {
    const files = { 'a.txt': '10:00 a' };
    expect(
      JSON.parse(run(['a.txt', '--zone', 'Europe/Berlin', '--date=2024-07-01', '--json'], files).out),
    ).toMatchObject([{ time: '2024-07-01T08:00:00Z' }]);
    const open = run(['--json', 'a.txt'], files);
    expect(JSON.parse(open.out)).toMatchObject([{ time: null }]);
    expect(open.err).toMatch(/--zone Europe\/Berlin.*\n.*--date 2024-03-01/);
    expect(run(['a.txt'], files).out).toContain('--zone Europe/Berlin');
  });

  test('what is no text timeline is found out, or said', () => {
    const alert = JSON.stringify({
      alerts: [{ labels: { alertname: 'Pool' }, startsAt: '2024-03-01T21:00:00Z', fingerprint: 'f' }],
    });
    const files = { 'a.json': alert, 'b.csv': 'time;what\n2024-03-01T21:05:00Z;restarted', 'c.json': '{"a":\n oops}' };
    expect(JSON.parse(run(['a.json', '--json'], files).out)).toMatchObject([
      { time: '2024-03-01T21:00:00Z', text: 'Firing: Pool' },
    ]);
    expect(JSON.parse(run(['b.csv', '--format', 'table', '--json'], files).out)).toMatchObject([{ text: 'restarted' }]);
    expect(JSON.parse(run(['b.csv', 'a.json', '--json'], files).out)).toMatchObject([
      { text: 'Firing: Pool' },
      { text: 'restarted' },
    ]);
    const broken = run(['c.json', '--json'], files);
    expect([broken.code, broken.err.split('\n')[0]]).toEqual([1, 'c.json:2: cannot be read (oops}).']);
  });

  test('a recording counts from its start', () => {
    const files = { 'a.vtt': 'WEBVTT\n\n00:12:53.000 --> 00:12:58.000\nAna: the pool was empty' };
    expect(run(['a.vtt', '--json'], files).err).toContain('--start "2024-03-01 14:00"');
    const answered = run(['a.vtt', '--start', '2024-03-04 11:00', '--zone=Europe/Berlin', '--json'], files);
    expect(JSON.parse(answered.out)).toMatchObject([{ time: '2024-03-04T10:12:53Z', text: 'the pool was empty' }]);
  });

  test('a file without a timeline is no mishap', () => {
    const { code, out, err } = run(['a.txt', '--json'], { 'a.txt': 'hello' });
    expect([code, out]).toEqual([0, '[]\n']);
    expect(err).toContain('No times were found');
  });

  test('what is piped in, UTF-16, a byte order mark', () => {
    expect(JSON.parse(run(['-', '--json']).out)).toHaveLength(2);
    const wide = new Uint8Array(
      [0xff, 0xfe, ...new TextEncoder().encode('10:00 a')].flatMap((byte, at) => (at < 2 ? [byte] : [byte, 0])),
    );
    expect(JSON.parse(run(['w.txt', '--json'], { 'w.txt': wide }).out)).toHaveLength(1);
    expect(JSON.parse(run(['b.txt', '--json'], { 'b.txt': '\ufeff10:00 a' }).out)).toMatchObject([{ text: 'a' }]);
  });

  test.each([
    ['missing', [], {}, 'a.md: is not there.'],
    ['a folder', [], { 'a.md': Object.assign(new Error('x'), { code: 'EISDIR' }) }, 'a.md: is a folder.'],
    ['locked', [], { 'a.md': Object.assign(new Error('x'), { code: 'EACCES' }) }, 'a.md: may not be read.'],
    ['unreadable', [], { 'a.md': new Error('disk on fire') }, 'a.md: cannot be read (disk on fire).'],
    ['empty', [], { 'a.md': '' }, 'a.md: is empty.'],
    ['binary', [], { 'a.md': new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]) }, 'a.md: is not text.'],
    ['not UTF-8', [], { 'a.md': new Uint8Array([0x61, 0x0a, 0x62, 0xff]) }, 'a.md:2: is not text in UTF-8.'],
    ['in an unknown zone', ['--zone', 'Mars'], { 'a.md': notes }, '--zone: "Mars" is no zone of the world.'],
    ['on no day', ['--date', '2024-02-30'], { 'a.md': notes }, '--date: "2024-02-30" is no day.'],
  ])('a file that is %s', (_name, more, files, sentence) => {
    const { code, out, err } = run(['a.md', '--json', ...more], files);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')[0]).toBe(sentence);
    expect(err).toMatch(/\n {2}\S.*\n$/);
  });

  test.each([
    [[]],
    [['a', '-']],
    [['--format', 'xml', 'a']],
    [['--colour', 'a']],
    [['a', '--zone']],
    [['a', '--date=']],
  ])('wrong use %j', (argv) => {
    const { code, out, err } = run(argv);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('--help');
  });

  test('--help', () => {
    const { code, out, err } = run(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: second-story import FILE');
  });
});

describe('a Slack export', () => {
  const inside = {
    'channels.json': '[{"id":"C0000001","name":"prod"}]',
    'users.json': '[{"id":"U1","name":"priya"}]',
    'prod/2024-03-01.json': '[{"type":"message","user":"U1","ts":"1709326800.000100","text":"writes lock up"}]',
  };
  const printed = [
    {
      time: '2024-03-01T21:00:00Z',
      text: 'writes lock up',
      links: ['https://shop.slack.com/archives/C0000001/p1709326800000100'],
      precision: 'second',
      zoneFrom: 'epoch',
    },
  ];

  test('IMPORT-31 is read as a zip', () => {
    const { code, out } = run(['export.zip', '--team', 'shop', '--json'], { 'export.zip': zipOf(inside) });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(printed);
  });

  test('IMPORT-31 is read as a folder, wherever it lies', () => {
    const files = Object.fromEntries(Object.entries(inside).map(([path, text]) => [`attachments/ex/${path}`, text]));
    const { code, out } = run(['attachments/ex/', '--team', 'shop', '--json'], files);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(printed);
  });

  test('IMPORT-32 damaged ones end with 1, the file and what to do, and print nothing', () => {
    const cut = run(['export.zip', '--json'], { 'export.zip': zipOf(inside).slice(0, 200) });
    expect([cut.code, cut.out]).toEqual([1, '']);
    expect(cut.err).toMatch(/^export\.zip: cannot be read .*\n {2}This zip is damaged or cut off\./);
    const broken = run(['export.zip', '--json'], { 'export.zip': zipOf({ 'a.json': '{"a":\n1,}' }) });
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toMatch(/^export\.zip:2: cannot be read \(a\.json: /);
  });

  test('IMPORT-33 a folder is walked to its end, and links out of it are not followed', () => {
    const place = mkdtempSync(join(tmpdir(), 'second-story-folder-'));
    mkdirSync(join(place, 'ex', 'prod'), { recursive: true });
    writeFileSync(join(place, 'secret.md'), 'no');
    writeFileSync(join(place, 'ex', 'prod', 'a.json'), '[]');
    symlinkSync(join(place, 'secret.md'), join(place, 'ex', 'link.md'));
    symlinkSync(place, join(place, 'ex', 'loop'));
    expect(listFolder(place, 'ex')).toEqual([join('ex', 'prod', 'a.json')]);
    expect(listFolder(place, 'secret.md')).toBeNull();
    expect(listFolder(place, 'nothing')).toBeNull();
    rmSync(place, { recursive: true });
  });
});
