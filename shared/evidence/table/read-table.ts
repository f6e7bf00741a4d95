import { type Refused, refuse } from '../machine/finding.ts';
import { isRead, writtenMoment } from '../machine/written-moment.ts';
import { type Delimiter, guessDelimiter, readRecords } from './csv.ts';
import { readJsonLines } from './jsonl.ts';
import type { Table } from './table.ts';

export interface TableOptions {
  /** Found out when missing. */
  readonly delimiter?: Delimiter;
}

export type TableRead = { readonly ok: true; readonly table: Table } | Refused;

const head = 20_000;

/** CSV, TSV or JSON Lines. A first line that holds a time is a row, and the columns are named 1, 2, 3 … */
export function readTable(text: string, options: TableOptions = {}): TableRead {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return refuse('empty', 0, '');
  if (start.startsWith('{')) return readJsonLines(text);
  const delimiter = options.delimiter ?? guessDelimiter(wholeLines(text.slice(0, head), text.length)) ?? ',';
  const read = readRecords(text, delimiter);
  if (!read.ok) return read;
  const [first, ...rest] = read.records;
  if (first === undefined) return refuse('empty', 0, '');
  const headless = first.cells.some((cell) => isRead(writtenMoment(cell.slice(0, 100))));
  const width = read.records.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const names = headless ? [] : first.cells;
  return {
    ok: true,
    table: {
      columns: uniqueNames(names, width),
      rows: headless ? read.records : rest,
      headless,
      unread: { count: 0, line: 0 },
    },
  };
}

/** A head that was cut off ends with a piece of a line. */
function wholeLines(text: string, all: number): string {
  const last = text.lastIndexOf('\n');
  return text.length < all && last > 0 ? text.slice(0, last) : text;
}

/** Every column by a name of its own; the second "Time" is "Time (2)". */
function uniqueNames(names: readonly string[], width: number): string[] {
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const name = (names[index] ?? '').replace(/\s+/g, ' ').trim().slice(0, 100) || String(index + 1);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
