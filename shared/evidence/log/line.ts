import type { Moment } from '../machine/moment.ts';

/** One line of a log, taken apart. */
export interface LogLine {
  readonly moment: Moment;
  /** What follows the time; a host stands in `channel`. */
  readonly text: string;
  readonly channel?: string;
}

export interface LogFormat {
  readonly name: string;
  /** Null when the line is not of this format. Must be linear in the length of the line. */
  read(line: string): LogLine | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Jun 14 15:16:01`, with or without a year; null when there is no such day or hour. */
export function namedMonthMoment(
  parts: { month: string; day: string; clock: string; year?: string | undefined },
  original: string,
): Moment | null {
  const month = months.indexOf(parts.month.toLowerCase()) + 1;
  const day = Number(parts.day);
  const year = parts.year === undefined ? null : Number(parts.year);
  const ms = clockMsOf(parts.clock);
  const last = month === 0 ? 0 : new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  if (ms === null || day < 1 || day > last || (year !== null && (year < 1980 || year >= 2100))) return null;
  return { kind: 'local', date: { kind: 'date', year, month, day }, ms, zone: null, precision: 'second', original };
}

/** `15:16:01.250` in milliseconds. */
export function clockMsOf(clock: string): number | null {
  const parts = /^(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?$/.exec(clock);
  if (parts === null) return null;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Math.min(Number(parts[3]), 59)];
  if (hour > 23 || minute > 59 || Number(parts[3]) > 60) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number((parts[4] ?? '').padEnd(3, '0').slice(0, 3));
}
