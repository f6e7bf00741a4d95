import type { Precision } from '../../retro/timeline.ts';
import { type WrittenDate, epochDay } from '../dates.ts';
import type { WrittenZone } from '../zones.ts';
import type { Json } from './json.ts';

/** A time as a source gave it, before zone, year and day are settled. `original` is always as written. */
export type Moment =
  | {
      readonly kind: 'instant';
      /** Milliseconds since 1970, UTC. */
      readonly ms: number;
      readonly from: 'offset' | 'epoch';
      /** Minutes east of UTC that were written. */
      readonly minutes: number;
      readonly precision: Precision;
      readonly original: string;
    }
  | {
      readonly kind: 'local';
      readonly date: WrittenDate | null;
      /** Milliseconds since local midnight; null when only a day is written. */
      readonly ms: number | null;
      readonly zone: WrittenZone | null;
      readonly precision: Precision;
      readonly original: string;
    }
  /** Counted from the start of a recording. */
  | { readonly kind: 'relative'; readonly ms: number; readonly original: string }
  /** Stands where a time should, and is none. */
  | { readonly kind: 'unread'; readonly original: string };

/** Years outside are zero values (0001-01-01, 1970-01-01) or other numbers; incidents lie within. */
const firstYear = 1980;
const lastYear = 2100;
const earliest = Date.UTC(firstYear, 0, 1);
const latest = Date.UTC(lastYear, 0, 1);

const digits = /^(\d{10}|\d{13}|\d{16}|\d{19})(?:\.(\d{1,9}))?$/;

/** Milliseconds of an epoch written in seconds, milli-, micro- or nanoseconds: 10, 13, 16 or 19 digits. */
export function epochMs(written: string): number | null {
  const match = digits.exec(written);
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  // The first thirteen digits are milliseconds, whatever follows; a fraction counts only after whole seconds.
  const ms = Number((whole.length === 10 ? whole + fraction : whole).padEnd(13, '0').slice(0, 13));
  return ms >= earliest && ms < latest ? ms : null;
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** ISO 8601 as machines write it, with or without zone; null when it is not that, or no day of the calendar. */
export function isoMoment(written: string): Moment | null {
  const match = iso.exec(written);
  if (match === null) return null;
  const [, years, months, days, hours, minutes = '0', seconds, fraction = '', zone] = match;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  const midnight = Date.UTC(year, month - 1, day);
  const isDay = new Date(midnight).getUTCDate() === day && month >= 1 && month <= 12;
  if (!isDay || year < firstYear || year >= lastYear) return null;
  const date: WrittenDate = { kind: 'date', year, month, day };
  if (hours === undefined) return { kind: 'local', date, ms: null, zone: null, precision: 'day', original: written };
  const [hour, minute, second] = [Number(hours), Number(minutes), Math.min(Number(seconds ?? 0), 59)];
  if (hour > 23 || minute > 59 || Number(seconds ?? 0) > 60) return null;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const precision: Precision = seconds === undefined ? 'minute' : 'second';
  if (zone === undefined) return { kind: 'local', date, ms, zone: null, precision, original: written };
  const offset = offsetMinutes(zone);
  if (Math.abs(offset) > 14 * 60) return null;
  const instant = epochDay(year, month, day) * 86_400_000 + ms - offset * 60_000;
  return { kind: 'instant', ms: instant, from: 'offset', minutes: offset, precision, original: written };
}

function offsetMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** A time in a machine's field: ISO text, or an epoch as number or digits; null when it holds none. */
export function momentOf(value: Json | undefined): Moment | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const written = String(value).trim();
  const ms = epochMs(written);
  if (ms !== null) return { kind: 'instant', ms, from: 'epoch', minutes: 0, precision: 'second', original: written };
  return typeof value === 'string' ? isoMoment(written) : null;
}

/** The first field that holds a time. */
export function firstMoment(...values: readonly (Json | undefined)[]): Moment | null {
  for (const value of values) {
    const moment = momentOf(value);
    if (moment !== null) return moment;
  }
  return null;
}
