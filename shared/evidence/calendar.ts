import { type WrittenDate, dayOfIso, epochDay } from './dates.ts';
import { type FirstDay, firstDay, fullDay, usesHalves, usualDay, weekdayOf, yearHint } from './days.ts';
import type { DraftFlag } from './draft.ts';
import type { Wall } from './instants.ts';
import type { Lead } from './lead.ts';
import type { Written, WrittenRow } from './rows/rows.ts';
import { type Clock, clockMs } from './times.ts';

const hour = 3_600_000;
const dayMs = 24 * hour;

/** A row on the calendar: local day and time, still without a zone. */
export interface DatedRow {
  readonly row: WrittenRow;
  /** Day number since 1970-01-01, when it is known. */
  readonly day: number | null;
  readonly wall: Wall | null;
  readonly until: Wall | null;
  readonly flags: readonly DraftFlag[];
}

export interface Dated {
  readonly rows: readonly DatedRow[];
  /** T0, when the text names it. */
  readonly start: { readonly wall: Wall; readonly lead: Lead; readonly no: number } | null;
  /** Where the first bare time took its day from. */
  readonly first: FirstDay | null;
}

/**
 * Puts rows on days. A written date counts; a bare time stays on the day of the row before, or moves to the next one when
 * it lies more than six hours earlier; less than that is out of order, not midnight.
 */
export function putOnDays(written: Written, asked: string | null): Dated {
  const calendar = new Calendar(written, asked === null ? null : dayOfIso(asked));
  const rows: DatedRow[] = [];
  let start: Dated['start'] = null;
  for (const entry of written.entries) {
    switch (entry.kind) {
      case 'day':
        calendar.turnTo(entry.date);
        break;
      case 'start': {
        const wall = calendar.wallOf(entry.lead);
        if (wall !== null) start ??= { wall, lead: entry.lead, no: entry.no };
        break;
      }
      case 'row': {
        const dated = calendar.place(entry);
        rows.push(dated);
        if (entry.zero && dated.wall !== null && entry.lead !== null) {
          start ??= { wall: dated.wall, lead: entry.lead, no: entry.no };
        }
      }
    }
  }
  return { rows, start, first: calendar.first };
}

class Calendar {
  first: FirstDay | null = null;
  #day: number | null = null;
  /** Local time of the row before, on `#day`. */
  #before: number | null = null;
  #group = -1;
  /** Day and earliest time of the current group, to see when a second list tells the same story again. */
  #opened: { day: number | null; from: number } = { day: null, from: 0 };
  #rolled = false;
  /** Day that a "(+1)" has led to. */
  #shifted: number | null = null;
  /** The group so far names its moments first and their times last: a summary of the whole story. */
  #summary = false;
  #last: number | null = null;
  /** Day one of the incident, for "Day 2". */
  #one: number | null = null;
  readonly #reference: FirstDay | null;
  readonly #standing: number | null;
  readonly #usual: number | null;
  /** A day of the right year, for dates without one. */
  readonly #year: number | null;
  readonly #halves: boolean;

  constructor(written: Written, asked: number | null) {
    const { hints, entries } = written;
    this.#year = yearHint(written, asked);
    this.#standing = hints.day === null ? null : fullDay(hints.day.date, this.#year);
    this.#reference = firstDay(written, asked, this.#standing);
    this.#usual = usualDay(entries);
    this.#halves = usesHalves(entries);
  }

  /** A heading names the day; the day already reached is not counted twice. */
  turnTo(date: WrittenDate): void {
    const day = this.#resolve(date);
    if (day === null) return;
    this.#day = day;
    this.#one ??= day;
    this.#before = null;
    this.#rolled = false;
    this.#last = null;
    this.#opened = { day, from: 0 };
  }

  wallOf(lead: Lead): Wall | null {
    const day = lead.date === null ? (this.#day ?? this.#reference?.day ?? null) : this.#resolve(lead.date);
    return day === null || lead.clock === null ? null : { day, ms: clockMs(lead.clock) };
  }

  place(row: WrittenRow): DatedRow {
    const flags = new Set<DraftFlag>();
    const { lead } = row;
    if (lead === null) return { row, day: null, wall: null, until: null, flags: ['needs-time'] };
    if (lead.relative !== null) return { row, day: null, wall: null, until: null, flags: ['relative'] };
    if (row.group !== this.#group) this.#enterGroup(row.group, lead);
    this.#summary &&= row.milestone;

    const yearOff = lead.date !== null && this.#isYearOff(lead.date);
    if (yearOff) flags.add('year-off');
    const ms = lead.clock === null ? null : clockMs(lead.clock);
    const placed = lead.date === null ? this.#bare(lead, ms, flags) : this.#dated(lead.date, yearOff, flags);
    const time = placed.shift + (ms ?? 0);
    if (placed.day === null) {
      flags.add(ms === null ? 'needs-time' : 'needs-date');
      return { row, day: null, wall: null, until: null, flags: [...flags] };
    }
    const { day } = placed;
    this.#one ??= day;
    if (ms === null) {
      flags.add('needs-time');
      return { row, day, wall: null, until: null, flags: [...flags] };
    }
    const wall = { day, ms: time };
    const order = day * dayMs + time;
    if (!yearOff) {
      if (this.#last !== null && order < this.#last) flags.add('out-of-order');
      this.#last = order;
      if (lead.date === null || this.#standing === null) this.#before = time;
    }
    return { row, day, wall, until: this.#until(lead, wall), flags: [...flags] };
  }

  #dated(date: WrittenDate, yearOff: boolean, flags: Set<DraftFlag>): { day: number | null; shift: number } {
    const day = this.#resolve(date);
    if (day === null && date.kind === 'either') flags.add('date-ambiguous');
    // "Unless otherwise noted …": a row that notes otherwise speaks for itself alone.
    if (day !== null && !yearOff && this.#standing === null) {
      this.#day = day;
      this.#rolled = false;
    }
    return { day, shift: 0 };
  }

  #bare(lead: Lead, ms: number | null, flags: Set<DraftFlag>): { day: number | null; shift: number } {
    if (this.#day === null && this.#reference !== null) {
      this.#day = this.#reference.day;
      this.first ??= this.#reference;
    }
    if (this.#day === null || ms === null) return { day: this.#day, shift: 0 };
    if (lead.dayShift > 0) {
      // "(+1)" on several rows in a row means the same day.
      if (this.#day !== this.#shifted) this.#day += lead.dayShift;
      this.#shifted = this.#day;
      return { day: this.#day, shift: 0 };
    }
    if (lead.weekday?.kind === 'weekday') {
      const ahead = (lead.weekday.weekday - weekdayOf(this.#day) + 7) % 7;
      if (ahead > 0) {
        this.#day += ahead;
        flags.add('day-assumed');
        return { day: this.#day, shift: 0 };
      }
    }
    if (this.#before === null || this.#before - ms <= 6 * hour) {
      if (this.#rolled) flags.add('day-assumed');
      return { day: this.#day, shift: 0 };
    }
    // On a 12 h clock without am and pm, 1:15 after 11:30 is the afternoon, not the next day.
    if (this.#halves && isHalfOpen(lead.clock) && ms + 12 * hour >= this.#before && ms < 12 * hour) {
      flags.add('half-assumed');
      return { day: this.#day, shift: 12 * hour };
    }
    this.#day += 1;
    this.#rolled = true;
    flags.add('day-assumed');
    return { day: this.#day, shift: 0 };
  }

  /** A new list goes on in time, or tells the story from its beginning again. */
  #enterGroup(group: number, lead: Lead): void {
    const ms = lead.clock === null ? null : clockMs(lead.clock);
    if (ms !== null && this.#before !== null && lead.date === null) {
      const afterSummary = this.#summary && this.#group !== -1;
      const jumpsAhead = this.#rolled && ms - this.#before > 12 * hour;
      const startsAgain = this.#before - ms > 6 * hour && ms >= this.#opened.from;
      if ((afterSummary || jumpsAhead || startsAgain) && this.#opened.day !== null) {
        this.#day = this.#opened.day;
        this.#before = null;
        this.#rolled = false;
      }
    }
    this.#group = group;
    this.#summary = true;
    this.#last = null;
    const own = lead.date === null ? null : this.#resolve(lead.date);
    this.#opened = { day: own ?? this.#day ?? this.#reference?.day ?? null, from: ms ?? 0 };
  }

  #until(lead: Lead, from: Wall): Wall | null {
    if (lead.until?.clock == null) return null;
    // "12:26-12:??" ends somewhere in the hour.
    if (lead.until.clock.grain === 'hour' && lead.until.clock.half === null) return null;
    const day = lead.until.date === null ? from.day : (this.#resolve(lead.until.date) ?? from.day);
    const ms = clockMs(lead.until.clock);
    return day === from.day && ms < from.ms ? { day: day + 1, ms } : { day, ms };
  }

  #resolve(date: WrittenDate): number | null {
    const near = this.#day ?? this.#reference?.day ?? null;
    switch (date.kind) {
      case 'date':
        return fullDay(date, near ?? this.#year);
      case 'either': {
        const options = [
          fullDay({ kind: 'date', year: date.year, month: date.first, day: date.second }, near),
          fullDay({ kind: 'date', year: date.year, month: date.second, day: date.first }, near),
        ].filter((day) => day !== null);
        if (near === null) return null;
        const [close, far] = options.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near));
        if (close === undefined || Math.abs(close - near) > 20) return null;
        return far !== undefined && Math.abs(far - near) <= 20 ? null : close;
      }
      case 'weekday':
        return near === null ? null : near + ((date.weekday - weekdayOf(near) + 7) % 7);
      case 'ordinal': {
        const one = this.#one ?? this.#reference?.day ?? null;
        return one === null ? null : one + date.number - 1;
      }
    }
  }

  #isYearOff(date: WrittenDate): boolean {
    if (date.kind !== 'date' || date.year === null || this.#usual === null) return false;
    const own = epochDay(date.year, date.month, date.day);
    if (Math.abs(own - this.#usual) < 200) return false;
    return [date.year - 1, date.year + 1].some(
      (year) => Math.abs(epochDay(year, date.month, date.day) - (this.#usual ?? 0)) <= 60,
    );
  }
}

function isHalfOpen(clock: Clock | null): boolean {
  return clock !== null && clock.half === null && clock.hour <= 12;
}
