import { type WrittenDate, epochDay } from './dates.ts';
import type { DateOrigin } from './draft.ts';
import { permalinkInstant } from './permalinks.ts';
import type { Entry, Written } from './rows/rows.ts';

const dayMs = 86_400_000;

export interface FirstDay {
  readonly day: number;
  readonly from: DateOrigin;
  readonly no: number;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day of a date; without a year, the one nearest to `near`. */
export function fullDay(date: WrittenDate, near: number | null): number | null {
  if (date.kind !== 'date') return null;
  if (date.year !== null) return epochDay(date.year, date.month, date.day);
  if (near === null) return null;
  const year = new Date(near * dayMs).getUTCFullYear();
  const options = [year - 1, year, year + 1].map((each) => epochDay(each, date.month, date.day));
  return options.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null;
}

export function firstDay(written: Written, asked: number | null, standing: number | null): FirstDay | null {
  const { hints } = written;
  if (standing !== null && hints.day !== null) return { day: standing, from: 'statement', no: hints.day.no };
  if (asked !== null) return { day: asked, from: 'asked', no: 0 };
  for (const { date, from, no } of hints.dates) {
    const day = fullDay(date, yearHint(written, null));
    if (day !== null) return { day, from, no };
  }
  return null;
}

/** A day somewhere in the right year, for dates that name none. */
export function yearHint(written: Written, asked: number | null): number | null {
  if (asked !== null) return asked;
  for (const { date } of written.hints.dates) {
    const day = fullDay(date, null);
    if (day !== null) return day;
  }
  // Any day of that year: the middle is nearer to each of its days than to another year's.
  if (written.hints.year !== null) return epochDay(written.hints.year, 7, 2);
  for (const entry of written.entries) {
    const date = entry.kind === 'day' ? entry.date : entry.kind === 'row' ? (entry.lead?.date ?? null) : null;
    const day = date === null ? null : fullDay(date, null);
    if (day !== null) return day;
  }
  for (const entry of written.entries) {
    const instant = entry.kind === 'row' ? entry.links.map(permalinkInstant).find((ms) => ms !== null) : undefined;
    if (instant != null) return Math.floor(instant / dayMs);
  }
  return null;
}

export function usualDay(entries: readonly Entry[]): number | null {
  const days = entries
    .flatMap((entry) => (entry.kind === 'row' && entry.lead?.date != null ? [fullDay(entry.lead.date, null)] : []))
    .filter((day) => day !== null)
    .toSorted((a, b) => a - b);
  return days.length < 3 ? null : (days[Math.floor(days.length / 2)] ?? null);
}

export function usesHalves(entries: readonly Entry[]): boolean {
  const clocks = entries.flatMap((entry) =>
    entry.kind === 'row' && entry.lead?.clock != null ? [entry.lead.clock] : [],
  );
  return clocks.some((clock) => clock.half !== null) && !clocks.some((clock) => clock.half === null && clock.hour > 12);
}
