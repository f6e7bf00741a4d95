/** JSON Lines and lists of JSON objects as tables: nested members become columns of their own, `host.name`. */
import { type Json, isList, isObject } from '../machine/json.ts';
import { readJson } from '../machine/json-text.ts';
import { type Refused, refuse } from '../machine/finding.ts';
import type { Table, TableRow } from './table.ts';

const mostColumns = 500;
const deepestColumn = 4;
const longestLine = 2_000_000;

/** One object a line. Lines that are no object are counted and passed over, while at least half of them are. */
export function readJsonLines(text: string): { ok: true; table: Table } | Refused {
  const values: { readonly value: Json; readonly line: number }[] = [];
  let unread = 0;
  let firstUnread: Refused | null = null;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const read = line.length > longestLine ? refuse('too-large', 1, `${line.length} characters`) : readJson(line);
    if (read.ok && isObject(read.value)) values.push({ value: read.value, line: index + 1 });
    else {
      unread += 1;
      firstUnread ??= { ...(read.ok ? refuse('bad-json', 1, 'no object') : read), line: index + 1 };
    }
  }
  if (firstUnread !== null && values.length < unread) return firstUnread;
  if (values.length === 0) return refuse('empty', 0, '');
  return { ok: true, table: { ...tableOf(values), unread: { count: unread, line: firstUnread?.line ?? 0 } } };
}

/** Objects of a list; what is no object is passed over. */
export function tableOfObjects(values: readonly Json[]): Table {
  return tableOf(values.map((value, index) => ({ value, line: index + 1 })));
}

function tableOf(values: readonly { readonly value: Json; readonly line: number }[]): Table {
  const columns = new Map<string, number>();
  const rows: TableRow[] = [];
  let others = 0;
  for (const { value, line } of values) {
    if (!isObject(value)) {
      others += 1;
      continue;
    }
    const cells: string[] = [];
    spread(value, '', 1, (name, cell) => {
      let place = columns.get(name);
      if (place === undefined) {
        if (columns.size >= mostColumns) return;
        place = columns.size;
        columns.set(name, place);
      }
      cells[place] = cell;
    });
    rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') });
  }
  return { columns: [...columns.keys()], rows, headless: false, unread: { count: others, line: 0 } };
}

function spread(value: Json, name: string, depth: number, put: (name: string, cell: string) => void): void {
  if (isObject(value) && depth <= deepestColumn) {
    for (const [member, inside] of Object.entries(value)) {
      spread(inside, name === '' ? member : `${name}.${member}`, depth + 1, put);
    }
  } else if (value !== null && name !== '') put(name.slice(0, 200), cellText(value));
}

function cellText(value: Json): string {
  if (typeof value === 'string') return value;
  if (isList(value) && value.every((each) => typeof each === 'string' || typeof each === 'number'))
    return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 4000) : String(value);
}
