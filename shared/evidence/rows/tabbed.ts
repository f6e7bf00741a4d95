import type { Line } from '../lines.ts';
import { isTimeName } from '../table/time-columns.ts';

/**
 * Tables come out of Confluence, documents and spreadsheets as cells with tabs between them. Where the first line of a
 * run names its columns, and one of them holds times, the run is read as the table it was; a text that is nothing but
 * such a run is taken for a file of cells before it gets here.
 */
export function withTabbedTables(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.text.includes('\t'))) return lines;
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const end = isHead(line.text) ? runEnd(lines, at + 1) : at;
    if (end < at + 2) {
      out.push(line);
      continue;
    }
    const width = cellsOf(line.text).length;
    out.push(row(line), { ...line, text: `|${'---|'.repeat(width)}` });
    for (const each of lines.slice(at + 1, end)) out.push(row(each));
    at = end - 1;
  }
  return out;
}

function isHead(text: string): boolean {
  const cells = cellsOf(text);
  if (cells.length < 2 || text.length > 300 || !cells.some(isTimeName)) return false;
  // "10:32<tab>Date of birth is wrong" is a row and no head.
  return cells.every((cell) => !/\d:\d\d|\d{4}-\d\d/.test(cell));
}

function runEnd(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.text.includes('\t') === true) at++;
  return at;
}

const row = (line: Line): Line => ({ ...line, text: `| ${cellsOf(line.text).join(' | ')} |` });

function cellsOf(text: string): string[] {
  return text.split('\t').map((cell) => cell.trim().replaceAll('|', '\\|'));
}
