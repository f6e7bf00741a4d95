import { type Refused, refuse } from '../machine/finding.ts';
import type { TableRow } from './table.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** Records of a text in one pass; `line` is where each begins. RFC 4180, with any line ending and any delimiter. */
export function readRecords(
  text: string,
  delimiter: Delimiter,
  most = Infinity,
): { readonly ok: true; readonly records: readonly TableRow[] } | Refused {
  const records: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const end = text.length;
  while (at < end && records.length < most) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, delimiter);
    if (cell === null) return refuse('open-quote', line, '');
    cells.push(cell.value);
    line += cell.breaks;
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      // A line that ends with a delimiter ends with an empty cell.
      if (at < end && text[at] !== '\n' && text[at] !== '\r') continue;
      cells.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    if (cells.some((each) => each.trim() !== '')) records.push({ line: begun, cells });
    cells = [];
    begun = line;
  }
  return { ok: true, records };
}

interface Cell {
  readonly value: string;
  /** Index of the delimiter or line break after it, or of the end. */
  readonly end: number;
  readonly breaks: number;
}

const quote = '"';

/** Null when it never closes. */
function quotedCell(text: string, open: number): Cell | null {
  const parts: string[] = [];
  let from = open + 1;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close === -1) return null;
    parts.push(text.slice(from, close));
    if (text[close + 1] !== quote) {
      // What stands between the closing quote and the delimiter is no part of the cell.
      const end = nextBreak(text, close + 1, null);
      const value = parts.join('');
      return { value, end, breaks: countBreaks(value) };
    }
    parts.push(quote);
    from = close + 2;
  }
}

function bareCell(text: string, at: number, delimiter: Delimiter): Cell {
  const end = nextBreak(text, at, delimiter);
  return { value: text.slice(at, end), end, breaks: 0 };
}

/** Index of the next delimiter or line break; without a delimiter, of whatever a quoted cell is followed by. */
function nextBreak(text: string, from: number, delimiter: Delimiter | null): number {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n' || sign === '\r') break;
    if (delimiter === null ? sign !== ' ' : sign === delimiter) break;
  }
  return at;
}

function countBreaks(value: string): number {
  let count = 0;
  for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The delimiter that cuts the first lines into the same number of cells, more than one; null when none does. */
export function guessDelimiter(head: string): Delimiter | null {
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of [',', ';', '\t', '|'] as const) {
    const whole = readRecords(head, delimiter, 20);
    // A quoted cell may be longer than the head: then the first line alone tells.
    const read = whole.ok ? whole : readRecords(head.split(/[\r\n]/, 1)[0] ?? '', delimiter);
    const records = read.ok ? read.records : [];
    const width = records[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const rest = records.slice(1);
    const even = rest.filter((row) => row.cells.length === width).length;
    const score = (rest.length === 0 ? 0.5 : even / rest.length) * 100 + Math.min(width, 50);
    if (best === null || score > best.score) best = { delimiter, score };
  }
  return best === null || best.score < 50 ? null : best.delimiter;
}
