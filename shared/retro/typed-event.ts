/** Times and events as people type them into the timeline: one line, "23:26 what happened", and the day it stands on. */
import type { Precision } from './timeline.ts';
import { instantOf, splitTypedLine } from './typed-time.ts';

const DAY = 86_400_000;
/** A bare time further back than this belongs to the next day; less is only out of order (as importers read it). */
const backwards = 6 * 3_600_000;

const about = /^\s*(?:about|around|circa|ca\.?|~|≈)\s*(?=\d)/i;
const withDay = /^\s*\d{4}-\d{2}-\d{2}[ T]/;

export interface TypedMoment {
  /** ISO 8601 in UTC, or null while there is no time, or no day for it. */
  readonly at: string | null;
  readonly precision: Precision;
  readonly originalTime: string;
}

/**
 * "23:26", "23:26:09", "about 23:26", "2017-02-01 00:05" or nothing at all; undefined when it is none of these.
 * @param day ISO date for a bare time
 */
export function typedMoment(typed: string, zone: string, day: string | undefined): TypedMoment | undefined {
  const text = typed.trim();
  if (text === '') return { at: null, precision: 'none', originalTime: '' };
  const time = text.replace(about, '');
  const at = instantOf(time, zone, day);
  if (at === null && instantOf(time, zone, '2000-01-01') === null) return undefined;
  const seconds = /\d[:.]\d{2}:\d{2}$/.test(time);
  return { at, precision: time === text ? (seconds ? 'second' : 'minute') : 'approximate', originalTime: text };
}

export interface TypedLine extends TypedMoment {
  readonly text: string;
}

/** One typed line as a time and what happened. Without a time it needs one: precision `none`. */
export function typedLine(line: string, zone: string, day: string | undefined): TypedLine {
  const { time, text } = splitTypedLine(line.replace(about, ''));
  const moment = time === undefined ? undefined : typedMoment(about.test(line) ? `about ${time}` : time, zone, day);
  if (!moment) return { at: null, precision: 'none', originalTime: '', text: line.trim() };
  return { ...moment, text };
}

/** Whether a line, or a time, says its own day. */
export function saysDay(typed: string): boolean {
  return withDay.test(typed.replace(about, ''));
}

/**
 * The day a bare time most likely belongs to: between its neighbours when it fits there, else by the one before.
 * It is shown beside what is typed and can be changed.
 * @param after instant of the event before it, ISO 8601
 * @param before instant of the event after it, ISO 8601
 * @returns ISO date in `zone`, or undefined when the line holds no time
 */
export function dayFor(line: string, zone: string, after: string, before?: string): string | undefined {
  const first = isoDay(after, zone);
  const days = [first, nextDay(first)];
  const instants = days.map((day) => typedLine(line, zone, day).at);
  const [same] = instants;
  if (same === undefined || same === null) return undefined;
  const from = Date.parse(after);
  const to = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
  const fits = instants.findIndex((at) => at !== null && Date.parse(at) >= from && Date.parse(at) <= to);
  if (before !== undefined && fits !== -1) return days[fits];
  return Date.parse(same) < from - backwards ? days[1] : first;
}

/** Days a timeline may span for a bare time to be looked for on each. */
const mostDays = 14;

/**
 * The latest day on which a bare time falls within what is on the timeline already: most events that are added later
 * were left out before.
 * @param first and @param last instants, ISO 8601
 */
export function dayWithin(line: string, zone: string, first: string, last: string): string | undefined {
  const end = isoDay(last, zone);
  const days = [isoDay(first, zone)];
  while ((days.at(-1) ?? end) < end && days.length < mostDays) days.push(nextDay(days.at(-1) ?? end));
  return days.findLast((day) => {
    const { at } = typedLine(line, zone, day);
    return at !== null && Date.parse(at) >= Date.parse(first) && Date.parse(at) <= Date.parse(last);
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2017-01-31": the day an instant has in a zone. */
export function isoDay(at: string, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
