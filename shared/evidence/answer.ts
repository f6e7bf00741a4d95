/**
 * What a preview asks of evidence and what it gets back. The reader keeps the evidence (a browser does that in a
 * worker): a hundred thousand rows stay with it, and only those that may go onto a board come back.
 */
import { type Choice, type Choices, choicesIn, choose } from './choose.ts';
import type { EventDraft, Reading } from './draft.ts';
import { type EvidenceFile, textOf } from './files.ts';
import { keepLines } from './keep-lines.ts';
import { refuse } from './machine/finding.ts';
import type { EvidenceOptions } from './options.ts';
import { type EvidenceInput, readEvidence } from './read.ts';
import { isSlackExport } from './slack/export.ts';
import { unpacked, zipLimits } from './slack/zip.ts';
import { type EvidenceFormat, headLength, sniff } from './sniff.ts';
import { guessMapping } from './table/guess.ts';
import type { Mapping } from './table/mapping.ts';
import { readTable } from './table/read-table.ts';

export interface EvidenceQuestion {
  /** Found out when missing. */
  readonly format?: EvidenceFormat;
  readonly options: EvidenceOptions;
  readonly choice: Choice;
  /** Keys of what is on the timeline already: they come back too, so that the preview can say so. */
  readonly imported: readonly string[];
  /** Drafts handed over at most. */
  readonly most: number;
}

export interface EvidenceAnswer {
  /** `drafts` are those that were chosen, the first `most` of them. */
  readonly reading: Reading;
  /** Missing when several files are of several formats. */
  readonly format?: EvidenceFormat;
  readonly table?: TableHead;
  readonly choices: Choices;
  /** All rows read, and of them: chosen and new; on the timeline already; standing in others. */
  readonly total: number;
  readonly chosen: number;
  readonly already: number;
  readonly folded: number;
  /** The lines an event was written in, by the line it begins on; for text that people wrote. */
  readonly lines: Readonly<Record<number, string>>;
}

/** What a person needs to say which column is what. */
export interface TableHead {
  readonly columns: readonly string[];
  /** The first rows, a cell a column. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
}

const shownRows = 3;
const shownCell = 120;

interface Opened {
  readonly input: EvidenceInput;
  readonly format: EvidenceFormat | undefined;
}

export class EvidenceReader {
  readonly #opened: Opened | Extract<Reading, { ok: false }>;
  /** The same evidence under the same answers is read once, however often it is chosen from. */
  #read: { readonly under: string; readonly reading: Reading } | undefined;

  /** @param tell how far the unpacking is, 0 to 1 */
  constructor(files: readonly EvidenceFile[], tell?: (share: number) => void) {
    this.#opened = open(files, tell);
  }

  answer(question: EvidenceQuestion, tell?: (share: number) => void): EvidenceAnswer {
    const opened = this.#opened;
    if ('reason' in opened) return emptyAnswer(opened);
    const format = question.format ?? opened.format;
    const table = tableHead(opened.input, format, question.options.mapping);
    const reading = this.#reading(opened.input, question, tell);
    const about = { ...(format !== undefined && { format }), ...(table !== undefined && { table }) };
    if (!reading.ok) return { ...emptyAnswer(reading), ...about };
    return { ...chosenFrom(reading, question, format === 'text' ? opened.input.text : undefined), ...about };
  }

  #reading(input: EvidenceInput, { format, options }: EvidenceQuestion, tell?: (share: number) => void): Reading {
    const under = JSON.stringify([format, options]);
    if (this.#read?.under === under) return this.#read.reading;
    const reading = readEvidence({ ...input, ...(format !== undefined && { format }) }, options, tell);
    this.#read = { under, reading };
    return reading;
  }
}

function open(
  files: readonly EvidenceFile[],
  tell?: (share: number) => void,
): Opened | Extract<Reading, { ok: false }> {
  const opened = unpacked(files, zipLimits, tell);
  if (!opened.ok) return opened;
  const [only, ...others] = opened.files;
  if (only === undefined) return refuse('empty', 0, '');
  if (others.length > 0) {
    const isSlack = isSlackExport(opened.files.map((file) => file.path));
    return { input: { name: 'files', files: opened.files }, format: isSlack ? 'slack' : sharedFormat(opened.files) };
  }
  const text = textOf(only);
  if (text === null) return refuse('binary', 0, only.path);
  return { input: { name: only.path, text }, format: sniff(only.path, text.slice(0, headLength)) };
}

function sharedFormat(files: readonly EvidenceFile[]): EvidenceFormat | undefined {
  const formats = new Set(files.slice(0, 50).map((file) => sniff(file.path, textOf(file)?.slice(0, headLength) ?? '')));
  return formats.size === 1 ? [...formats][0] : undefined;
}

function tableHead(input: EvidenceInput, format: EvidenceFormat | undefined, asked?: Mapping): TableHead | undefined {
  if (input.text === undefined || (format !== 'table' && format !== 'jsonl')) return undefined;
  // The head is enough for its columns; where it is cut inside a quoted cell, all of it is.
  const head = readTable(wholeLines(input.text.slice(0, headLength), input.text.length));
  const read = head.ok ? head : readTable(input.text);
  if (!read.ok) return undefined;
  const { columns, rows } = read.table;
  return {
    columns,
    rows: rows
      .slice(0, shownRows)
      .map((row) => columns.map((_, index) => (row.cells[index] ?? '').slice(0, shownCell))),
    mapping: asked ?? guessMapping(read.table) ?? [],
  };
}

function wholeLines(head: string, all: number): string {
  const last = head.lastIndexOf('\n');
  return head.length < all && last > 0 ? head.slice(0, last) : head;
}

function chosenFrom(
  reading: Extract<Reading, { ok: true }>,
  { choice, imported, most }: EvidenceQuestion,
  text: string | undefined,
): EvidenceAnswer {
  const chosen = choose(reading.drafts, choice, new Set(imported));
  const there = new Set(imported);
  // A written timeline is short, and shows what it has already in its place; a chat only counts it.
  const withThere =
    chosen.already > 0 && reading.drafts.length <= most ? choose(reading.drafts, choice, new Set()) : chosen;
  const drafts = withThere.drafts.slice(0, most);
  return {
    reading: { ...reading, drafts },
    choices: choicesIn(reading.drafts),
    total: reading.drafts.length,
    chosen: chosen.drafts.length,
    already: reading.drafts.filter((draft) => there.has(draft.key)).length,
    folded: chosen.folded,
    lines: text === undefined ? {} : linesOf(reading.drafts, text),
  };
}

function linesOf(drafts: readonly EventDraft[], text: string): Record<number, string> {
  return Object.fromEntries(
    keepLines(drafts, text).flatMap(({ line, excerpt }) => (excerpt === undefined ? [] : [[line, excerpt]])),
  );
}

function emptyAnswer(reading: Reading): EvidenceAnswer {
  return { reading, choices: choicesIn([]), total: 0, chosen: 0, already: 0, folded: 0, lines: {} };
}
