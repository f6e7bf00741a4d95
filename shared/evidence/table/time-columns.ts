/** Which columns of a table hold the time. Names propose, cells decide: a column counts when its cells are times. */
import type { Moment } from '../machine/moment.ts';
import { isRead, writtenMoment } from '../machine/written-moment.ts';
import { zoneAt } from '../zones.ts';
import { type Table, cellOf } from './table.ts';

/** Cells looked at to judge a column. */
const samples = 60;
const mostColumns = 120;

export interface TimeColumns {
  readonly time: readonly string[];
  /** A column of epochs beside it, when the time is written another way. */
  readonly epoch: string | null;
}

const timeName =
  /^(?:date ?time|time ?stamp|@timestamp|ts|time|date|when|start(?:s|ed)?(?: ?at| ?time)?|created(?: ?at| ?on)?|occurred(?: ?at)?|event ?time|log ?time|timeutc|(?:first|last) ?seen|datum|zeit|uhrzeit|clock|at)$|(?:time|date|timestamp|_at|_on)$|^(?:date|time)[_ ]/i;
/** `ts_ns`, `epoch_ms`, `unix`: what counts seconds and their parts. */
const counted =
  /^(?:epoch|unix)$|^(?:epoch|unix|ts|time ?stamp|time)[_ .-]?(?:s|secs?|seconds|ms|millis|milliseconds|us|micros|microseconds|ns|nanos|nanoseconds)$/i;

export const isCountedTime = (name: string): boolean => counted.test(name);

/** `occurredAt`, `createdOn`. */
const camelName = /[a-z](?:At|On|Ts)$|^(?:date|time)[A-Z]/;

/** Whether a column calls itself a time. */
export function isTimeName(column: string): boolean {
  const name = column.slice(column.lastIndexOf('.') + 1);
  return camelName.test(name) || counted.test(name) || timeName.test(name) || timeName.test(nameWithoutZone(name));
}

/** "Time (UTC)" and "timestamp_utc" are called time and timestamp; the zone beside it is read by itself. */
export function nameWithoutZone(column: string): string {
  return column
    .slice(0, 200)
    .replace(/\s{0,3}[([][^()[\]]{0,80}[)\]]/g, '')
    .replace(/[_\s](?:utc|gmt|local|in\s.{1,30})$/i, '')
    .trim()
    .toLowerCase();
}

/** The zone that the head of a time column names: "Time (CET)", "Date and time in CET", "timestamp_utc"; or empty. */
export function zoneInNames(columns: readonly string[]): string {
  for (const column of columns) {
    const [, inside, after, last] =
      /[([]\s?([^()[\]]{1,40}?)\s?[)\]]|\sin\s(\S.{0,30})$|[_\s](utc|gmt)$/i.exec(column.slice(0, 200)) ?? [];
    const words = inside ?? after ?? last?.toUpperCase() ?? '';
    const zone = words === '' ? null : zoneAt(words, 0);
    if (zone !== null && zone.end === words.length) return words;
  }
  return '';
}

/** Columns that together make a time, by name: "Month, Date, Time" and the like. */
const combinations: readonly (readonly string[])[] = [
  ['year', 'month', 'day', 'time'],
  ['year', 'month', 'date', 'time'],
  ['month', 'day', 'time'],
  ['month', 'date', 'time'],
  ['date', 'day', 'time'],
  ['day', 'month', 'time'],
  ['date', 'time'],
  ['day', 'time'],
  ['datum', 'zeit'],
  ['datum', 'uhrzeit'],
  ['start date', 'start time'],
  ['event date', 'event time'],
];

/** How good a column's times are; what needs no question comes first. ISO beats an epoch beside it. */
function grade(moment: Moment | null): number {
  switch (moment?.kind) {
    case 'instant':
      return moment.from === 'offset' ? 6 : 4;
    case 'local':
      if (moment.ms === null) return 1;
      if (moment.date === null) return 2;
      return moment.date.kind === 'date' && moment.date.year !== null ? 5 : 3;
    default:
      return 0;
  }
}

interface Candidate {
  readonly columns: readonly string[];
  readonly score: number;
  readonly isEpoch: boolean;
}

export function findTimeColumns(table: Table): TimeColumns | null {
  const singles = table.columns.slice(0, mostColumns).map((column) => [column]);
  const named = combinations.map((names) => columnsNamed(table, names)).filter((columns) => columns !== null);
  const candidates = [...singles, ...named]
    .map((columns) => judge(table, columns))
    .filter((candidate) => candidate !== null)
    .toSorted((a, b) => b.score - a.score);
  const [best] = candidates;
  if (best === undefined) return null;
  const epoch = best.isEpoch
    ? undefined
    : candidates.find((candidate) => candidate.isEpoch && candidate.columns.length === 1);
  return { time: best.columns, epoch: epoch?.columns[0] ?? epochByName(table, best.columns) };
}

function columnsNamed(table: Table, names: readonly string[]): string[] | null {
  const found = names.map((name) =>
    table.columns.find((column) => column.trim().toLowerCase() === name || nameWithoutZone(column) === name),
  );
  return found.every((column) => column !== undefined) ? found : null;
}

/** Null when fewer than half of the cells are times: nothing is made out of the other ones. */
function judge(table: Table, columns: readonly string[]): Candidate | null {
  const step = Math.max(1, Math.floor(table.rows.length / samples));
  const isNamed = columns.length > 1 || isTimeName(columns[0] ?? '');
  let [seen, read, sum, epochs] = [0, 0, 0, 0];
  for (let index = 0; index < table.rows.length; index += step) {
    const row = table.rows[index];
    const cell =
      row === undefined
        ? ''
        : columns
            .map((column) => cellOf(table, row, column))
            .join(' ')
            .trim();
    if (cell === '') continue;
    seen += 1;
    const moment = cell.length > 100 ? null : writtenMoment(cell);
    if (!isRead(moment)) continue;
    read += 1;
    sum += grade(moment);
    if (moment.kind === 'instant' && moment.from === 'epoch') epochs += 1;
  }
  const enough = isNamed ? read * 2 >= seen : read * 10 >= seen * 9;
  const isEpoch = epochs * 2 > read;
  // Ten or thirteen digits under any other name are an id.
  if (read === 0 || !enough || (isEpoch && !isNamed)) return null;
  const whole = sum / read;
  return { columns, score: whole * 10 + (read / seen) * 5 + (isNamed ? 2 : 0) + nameRank(columns), isEpoch };
}

/** Among equals: what names itself a moment, before one that tells when the row was written, or when it ended. */
function nameRank(columns: readonly string[]): number {
  const path = (columns[0] ?? '').toLowerCase();
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (/update|modif|last|end|resolved|closed|expire|ingest|received|due/.test(name)) return -1;
  const own = /^(?:date ?time|@?timestamp|time|when|occurred|event ?time)/.test(name) ? 1 : 0;
  // What stands deeper is about something else.
  return own - 0.1 * (path.split('.').length - 1);
}

/** A column that calls itself a timestamp and holds numbers, whatever they count: it is held against the time. */
function epochByName(table: Table, time: readonly string[]): string | null {
  const name = table.columns.find(
    (column) => /^(?:timestamp|epoch|unix ?time|ts)$/i.test(column) && !time.includes(column),
  );
  if (name === undefined) return null;
  const cells = table.rows
    .slice(0, samples)
    .map((row) => cellOf(table, row, name))
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^\d{1,25}(?:\.\d+)?$/.test(cell)) ? name : null;
}
