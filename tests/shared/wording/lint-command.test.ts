import { describe, expect, test } from 'vitest';
import { runLint } from 'server/cli/lint.ts';

async function run(
  argv: readonly string[],
  given: { stdin?: string; files?: Record<string, Uint8Array | string> } = {},
) {
  let out = '';
  let err = '';
  const code = await runLint(argv, {
    stdin: () => given.stdin ?? '',
    readFile: (path) => {
      const file = given.files?.[path];
      if (file === undefined) throw new Error('no such file');
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

test('--json prints one array, spans within their lines', async () => {
  const { code, out, err } = await run(['--context', 'question', '--json'], {
    stdin: '\uFEFFWhat did you see?\r\nWhy did you wait?\r\n',
  });
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual([
    {
      line: 2,
      rule: 'why',
      severity: 'warn',
      span: [0, 3],
      reason: expect.stringContaining('How'),
      rewrite: 'How did you come to wait?',
    },
  ]);
});

test('no hints are an empty array, or a sentence', async () => {
  expect((await run(['--context=record', '--json', 'a.md'], { files: { 'a.md': 'All well.\n' } })).out).toBe('[]\n');
  expect((await run(['--context=record', '-'], { stdin: 'All well.' })).out).toBe('No hints.\n');
});

test('readable text names file, line, column, words, reason and offer', async () => {
  const { code, out } = await run(['a.txt', '--context', 'timeline'], {
    files: { 'a.txt': '14:00 ok\n14:01 Finally it works' },
  });
  expect(code).toBe(0);
  expect(out).toBe(
    'a.txt:2:7: warn interpretation: Finally\n    Only what happened. How it came about is for the meeting.\n    Perhaps: 14:01 It works\n',
  );
});

describe('refusals', () => {
  test.for<[string, string[], number]>([
    ['no context', ['a.md'], 64],
    ['context without a name', ['--context'], 64],
    ['unknown context', ['--context', 'poem'], 64],
    ['unknown option', ['--context', 'record', '--fix'], 64],
    ['two files', ['--context', 'record', 'a.md', 'b.md'], 64],
    ['a file that is not there', ['--context', 'record', 'none.md'], 1],
    ['a file that is no text', ['--context', 'record', 'b.bin'], 1],
  ])('%s', async ([, argv, expected]) => {
    const { code, out, err } = await run(argv, {
      files: { 'a.md': '', 'b.md': '', 'b.bin': new Uint8Array([0xff, 0xfe, 0xff]) },
    });
    expect([code, out]).toEqual([expected, '']);
    expect(err).not.toBe('');
  });
});

test('a file that cannot be read is named with its line and what to do', async () => {
  const said = async (bytes: Uint8Array | undefined) =>
    (await run(['--context', 'record', 'a.md'], bytes === undefined ? {} : { files: { 'a.md': bytes } })).err;
  const latin = Uint8Array.from([...new TextEncoder().encode('one\ntwo '), 0xfc, 0x0a]);
  expect(await said(latin)).toBe('a.md:2: is not text in UTF-8.\n  Save the file as UTF-8 and try again.\n');
  expect(await said(Uint8Array.from([0x61, 0, 0x62]))).toMatch(/^a\.md: is not text\.\n {2}Give Markdown/);
  expect(await said(undefined)).toMatch(/^a\.md: cannot be read \(no such file\)\.\n {2}Check the path\.\n$/);
});

test('--help goes to out and is no refusal', async () => {
  const { code, out, err } = await run(['--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('--context');
});

test('other languages are off, and it says so', async () => {
  const whole = await run(['--context', 'question'], { stdin: 'Warum habt ihr nicht angerufen?\n' });
  expect(whole).toMatchObject({ code: 0, out: 'No hints.\n', err: '<stdin>: not English, hints are off\n' });
  const some = await run(['--context', 'question'], { stdin: 'What did you see?\nWarum habt ihr nicht angerufen?\n' });
  expect(some.err).toBe('<stdin>: lines 2: not English, hints are off there\n');
});
