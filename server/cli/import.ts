/**
 * `second-story import FILE…`: reads the timeline in a postmortem, a chat export, an alert or a log, and prints what
 * would go onto the board. Reads, prints, keeps nothing.
 */
import { basename } from 'node:path';
import type { Reading } from 'shared/evidence/draft.ts';
import type { EvidenceOptions } from 'shared/evidence/options.ts';
import { type EvidenceInput, readEvidence } from 'shared/evidence/read.ts';
import { unpacked } from 'shared/evidence/slack/zip.ts';
import { type EvidenceFormat, evidenceFormats, isEvidenceFormat } from 'shared/evidence/sniff.ts';
import { importWords } from 'shared/sentences/import.ts';
import { asJson, asTable, questions } from './import-report.ts';
import { type Complaint, readTextFile, unreadable } from './text-file.ts';

export interface ImportIo {
  /** Throws when the file cannot be read. */
  readFile(path: string): Uint8Array;
  /** Paths of the files in a folder and below it; null when it is no folder. Links are not followed. */
  listFolder?(path: string): readonly string[] | null;
  /** What is piped in, for the file name `-`. */
  stdin?(): string;
  out(text: string): void;
  err(text: string): void;
}

const done = 0;
const badInput = 1;
const badUse = 64;

const help = `Usage: second-story import FILE… [--format FORMAT] [--zone ZONE] [--date DATE] [--json]

Reads a timeline and prints its events: a Markdown postmortem, notes ("09:12 alert fires"), a copied chat, a log, CSV or
JSON Lines, a transcript, or JSON of Slack, PagerDuty, Opsgenie, Alertmanager, Grafana, Statuspage or GitHub.
A Slack export is read as it comes, as a .zip, or unpacked, as a folder. "-" reads what is piped in. Nothing is stored, and nothing is sent.

  --format F   what the file is, when it is not found out: ${evidenceFormats.slice(0, 6).join(', ')},
               ${evidenceFormats.slice(6).join(', ')}
  --zone ZONE  IANA zone of times that name none: Europe/Berlin, UTC
  --date DATE  day of the first row that names none: 2024-03-01
  --start TIME when a recording began: "2024-03-01 14:00" in --zone, or 2024-03-01T13:00:00Z
  --team NAME  Slack workspace, for links to messages: acme, of acme.slack.com
  --json       [{"time", "text", "links", "precision", "zoneFrom"}]; time is ISO 8601 in UTC, or null for a row that
               needs a time, a day or a zone
  --help       this text

A zone beside a time counts before one stated for all times; then what chat permalinks prove; then --zone. Rows without
a time are kept. Secrets, e-mail addresses and phone numbers are left out.

Exit codes: 0 done, 1 the input could not be read, 64 wrong use.
`;

const valued = ['--format', '--zone', '--date', '--start', '--team'] as const;
type Valued = (typeof valued)[number];

interface Options {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly format: EvidenceFormat | undefined;
  readonly answers: EvidenceOptions;
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
  const [first = '', ...others] = options.files;
  const file = first.replace(/(?<=.)\/+$/, '');
  const place = others.length === 0 ? file : `${options.files.length} files`;
  const input = others.length === 0 ? oneFile(file, io) : manyFiles(options.files, place, io);
  if ('what' in input) return refuse(io, input);
  const { format } = options;
  const reading = readEvidence({ ...input, ...(format !== undefined && { format }) }, options.answers);
  if (!reading.ok) return refuse(io, complaintOf(place, reading));
  io.out(options.json ? asJson(reading.drafts) : asTable(place, reading));
  if (options.json) io.err(questions(reading));
  return done;
}

function oneFile(file: string, io: ImportIo): EvidenceInput | Complaint {
  const folder = io.listFolder?.(file) ?? null;
  if (folder !== null) return manyFiles(folder, file, io);
  if (/\.zip$/i.test(file)) return manyFiles([file], file, io);
  const text = file === '-' && io.stdin !== undefined ? io.stdin() : readTextFile(file, (path) => io.readFile(path));
  return typeof text === 'string' ? { name: basename(file), text } : text;
}

/** @param place what was named: a folder, a zip, or how many files */
function manyFiles(files: readonly string[], place: string, io: ImportIo): EvidenceInput | Complaint {
  const read: { path: string; bytes: Uint8Array }[] = [];
  for (const path of files) {
    try {
      // Only what lies inside a folder tells what it holds.
      const inside = path.startsWith(`${place}/`) ? path.slice(place.length + 1) : path;
      read.push({ path: inside, bytes: io.readFile(path) });
    } catch (error) {
      return unreadable(path, error);
    }
  }
  const opened = unpacked(read);
  return opened.ok ? { name: place, files: opened.files } : complaintOf(place, opened);
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
    case 'bad-zip':
    case 'locked':
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
  const values = new Map<Valued, string>();
  const files: string[] = [];
  const rest = [...argv];
  let [json, onlyFiles] = [false, false];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '--help' || word === '-h') return { help: true };
    else if (word === '--json') json = true;
    else {
      const [name = '', inline] = word.split(/=(.*)/s);
      const option = valued.find((each) => each === name);
      if (option === undefined) return { wrong: `unknown option ${name}` };
      const value = inline ?? rest.shift();
      if (value === undefined || value === '') return { wrong: `${name} needs a value` };
      values.set(option, value);
    }
  }
  if (files.length === 0) return { wrong: 'name a file' };
  if (files.length > 1 && files.includes('-')) return { wrong: 'what is piped in stands alone' };
  const format = values.get('--format');
  if (format !== undefined && !isEvidenceFormat(format)) return { wrong: `unknown format ${format}` };
  const [zone, date, start, team] = (['--zone', '--date', '--start', '--team'] as const).map((name) =>
    values.get(name),
  );
  return {
    files,
    json,
    format,
    answers: {
      ...(zone !== undefined && { zone }),
      ...(date !== undefined && { date }),
      ...(start !== undefined && { start }),
      ...(team !== undefined && { team }),
    },
  };
}
