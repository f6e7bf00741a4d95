import { type WrittenDate, dateAt } from './dates.ts';
import { type Clock, clockAt, clockMs, noClockAt, relativeAt } from './times.ts';
import { type WrittenZone, type ZoneAt, zoneAt } from './zones.ts';

/** A lead while it is read. */
export interface Scan {
  readonly text: string;
  readonly from: number;
  pos: number;
  /** Index after the last thing that carries time. */
  end: number;
  date: WrittenDate | null;
  weekday: WrittenDate | null;
  clock: Clock | null;
  zone: WrittenZone | null;
  until: { date: WrittenDate | null; clock: Clock | null } | null;
  approximate: boolean;
  /** A "~" or "about" waits for its clock. */
  nearly: boolean;
  open: boolean;
  dayShift: number;
  relative: number | null;
  wordy: boolean;
  between: boolean;
  /** A machine wrote the clock (seconds, or a `T` before it): `-07:00` after it is an offset, not a range. */
  machine: boolean;
}

const filler = /(?:\s|[,()[\]])*/y;
const approximation =
  /(?:[~≈≃]|(?:c\.|ca\.?|circa|approx(?:\.|imately)?|around|about|roughly|est\.?|ungefähr|gegen)(?=[\s~]))\s?/iuy;
const approximateAfter = /~|ish(?!\p{L})|\s?\(?approx(?:\.|imately)?\)?(?!\p{L})|\s?\((?:est\.?|estimated|about)\)/iuy;
const connector = /(?:on|at|from|between|since|by|the|of|starting|as of|until|um|am|vom|ab)\s+/iy;
const rangeMark = /\s?(?:-|–|—|->|→)\s?|\s(?:to|until|till|through|bis|and)\s/iy;
const daysMark = /\s?(?:–|—|-|to|until|bis)\s/iy;
const separator = /\s?(?::\s|[/|@–—-]\s?|T(?=\d)|_(?=\d))\s*(?:(?:at|um)\s)?/iy;
const laterYear = /((?:19|20)\d\d)(?![\d:])/y;
const nextDay = /\s?(?:\(\+\s?1(?:\s?d(?:ay)?)?\)|\+1d(?!\w)|\(?(?:the\s)?(?:next|following)\sday\)?)/iy;
const unit = /\s?(?:Uhr|hrs?|hours|h|o'clock)(?!\p{L})/iuy;
const otherClock = /\s?[(/|]\s?/y;

/** Each takes what stands at `pos` and says whether it moved; they are asked in this order until none does. */
const readers: readonly ((scan: Scan) => boolean)[] = [
  readApproximation,
  readWeekday,
  readDate,
  readClock,
  readNoClock,
  readRelative,
  readLaterYear,
  readZone,
  readSeparator,
  readConnector,
];

/** Blanks, commas and brackets between what carries time. */
export function skipFiller(scan: Scan): void {
  eat(scan, filler);
}

/** Takes one more part of the lead; false when what stands at `pos` has nothing to do with time. */
export function takeNext(scan: Scan): boolean {
  return readers.some((reader) => reader(scan));
}

function eat(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.pos;
  if (!pattern.test(scan.text) || pattern.lastIndex === scan.pos) return false;
  scan.pos = pattern.lastIndex;
  return true;
}

function accept(scan: Scan, next: number): true {
  scan.pos = next;
  scan.end = next;
  return true;
}

function readApproximation(scan: Scan): boolean {
  const before = scan.pos;
  if (scan.clock !== null || scan.nearly || !eat(scan, approximation)) return false;
  scan.nearly = true;
  if (scan.end === scan.from && /^(?:around|about|roughly|approx)/i.test(scan.text.slice(before, scan.pos))) {
    scan.wordy = true;
  }
  return true;
}

function readWeekday(scan: Scan): boolean {
  const found = scan.weekday === null ? dateAt(scan.text, scan.pos) : null;
  if (found?.date.kind !== 'weekday') return false;
  scan.weekday = found.date;
  scan.pos = found.end;
  // "Sun exposure" is no day: a weekday counts once a date or a clock stands beside it.
  if (scan.date !== null || scan.clock !== null) scan.end = scan.pos;
  return true;
}

function readDate(scan: Scan): boolean {
  const found = scan.date === null ? dateAt(scan.text, scan.pos) : null;
  if (found === null || found.date.kind === 'weekday') return false;
  scan.date = found.date;
  accept(scan, found.end);
  if (/^T\d/.test(scan.text.slice(scan.pos, scan.pos + 2))) scan.machine = true;
  daysMark.lastIndex = scan.pos;
  if (scan.clock === null && daysMark.test(scan.text)) {
    const last = dateAt(scan.text, daysMark.lastIndex);
    // "2024-03-01 - 2024-03-02 10:00" ends with a clock: no range of days.
    if (last?.date.kind === 'date' && clockAt(scan.text, last.end + 1) === null) {
      scan.until = { date: last.date, clock: null };
      accept(scan, last.end);
    }
  }
  return true;
}

function readClock(scan: Scan): boolean {
  if (scan.clock !== null || scan.open) return false;
  const found = clockAt(scan.text, scan.pos, scan.date !== null);
  if (found === null) return false;
  scan.clock = found.clock;
  scan.approximate = scan.nearly || found.rough === true;
  if (found.clock.grain === 'second') scan.machine = true;
  accept(scan, found.end);
  if (eat(scan, approximateAfter)) scan.approximate = accept(scan, scan.pos);
  if (eat(scan, unit)) accept(scan, scan.pos);
  readRange(scan);
  if (eat(scan, nextDay)) {
    scan.dayShift = 1;
    accept(scan, scan.pos);
  }
  if (readZone(scan) && scan.until === null && readRange(scan)) {
    const again = zoneAfter(scan.text, scan.pos, false);
    if (again !== null) accept(scan, again.end);
  }
  const elsewhere = sameInstantElsewhere(scan.text, scan.pos);
  if (elsewhere !== null) accept(scan, elsewhere);
  return true;
}

function readNoClock(scan: Scan): boolean {
  if (scan.clock !== null || scan.open || (scan.date === null && scan.end !== scan.from)) return false;
  const end = noClockAt(scan.text, scan.pos);
  if (end === -1) return false;
  scan.open = true;
  return accept(scan, end);
}

function readRelative(scan: Scan): boolean {
  if (scan.end !== scan.from || scan.relative !== null) return false;
  const found = relativeAt(scan.text, scan.pos);
  if (found === null) return false;
  scan.relative = found.seconds;
  return accept(scan, found.end);
}

/** "May 10 19:03:52 2021" */
function readLaterYear(scan: Scan): boolean {
  if (scan.clock === null || scan.date?.kind !== 'date' || scan.date.year !== null) return false;
  laterYear.lastIndex = scan.pos;
  const found = laterYear.exec(scan.text);
  if (found === null) return false;
  scan.date = { ...scan.date, year: Number(found[1]) };
  return accept(scan, laterYear.lastIndex);
}

function readZone(scan: Scan): boolean {
  if (scan.clock === null || scan.zone !== null) return false;
  const found = zoneAfter(scan.text, scan.pos, scan.machine);
  if (found === null) return false;
  scan.zone = found.zone;
  return accept(scan, found.end);
}

/** What stands between a date and its clock, only if the other one follows: "2024-03-01 – 10:32", "12 May at 10:32". */
function readSeparator(scan: Scan): boolean {
  const needsClock = scan.date !== null && scan.clock === null && !scan.open;
  const needsDate = scan.date === null && scan.clock !== null;
  if (!needsClock && !needsDate) return false;
  const before = scan.pos;
  if (!eat(scan, separator)) return false;
  eat(scan, approximation);
  const next = needsClock
    ? clockAt(scan.text, scan.pos, true) !== null || noClockAt(scan.text, scan.pos) !== -1
    : dateAt(scan.text, scan.pos)?.date.kind === 'date';
  if (next && /[~≈≃]|\bca?\b|circa|approx|around|about|roughly/i.test(scan.text.slice(before, scan.pos))) {
    scan.nearly = true;
  }
  if (!next) scan.pos = before;
  return next;
}

function readConnector(scan: Scan): boolean {
  const before = scan.pos;
  if (!eat(scan, connector)) return false;
  if (/^between/i.test(scan.text.slice(before, scan.pos))) scan.between = true;
  if (scan.end === scan.from) scan.wordy = true;
  return true;
}

function readRange(scan: Scan): boolean {
  rangeMark.lastIndex = scan.pos;
  const mark = rangeMark.exec(scan.text);
  if (mark === null || (/and/i.test(mark[0]) && !scan.between)) return false;
  // 10:02:11-07:00 is an offset.
  if (scan.machine && mark[0] === '-' && zoneAt(scan.text, scan.pos, true) !== null) return false;
  let next = rangeMark.lastIndex;
  approximation.lastIndex = next;
  if (approximation.test(scan.text)) next = approximation.lastIndex;
  const date = dateAt(scan.text, next);
  const space = /[\s,]{1,3}(?:at\s)?/iy;
  space.lastIndex = date?.end ?? 0;
  const dated = date !== null && date.date.kind !== 'weekday' && space.test(scan.text);
  const clock = clockAt(scan.text, dated ? space.lastIndex : next, dated);
  if (clock === null) return false;
  const [start, end] = scan.clock === null ? [null, clock.clock] : sharedHalf(scan.clock, clock.clock);
  scan.clock = start;
  scan.until = { date: dated ? date.date : null, clock: end };
  return accept(scan, clock.end);
}

/** "1:00-2:30 PM" and "1:00 PM-2:30" name the half of the day once, for both ends. */
function sharedHalf(start: Clock, end: Clock): [Clock, Clock] {
  if (start.half === null && end.half === 'pm' && start.hour <= 12 && clockMs(afternoon(start)) <= clockMs(end)) {
    return [afternoon(start), end];
  }
  return start.half === 'pm' && end.half === null && end.hour < 12 ? [start, afternoon(end)] : [start, end];
}

function afternoon(clock: Clock): Clock {
  return { ...clock, hour: (clock.hour % 12) + 12, half: 'pm' };
}

function zoneAfter(text: string, at: number, machine: boolean): ZoneAt | null {
  const gap = /\s?([([])?\s?/y;
  gap.lastIndex = at;
  const opened = gap.exec(text)?.[1];
  const found = zoneAt(text, gap.lastIndex, machine);
  if (found === null || opened === undefined) return found;
  // "(PST team on call)" belongs to the sentence.
  const closing = /\s?(?:time\s?)?[)\]]/iy;
  closing.lastIndex = found.end;
  return closing.test(text) ? { zone: found.zone, end: closing.lastIndex } : null;
}

/** The same moment on another clock, "(6:48 PDT)" or "/ 14:48 CEST": the index after it, or null. */
function sameInstantElsewhere(text: string, at: number): number | null {
  otherClock.lastIndex = at;
  if (!otherClock.test(text)) return null;
  const clock = clockAt(text, otherClock.lastIndex);
  return clock === null ? null : (zoneAfter(text, clock.end, false)?.end ?? null);
}
