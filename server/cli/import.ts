/**
 * `second-story import FILE`: reads the timeline in a postmortem, notes or a pasted chat, and prints what would go onto
 * the board. Reads, prints, keeps nothing.
 */
import type { Reading } from 'shared/evidence/draft.ts';
import { readTextTimeline } from 'shared/evidence/text.ts';
import { importWords } from 'shared/sentences/import.ts';
import { asJson, asTable, questions } from './import-report.ts';
import { type Complaint, readTextFile } from './text-file.ts';

export interface ImportIo {
  /** Throws when the file cannot be read. */
  readFile(path: string): Uint8Array;
  /** What is piped in, for the file name `-`. */
  stdin?(): string;
  out(text: string): void;
  err(text: string): void;
}

const done = 0;
const badInput = 1;
const badUse = 64;

const help = `Usage: second-story import FILE [--zone ZONE] [--date DATE] [--json]

Reads a timeline and prints its events: a Markdown postmortem, notes ("09:12 alert fires"), a copied chat or log.
"-" reads what is piped in. Nothing is stored, and nothing is sent.

  --zone ZONE  IANA zone of times that name none: Europe/Berlin, UTC
  --date DATE  day of the first row that names none: 2024-03-01
  --json       [{"time", "text", "links", "precision", "zoneFrom"}]; time is ISO 8601 in UTC, or null for a row that
               needs a time, a day or a zone
  --help       this text

A zone beside a time counts before one stated for all times; then what chat permalinks prove; then --zone. Rows without
a time are kept. Secrets, e-mail addresses and phone numbers are left out.

Exit codes: 0 done, 1 the input could not be read, 64 wrong use.
`;

interface Options {
  readonly file: string;
  readonly json: boolean;
  readonly zone: string | undefined;
  readonly date: string | undefined;
}

/** @returns the exit code */
export function runImport(argv: readonly string[], io: ImportIo): number {
  const options = parseOptions(argv);
  if ('help' in options) {
    io.out(help);
    return done;
  }
  if ('wrong' in options) {
    io.err(`second-story import: ${options.wrong}\nTry: second-story import --help\n`);
    return badUse;
  }
  const { file, zone, date } = options;
  const text = file === '-' && io.stdin !== undefined ? io.stdin() : readTextFile(file, (path) => io.readFile(path));
  if (typeof text !== 'string') return refuse(io, text);
  const reading = readTextTimeline(text, {
    ...(zone === undefined ? {} : { zone }),
    ...(date === undefined ? {} : { date }),
  });
  if (!reading.ok) return refuse(io, complaintOf(file, reading));
  io.out(options.json ? asJson(reading.drafts) : asTable(file, reading));
  if (options.json) io.err(questions(reading));
  return done;
}

function refuse(io: ImportIo, { place, what, advice }: Complaint): number {
  io.err(`${place}: ${what}\n  ${advice}\n`);
  return badInput;
}

function complaintOf(file: string, { reason, line, detail }: Reading & { ok: false }): Complaint {
  switch (reason) {
    case 'empty':
      return { place: file, what: 'is empty.', advice: 'Give a file with a timeline, one event a line.' };
    case 'binary':
      return {
        place: `${file}:${line}`,
        what: 'is not text.',
        advice: 'Give Markdown or plain text; save documents as text first.',
      };
    case 'too-large':
      return { place: file, what: `is too large (${detail}).`, advice: 'Take out the part that holds the timeline.' };
    case 'unknown-zone':
      return {
        place: '--zone',
        what: `"${detail}" is no zone of the world.`,
        advice: 'Write it like Europe/Berlin, America/New_York or UTC.',
      };
    case 'bad-date':
      return { place: '--date', what: `"${detail}" is no day.`, advice: 'Write it like 2024-03-01.' };
    case 'bad-start':
      return { place: '--start', what: `"${detail}" is no moment.`, advice: 'Write it like "2024-03-01 14:00".' };
    case 'bad-json':
    case 'too-deep':
    case 'open-quote':
    case 'slackdump':
    case 'packed':
    case 'no-times':
    case 'no-columns':
    case 'no-words':
    case 'wrong-format':
      return {
        place: line > 0 ? `${file}:${line}` : file,
        what: detail === '' ? 'cannot be read.' : `cannot be read (${detail}).`,
        advice: importWords.refused(reason),
      };
  }
}

function parseOptions(argv: readonly string[]): Options | { help: true } | { wrong: string } {
  const values = new Map<string, string>();
  const files: string[] = [];
  const rest = [...argv];
  let onlyFiles = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '--help' || word === '-h') return { help: true };
    else if (word === '--json') values.set(word, '');
    else {
      const [name = '', inline] = word.split(/=(.*)/s);
      if (name !== '--zone' && name !== '--date') return { wrong: `unknown option ${name}` };
      const value = inline ?? rest.shift();
      if (value === undefined || value === '') return { wrong: `${name} needs a value` };
      values.set(name, value);
    }
  }
  const [file] = files;
  if (file === undefined) return { wrong: 'name a file' };
  if (files.length > 1) return { wrong: `one file at a time, please: ${files.join(', ')}` };
  return { file, json: values.has('--json'), zone: values.get('--zone'), date: values.get('--date') };
}
