/** Moments as sources wrote them → instants. What only a person knows (zone, year, day) stays open and is flagged. */
import type { Precision, ZoneOrigin } from '../../retro/timeline.ts';
import type { WrittenDate } from '../dates.ts';
import { epochDay, isoDay } from '../dates.ts';
import { fullDay } from '../days.ts';
import type { DraftFlag } from '../draft.ts';
import { offsetMinutesAt } from '../instants.ts';
import { settle, zoneOfOffset } from '../settle.ts';
import type { WrittenZone } from '../zones.ts';
import type { Moment } from './moment.ts';
import { localInstant } from './local-instant.ts';

const hour = 3_600_000;
const dayMs = 24 * hour;

export interface Placed {
  /** Milliseconds since 1970, UTC; null while something is open. */
  readonly ms: number | null;
  readonly zone: string;
  readonly zoneFrom: ZoneOrigin;
  readonly precision: Precision;
  readonly original: string;
  /** Day number since 1970-01-01, where it is known and the instant is not. */
  readonly day: number | null;
  readonly flags: readonly DraftFlag[];
}

export interface Known {
  /** IANA zone, checked. */
  readonly zone: string | null;
  /** Day number. */
  readonly day: number | null;
  /** Start of the recording, milliseconds since 1970. */
  readonly start: number | null;
}

type Local = Extract<Moment, { readonly kind: 'local' }>;

/** One place for each moment, in the same order; null stays a row that needs a time. */
export function placeAll(moments: readonly (Moment | null)[], known: Known): readonly Placed[] {
  const calendar = new Calendar(moments, known);
  const newestFirst = clocksRunBackwards(moments);
  const placed: Placed[] = [];
  for (let step = 0; step < moments.length; step++) {
    const index = newestFirst ? moments.length - 1 - step : step;
    placed[index] = place(moments[index] ?? null, calendar, known);
  }
  return placed;
}

const none: readonly DraftFlag[] = [];

function place(moment: Moment | null, calendar: Calendar, known: Known): Placed {
  const open = { zone: known.zone ?? 'UTC', zoneFrom: 'assumed', day: null } as const;
  if (moment === null) return { ...open, ms: null, precision: 'none', original: '', flags: ['needs-time'] };
  const { original } = moment;
  switch (moment.kind) {
    case 'unread':
      return { ...open, ms: null, precision: 'none', original, flags: ['needs-time'] };
    case 'instant': {
      const { ms, minutes, precision } = moment;
      return {
        ms,
        zone: zoneAtOffset(minutes, ms, known.zone),
        zoneFrom: moment.from,
        precision,
        original,
        day: null,
        flags: none,
      };
    }
    case 'relative': {
      if (known.start === null) {
        return { ...open, ms: null, precision: 'second', original, flags: ['needs-time', 'relative'] };
      }
      return { ...open, ms: known.start + moment.ms, zoneFrom: 'asked', precision: 'second', original, flags: [] };
    }
    case 'local':
      return placeLocal(moment, calendar, known);
  }
}

function placeLocal(moment: Local, calendar: Calendar, known: Known): Placed {
  const { original, precision } = moment;
  const { day, flags } = calendar.dayOf(moment);
  const written: WrittenZone | null =
    moment.zone ?? (known.zone === null ? null : { kind: 'region', zone: known.zone });
  const from: ZoneOrigin = moment.zone === null ? 'asked' : moment.zone.kind === 'offset' ? 'offset' : 'word';
  const open = { ms: null, zone: known.zone ?? 'UTC', zoneFrom: 'assumed', precision, original, day } as const;
  if (moment.ms === null) return { ...open, flags: [...flags, 'needs-time'] };
  const needs: DraftFlag[] = [
    ...(day === null ? (['needs-date'] as const) : []),
    ...(written === null ? (['needs-zone'] as const) : []),
  ];
  if (day === null || written === null) return { ...open, flags: [...flags, ...needs] };
  const wall = { day, ms: moment.ms };
  const settled = written.kind === 'region' ? localInstant(wall, written.zone) : settle(wall, written, known.zone);
  if (!settled.known) return { ...open, flags: [...flags, 'zone-ambiguous', 'needs-zone'] };
  return {
    ms: settled.ms,
    zone: settled.zone,
    zoneFrom: from,
    precision,
    original,
    day: null,
    flags: [
      ...flags,
      ...(settled.gap ? (['dst-gap'] as const) : []),
      ...(settled.fold ? (['dst-fold'] as const) : []),
      ...(settled.contradicts === null ? [] : (['zone-ambiguous'] as const)),
    ],
  };
}

function zoneAtOffset(minutes: number, ms: number, asked: string | null): string {
  if (minutes === 0) return 'UTC';
  return asked !== null && offsetMinutesAt(asked, ms) === minutes ? asked : zoneOfOffset(minutes, ms);
}

/** The day of one row after the other: what a row leaves out follows from the rows before it, or from the answer. */
class Calendar {
  #day: number | null = null;
  #before: number | null = null;
  readonly #asked: number | null;
  readonly #order: 'day-first' | 'month-first' | null;

  constructor(moments: readonly (Moment | null)[], known: Known) {
    this.#asked = known.day;
    this.#order = orderOfNumbers(moments);
  }

  dayOf({ date, ms, original }: Local): { day: number | null; flags: DraftFlag[] } {
    if (date !== null) {
      const day = this.#dated(date);
      if (day !== null) {
        this.#day = day;
        this.#before = ms;
      }
      const isOpen = (day === null && date.kind === 'either') || mayBeginWithYear(original);
      return { day, flags: isOpen ? ['date-ambiguous'] : [] };
    }
    const flags: DraftFlag[] = [];
    this.#day ??= this.#asked;
    if (this.#day !== null && ms !== null && this.#before !== null && ms < this.#before) {
      // As in pasted timelines: more than six hours back is the next day, less is out of order.
      const nextDay = this.#before - ms > 6 * hour;
      if (nextDay) this.#day += 1;
      flags.push(nextDay ? 'day-assumed' : 'out-of-order');
    }
    this.#before = ms ?? this.#before;
    return { day: this.#day, flags };
  }

  #dated(date: WrittenDate): number | null {
    const near = this.#day ?? this.#asked;
    if (date.kind === 'date') return this.#withYear(date);
    if (date.kind !== 'either') return null;
    const dayFirst: WrittenDate = { kind: 'date', year: date.year, month: date.second, day: date.first };
    const monthFirst: WrittenDate = { kind: 'date', year: date.year, month: date.first, day: date.second };
    if (this.#order !== null) return fullDay(this.#order === 'day-first' ? dayFirst : monthFirst, near);
    // The answered day tells which of the two is meant, when only one of them is near it.
    const [close, ...more] = [dayFirst, monthFirst]
      .map((each) => fullDay(each, near))
      .filter((day) => day !== null && near !== null && Math.abs(day - near) <= 20);
    return more.length === 0 ? (close ?? null) : null;
  }

  /** The first date without a year has the year of the answer, the following ones the year nearest to the row before. */
  #withYear(date: WrittenDate & { readonly kind: 'date' }): number | null {
    const asked = this.#asked === null ? null : new Date(this.#asked * dayMs).getUTCFullYear();
    const year = date.year ?? (this.#day === null ? asked : null);
    const day = year === null ? fullDay(date, this.#day) : epochDay(year, date.month, date.day);
    // 29 February of a year without one is no day.
    return day !== null && new Date(day * dayMs).getUTCDate() === date.day ? day : null;
  }
}

/** 17/06/09 is read as a day in 2009, and may be one in 2017. */
function mayBeginWithYear(original: string): boolean {
  const numbers = /^(\d\d)([/.-])(\d\d)\2(\d\d)(?!\d)/.exec(original);
  return numbers !== null && Number(numbers[1]) > 12 && Number(numbers[3]) <= 12 && Number(numbers[4]) <= 31;
}

/** 13/04 or 04/13 in one row settles 03/04 in all of them. */
function orderOfNumbers(moments: readonly (Moment | null)[]): 'day-first' | 'month-first' | null {
  let [dayFirst, monthFirst] = [false, false];
  for (const moment of moments) {
    if (moment?.kind !== 'local') continue;
    const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2\d/.exec(moment.original);
    if (numbers === null) continue;
    dayFirst ||= Number(numbers[1]) > 12;
    monthFirst ||= Number(numbers[3]) > 12;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Clocks without a date, newest first: read from the end, so that midnight is crossed forwards. */
function clocksRunBackwards(moments: readonly (Moment | null)[]): boolean {
  let [back, forth] = [0, 0];
  let before: number | null = null;
  for (const moment of moments) {
    if (moment?.kind !== 'local' || moment.date !== null || moment.ms === null) continue;
    const step: number = before === null ? 0 : moment.ms - before;
    // More than half a day is midnight, crossed the other way.
    const direction = Math.abs(step) > 12 * hour ? -step : step;
    if (direction < 0) back += 1;
    if (direction > 0) forth += 1;
    before = moment.ms;
  }
  return back > 2 && back > 2 * forth;
}

/** `2024-03-01` of a placed day. */
export function dayText(placed: Placed): string | undefined {
  return placed.day === null ? undefined : isoDay(placed.day);
}
