/** A time of day as somebody wrote it. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits after the second, as milliseconds. */
  readonly millisecond: number;
  readonly grain: 'second' | 'minute' | 'hour';
  /** Written with am or pm. */
  readonly half: 'am' | 'pm' | null;
}

export interface ClockAt {
  readonly clock: Clock;
  /** Index after the clock. */
  readonly end: number;
  /** Not all of its digits are known. */
  readonly rough?: boolean;
}

const colon =
  /(\d{1,2})(?::|h(?=\d\d(?!\d)))(?:(\d{2})(?::(\d{2}|xx|\?\?)(?:[.,](\d{1,9}))?)?|(\d)[x?](?::(?:\d{2}|xx|\?\?))?|(\?\?|xx|--))(?:\s?([ap])\.?m(?:\.(?!\w)|(?![\p{L}\p{N}]))|(?=Z(?![\p{L}\p{N}]))|(?![\p{L}\p{N}]))/iuy;
const hourOnly = /(\d{1,2})\s?(?:([ap])\.?m(?:\.(?!\w)|(?![\p{L}\p{N}]))|Uhr(?!\p{L}))/iuy;
const dotted =
  /(\d{1,2})\.(\d{2})(?:\s?([ap])\.?m(?:\.(?!\w)|(?![\p{L}\p{N}]))|(?=\s?(?:Uhr|h|UTC|GMT|CES?T)(?![\p{L}])))/iuy;
const dottedBare = /(\d{1,2})\.(\d{2})(?![.\d\p{L}])/uy;
const militaryAlone = /([01]\d|2[0-3])([0-5]\d)(?=\s*(?:$|[:|,;–—-]))/uy;
const military = /([01]\d|2[0-3])([0-5]\d)(?=\s?(?:h|hrs|hours|Z|UTC|GMT)(?![\p{L}\p{N}]))/uy;
const duration = /\s?(?:min(?:ute)?s?|mins|sec(?:ond)?s?)(?!\p{L})/iuy;

/**
 * The clock that starts exactly at `at`: 24 h and 12 h, with seconds and fractions, `14:??`, `2 PM`, `14h30`,
 * `1432 UTC`. `14.30` and `1430` only where `afterDate` says that a date stands before it: elsewhere they are a version
 * and a number.
 */
export function clockAt(text: string, at: number, afterDate = false): ClockAt | null {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const full = read(colon);
  if (full !== null) {
    const end = colon.lastIndex;
    duration.lastIndex = end;
    if (full[7] === undefined && duration.test(text)) return null;
    const seconds = /^\d/.test(full[3] ?? '') ? full[3] : undefined;
    // 06:2x is known to ten minutes.
    const minutes = full[2] ?? (full[5] === undefined ? undefined : `${full[5]}0`);
    const found = clockOf(full[1], minutes, seconds, full[4], full[7], end);
    return found === null || full[5] === undefined ? found : { ...found, rough: true };
  }
  const dots = read(dotted);
  if (dots !== null) return clockOf(dots[1], dots[2], undefined, undefined, dots[3], dotted.lastIndex);
  if (afterDate) {
    const bare = read(dottedBare);
    if (bare !== null) return clockOf(bare[1], bare[2], undefined, undefined, undefined, dottedBare.lastIndex);
    const digits = read(militaryAlone);
    if (digits !== null) return clockOf(digits[1], digits[2], undefined, undefined, undefined, militaryAlone.lastIndex);
  }
  const hour = read(hourOnly);
  if (hour !== null) return clockOf(hour[1], undefined, undefined, undefined, hour[2], hourOnly.lastIndex);
  const digits = read(military);
  if (digits !== null) return clockOf(digits[1], digits[2], undefined, undefined, undefined, military.lastIndex);
  return null;
}

function clockOf(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
  letter: string | undefined,
  end: number,
): ClockAt | null {
  const written = Number(hours);
  const half = letter === undefined ? null : letter.toLowerCase() === 'p' ? 'pm' : 'am';
  // "17:14pm" and "13:55 PM" are 24 h clocks with a habit.
  const hour = half === null || written > 12 ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && (minute > 0 || second > 0))) return null;
  const grain = seconds !== undefined ? 'second' : minutes !== undefined ? 'minute' : 'hour';
  const millisecond = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  return { clock: { hour, minute, second: Math.min(second, 59), millisecond, grain, half }, end };
}

/** Milliseconds since local midnight; 24:00 is the end of the day. */
export function clockMs(clock: Clock): number {
  return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + clock.millisecond;
}

const noClock =
  /(?:(?:--|\?\?|xx|XX|__|hh|HH)[:.h](?:--|\?\?|xx|XX|__|mm|MM)(?:[:.](?:--|\?\?|xx|ss|SS))?|\((?:time )?(?:tbc|tbd|unknown|n\/a|\?+)\)|(?:time )?(?:tbc|tbd)(?!\p{L}))/iuy;

/** Where somebody left room for a clock (`--:--`, `??:??`, "(time TBC)"): the index after it, or -1. */
export function noClockAt(text: string, at: number): number {
  noClock.lastIndex = at;
  return noClock.test(text) ? noClock.lastIndex : -1;
}

const offsetFromStart =
  /T\s?([+\u2212-])\s?(?:(\d{1,3}):(\d{2})(?::(\d{2}))?|(\d{1,5})\s?(h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)?(?:\s?(\d{1,2})\s?m(?:in)?)?)(?![\p{L}\p{N}])/uy;

/** `T+15m`, `T-5`, `T+1:30`, `T+1h30m`: seconds from the start, minutes when no unit is written. */
export function relativeAt(text: string, at: number): { readonly seconds: number; readonly end: number } | null {
  offsetFromStart.lastIndex = at;
  const found = offsetFromStart.exec(text);
  if (found === null) return null;
  const [, sign, whole, minutes, seconds, count, unit = 'm', rest] = found;
  const amount =
    whole !== undefined
      ? seconds === undefined
        ? Number(whole) * 3600 + Number(minutes) * 60
        : Number(whole) * 3600 + Number(minutes) * 60 + Number(seconds)
      : Number(count) * (unit.startsWith('h') ? 3600 : unit.startsWith('s') ? 1 : 60) + Number(rest ?? 0) * 60;
  return { seconds: sign === '+' ? amount : -amount, end: offsetFromStart.lastIndex };
}
