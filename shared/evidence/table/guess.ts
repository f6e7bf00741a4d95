import { eventKinds } from '../../retro/timeline.ts';
import type { ColumnRule, ColumnTarget, Mapping } from './mapping.ts';
import { type Table, cellOf } from './table.ts';
import { findTimeColumns } from './time-columns.ts';

const textNames =
  /^(?:@?message|msg|_raw|text|content|description|summary|event|what(?: happened)?|title|name|details?|body|note|action|entry|line|log|short_message|comment|event[_ ]?name|event[_ ]?type|operation(?:[_ ]?name)?|activity|subject|headline|reason|(?:alert|check|job|rule)[_ ]?name|ereignis|beschreibung)$/i;

const columnNames: readonly (readonly [ColumnTarget, RegExp])[] = [
  ['zone', /^(?:time ?zone|tz|zone)$/i],
  ['actor', /^(?:actor|author|who|user ?name|user|person|by|owner|responder|reporter|wer)$/i],
  ['kind', /^(?:kind|event ?kind|category)$/i],
  ['link', /^(?:link|url|permalink|html_url|source ?(?:url|link)|href)$/i],
  ['channel', /^(?:channel|service|host(?:name)?|component|source|system|node|logger|computer_name)$/i],
];

const besides = /^(?:level|severity|priority|status|command|environment|exception|stack(?: ?trace)?|error)$/i;

/** A mapping that a table proposes by itself, or null when no column of it holds times or no column words. */
export function guessMapping(table: Table): Mapping | null {
  const times = findTimeColumns(table);
  if (times === null) return null;
  const taken = new Set([...times.time, ...(times.epoch === null ? [] : [times.epoch])]);
  const text = textColumn(table, taken);
  if (text === null) return null;
  taken.add(text);
  const rules: ColumnRule[] = [
    { target: 'time', from: times.time },
    ...(times.epoch === null ? [] : [{ target: 'epoch', from: [times.epoch] } as const]),
    { target: 'text', from: titled(table, text, taken) },
  ];
  for (const [target, pattern] of columnNames) {
    const column = table.columns.find(
      (name) => !taken.has(name) && pattern.test(lastName(name)) && fits(table, name, target),
    );
    if (column === undefined) continue;
    taken.add(column);
    rules.push({ target, from: [column] });
  }
  const rest = table.columns.filter((name) => !taken.has(name) && besides.test(lastName(name)));
  return rest.length === 0 ? rules : [...rules, { target: 'excerpt', from: rest }];
}

const titles = /^(?:title|subject|headline)$/i;
const bodies = /^(?:message|msg|text|content|description|body|details?|note|comment)$/i;

/** A title and what it stands over are one sentence: neither says enough alone. */
function titled(table: Table, text: string, taken: Set<string>): readonly string[] {
  if (!bodies.test(lastName(text))) return [text];
  const title = table.columns.find(
    (name) => !taken.has(name) && titles.test(lastName(name)) && depth(name) === depth(text) && hasWords(table, name),
  );
  if (title === undefined) return [text];
  taken.add(title);
  return [title, text];
}

/** Whether a column calls itself what happened. */
export function isTextName(column: string): boolean {
  return textNames.test(lastName(column));
}

/** `attributes.message` is a message. */
function lastName(column: string): string {
  return column.slice(column.lastIndexOf('.') + 1);
}

/** The column that calls itself the text; else the one with the most words. */
function textColumn(table: Table, taken: ReadonlySet<string>): string | null {
  const free = table.columns.filter((name) => !taken.has(name));
  const named = free
    .filter(isTextName)
    .toSorted((a, b) => tier(a) - tier(b) || depth(a) - depth(b) || rank(a) - rank(b));
  const best = named.find((name) => hasWords(table, name)) ?? named.find((name) => rank(name) < ranks.length);
  if (best !== undefined) return best;
  const longest = free
    .map((name) => ({ name, length: meanLength(table, name) }))
    .toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined || longest.length < 2 ? null : longest.name;
}

const saying = ['message', 'msg', 'text', 'content', 'what'];
const ranks = [...saying, 'description', 'summary', 'event', 'title'];

/** Words that say the same: among these the upper one counts, `msg` before `err.message`. */
function tier(name: string): number {
  const own = rank(name);
  return own < saying.length ? 0 : own < ranks.length ? 1 : 2;
}

function rank(name: string): number {
  const place = ranks.findIndex((each) => lastName(name).toLowerCase().startsWith(each));
  return place === -1 ? ranks.length : place;
}

/** What stands deeper is about something else. */
function depth(column: string): number {
  return column.split('.').length;
}

function hasWords(table: Table, column: string): boolean {
  return table.rows.slice(0, 200).some((row) => /\p{L}/u.test(cellOf(table, row, column)));
}

function meanLength(table: Table, column: string): number {
  const cells = table.rows.slice(0, 60).map((row) => cellOf(table, row, column));
  const words = cells.filter((cell) => /\p{L}{2}/u.test(cell));
  return cells.length === 0 ? 0 : words.reduce((sum, cell) => sum + Math.min(cell.length, 400), 0) / cells.length;
}

function fits(table: Table, column: string, target: ColumnTarget): boolean {
  const cells = table.rows
    .slice(0, 60)
    .map((row) => cellOf(table, row, column))
    .filter((cell) => cell !== '');
  if (cells.length === 0) return false;
  if (target === 'link') return cells.some((cell) => /^https?:\/\//i.test(cell));
  if (target === 'kind') return cells.some((cell) => eventKinds.some((kind) => kind === cell.toLowerCase()));
  return cells.every((cell) => cell.length <= 100);
}
