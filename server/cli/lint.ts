import { hintsForDocument, type LineHint } from 'shared/wording/document.ts';
import { contexts, type Context } from 'shared/wording/hint.ts';
import { isEnglish } from 'shared/wording/language.ts';
import { maskQuotes } from 'shared/wording/quotes.ts';
import { readTextFile } from './text-file.ts';

/** What the command may touch. `out` and `err` write as they are told, without adding a line end. */
export interface LintIo {
  stdin(): string | Promise<string>;
  /** Throws when the file cannot be read. */
  readFile(path: string): Uint8Array;
  out(text: string): void;
  err(text: string): void;
}

const usage = `Usage: second-story lint --context question|timeline|record [--json] [FILE]

Reads FILE, or standard input when there is none or it is "-", and prints hints on the wording.
English only. Quotes, code and > blocks are not looked at.

  --context  question: prepared questions, one a line
             timeline: event texts, one a line
             record:   prose or Markdown
  --json     an array of {line, rule, severity, span: [from, to], reason, rewrite?};
             lines count from 1, spans count UTF-16 units in their line
  --help     this text

Hints are no errors. Exit codes: 0 read, with or without hints; 1 FILE cannot be read; 64 wrong usage.
`;

/** https://man.freebsd.org/cgi/man.cgi?query=sysexits: a command used incorrectly. */
const exitUsage = 64;
const exitUnreadable = 1;

type Wish =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string }
  | { readonly kind: 'lint'; readonly context: Context; readonly json: boolean; readonly file: string | undefined };

export async function runLint(argv: readonly string[], io: LintIo): Promise<number> {
  const wish = parse(argv);
  switch (wish.kind) {
    case 'help':
      io.out(usage);
      return 0;
    case 'wrong':
      io.err(`lint: ${wish.problem}\n\n${usage}`);
      return exitUsage;
    case 'lint':
      return lint(wish, io);
  }
}

function parse(argv: readonly string[]): Wish {
  let context: string | undefined;
  let json = false;
  const files: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '--json') json = true;
    else if (word === '--context') context = argv[++i] ?? '';
    else if (word.startsWith('--context=')) context = word.slice('--context='.length);
    else if (word.startsWith('-') && word !== '-') return { kind: 'wrong', problem: `unknown option ${word}` };
    else files.push(word);
  }
  if (context === undefined)
    return { kind: 'wrong', problem: 'say what the lines are: --context question|timeline|record' };
  const known = contexts.find((name) => name === context);
  if (known === undefined) return { kind: 'wrong', problem: `unknown context "${context}"` };
  if (files.length > 1) return { kind: 'wrong', problem: 'one file at a time' };
  return { kind: 'lint', context: known, json, file: files[0] === '-' ? undefined : files[0] };
}

async function lint(wish: Extract<Wish, { kind: 'lint' }>, io: LintIo): Promise<number> {
  const name = wish.file ?? '<stdin>';
  const text = wish.file === undefined ? await io.stdin() : readTextFile(wish.file, (path) => io.readFile(path));
  if (typeof text !== 'string') {
    io.err(`${text.place}: ${text.what}\n  ${text.advice}\n`);
    return exitUnreadable;
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const found = hintsForDocument(lines, wish.context);
  sayLanguage(lines, name, io);
  if (wish.json) io.out(`${JSON.stringify(found.map(toJson))}\n`);
  else io.out(found.length === 0 ? 'No hints.\n' : found.map((hint) => toText(name, lines, hint)).join(''));
  return 0;
}

/** Other languages are passed over, which must not look like nothing to say. */
function sayLanguage(lines: readonly string[], name: string, io: LintIo): void {
  const unquoted = maskQuotes(lines.join('\n')).split('\n');
  const written = unquoted.filter((line) => /\p{L}/u.test(line)).length;
  const others = unquoted.flatMap((line, index) => (isEnglish(line) ? [] : [index + 1]));
  if (others.length === 0) return;
  if (others.length === written) io.err(`${name}: not English, hints are off\n`);
  else io.err(`${name}: lines ${others.join(', ')}: not English, hints are off there\n`);
}

const toJson = ({ line, rule, severity, span, reason, rewrite }: LineHint): object => ({
  line,
  rule,
  severity,
  span,
  reason,
  ...(rewrite === undefined ? {} : { rewrite }),
});

function toText(
  name: string,
  lines: readonly string[],
  { line, rule, severity, span, reason, rewrite }: LineHint,
): string {
  const words = (lines[line - 1] ?? '').slice(...span);
  const offer = rewrite === undefined ? '' : `    Perhaps: ${rewrite.replace(/\s+/g, ' ')}\n`;
  return `${name}:${line}:${span[0] + 1}: ${severity} ${rule}: ${words}\n    ${reason}\n${offer}`;
}
