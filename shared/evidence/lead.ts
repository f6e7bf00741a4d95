import type { WrittenDate } from './dates.ts';
import { type Scan, skipFiller, takeNext } from './lead-readers.ts';
import type { Clock } from './times.ts';
import type { WrittenZone } from './zones.ts';

/** Everything about time that somebody wrote in one place: "On Tue 14 March ~10:32–10:40 (UTC+1)". */
export interface Lead {
  /** As written, without the brackets around it. */
  readonly original: string;
  /** Index after it, brackets that it opened included. */
  readonly end: number;
  readonly date: WrittenDate | null;
  readonly weekday: WrittenDate | null;
  readonly clock: Clock | null;
  readonly zone: WrittenZone | null;
  readonly until: { readonly date: WrittenDate | null; readonly clock: Clock | null } | null;
  readonly approximate: boolean;
  /** Somebody left room for a clock: `--:--`. */
  readonly open: boolean;
  /** Days that the text adds itself: "00:12 (+1)", "next day". */
  readonly dayShift: number;
  /** Seconds since T0. */
  readonly relative: number | null;
  /** Opens with a word ("At 10:32 …"): a sentence more than a row. */
  readonly wordy: boolean;
}

/**
 * Reads the longest run of dates, clocks, zones, ranges and the small words between them that starts at `at`; null when
 * there is neither a date nor a clock. Order is free: "2018-04-18 12:35", "12:45 PM PST Saturday Oct 30th",
 * "Mon May 10 19:03:52 2021 +0900".
 */
export function leadAt(text: string, at: number): Lead | null {
  const scan: Scan = {
    text,
    from: at,
    pos: at,
    end: at,
    date: null,
    weekday: null,
    clock: null,
    zone: null,
    until: null,
    approximate: false,
    nearly: false,
    open: false,
    dayShift: 0,
    relative: null,
    wordy: false,
    between: false,
    machine: false,
  };
  for (let steps = 0; steps < 24; steps++) {
    skipFiller(scan);
    if (!takeNext(scan)) break;
  }
  if (scan.date === null && scan.clock === null && !scan.open && scan.relative === null) return null;
  const end = closeBrackets(text, at, scan.end);
  return {
    original: unwrapped(text.slice(at, end)),
    end,
    date: scan.date,
    weekday: scan.weekday,
    clock: scan.clock,
    zone: scan.zone,
    until: scan.until,
    approximate: scan.approximate,
    open: scan.open,
    dayShift: scan.dayShift,
    relative: scan.relative,
    wordy: scan.wordy,
  };
}

/** Closing brackets of what the lead opened: "[10:32]", "(10:32 UTC)". */
function closeBrackets(text: string, from: number, to: number): number {
  let depth = 0;
  for (const char of text.slice(from, to)) depth += /[([<]/.test(char) ? 1 : /[)\]>]/.test(char) ? -1 : 0;
  let end = to;
  for (; depth > 0 && /[\s)\]>]/.test(text[end] ?? ''); end++) if (text[end] !== ' ') depth -= 1;
  return end;
}

function unwrapped(original: string): string {
  const trimmed = original.replace(/^[\s,]+|[\s,]+$/g, '');
  return /^[([<]/.test(trimmed) ? trimmed.slice(1).replace(/[)\]>]$/, '') : trimmed;
}
