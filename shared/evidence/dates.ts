/** A date as somebody wrote it, before the year is known for sure. */
export type WrittenDate =
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  /** 03/04/2024: either order is possible. */
  | { readonly kind: 'either'; readonly year: number | null; readonly first: number; readonly second: number }
  /** 0 = Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "Day 2" of the incident. */
  | { readonly kind: 'ordinal'; readonly number: number };

export interface DateAt {
  readonly date: WrittenDate;
  readonly end: number;
}

const monthNames =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m(?:ä|ae)rz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?';
const weekdayNames =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const year = '(19\\d\\d|20\\d\\d)';

const iso = /((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/y;
const compact = /((?:19|20)\d\d)(\d\d)(\d\d)(?=T\d)/y;
const dayMonth = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s(?:of\\s)?|[-/ ])?\\s?(${monthNames})(?![\\p{L}])\\.?(?:(?:,?\\s|[-/])\\s?${year}(?![\\d]))?`,
  'iuy',
);
/** 05/Mar/24, as trackers write it. */
const shortYear = new RegExp(`(\\d{1,2})([-/])(${monthNames})\\2(\\d\\d)(?!\\d|[-/:]\\d)`, 'iuy');
const monthDay = new RegExp(
  `(${monthNames})\\.?(?:\\s|-)\\s?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.h]\\d|[\\d\\p{L}]|\\s?[ap]\\.?m\\b)(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?(?=,?\\s(?:19|20)\\d\\d))?(?:,?\\s{1,3}(?:of\\s)?${year}(?!\\d|:\\d))?`,
  'iuy',
);
const numeric = /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d.:/-]*\d)/y;
const weekday = new RegExp(`(${weekdayNames})(?![\\p{L}\\p{N}])\\.?`, 'iuy');
const ordinal = /day\s(\d{1,2})(?![\d\p{L}:])/iuy;

/** The date that starts exactly at `at`. */
export function dateAt(text: string, at: number): DateAt | null {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const byIso = read(iso);
  if (byIso !== null) return ending(dated(Number(byIso[1]), Number(byIso[3]), Number(byIso[4])), iso);
  const byDigits = read(compact);
  if (byDigits !== null) return ending(dated(Number(byDigits[1]), Number(byDigits[2]), Number(byDigits[3])), compact);
  const byShort = read(shortYear);
  if (byShort !== null) {
    return ending(dated(2000 + Number(byShort[4]), monthOf(byShort[3]), Number(byShort[1])), shortYear);
  }
  const byDay = read(dayMonth);
  if (byDay !== null && byDay[2] !== 'may') {
    const date = dated(yearOf(byDay[3]), monthOf(byDay[2]), Number(byDay[1]));
    if (date !== null) return ending(date, dayMonth);
  }
  const byMonth = read(monthDay);
  if (byMonth !== null && !/^(?:may|mar|march|sun)$/.test(byMonth[1] ?? '')) {
    return ending(dated(yearOf(byMonth[3]), monthOf(byMonth[1]), Number(byMonth[2])), monthDay);
  }
  const byNumbers = read(numeric);
  if (byNumbers !== null) return ending(numbered(byNumbers), numeric);
  const byName = read(weekday);
  if (byName !== null) {
    const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    return {
      date: { kind: 'weekday', weekday: names.indexOf((byName[1] ?? '').slice(0, 3).toLowerCase()) },
      end: weekday.lastIndex,
    };
  }
  const byOrder = read(ordinal);
  return byOrder === null ? null : { date: { kind: 'ordinal', number: Number(byOrder[1]) }, end: ordinal.lastIndex };
}

function ending(date: WrittenDate | null, { lastIndex }: RegExp): DateAt | null {
  return date === null ? null : { date, end: lastIndex };
}

/** The first date with a month in the text, wherever it stands (a title, a heading, a sentence). */
export function findDate(text: string): (DateAt & { readonly start: number }) | null {
  const head = text.slice(0, 600);
  const starts = /(?<![\p{L}\p{N}./:-])[\p{L}\d]/gu;
  let named: (DateAt & { start: number }) | null = null;
  for (let start = starts.exec(head); start !== null; start = starts.exec(head)) {
    const date = dateAt(head, start.index);
    if (date === null || date.date.kind === 'weekday') continue;
    if (date.date.kind !== 'ordinal') return { ...date, start: start.index };
    named ??= { ...date, start: start.index };
  }
  return named;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthOf(text: string | undefined): number {
  const start = (text ?? '').toLowerCase().replace('ä', 'a').replace('ae', 'a').slice(0, 3);
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const german: Readonly<Record<string, string>> = { mai: 'may', okt: 'oct', dez: 'dec' };
  return months.indexOf(german[start] ?? start) + 1;
}

function numbered(found: RegExpExecArray): WrittenDate | null {
  const [, first = '', mark, second = '', years] = found;
  // 1.2.30 is a version, 1.2.2030 is a date; days come first with dots.
  if (mark === '.') return years?.length === 4 ? dated(Number(years), Number(second), Number(first)) : null;
  if (mark === '-' && years?.length === 2 && Number(years) < 10) return null;
  const [a, b, full] = [Number(first), Number(second), yearOf(years)];
  if (a > 12) return dated(full, b, a);
  if (b > 12 || a === b) return dated(full, a, b);
  return a > 0 && b > 0 ? { kind: 'either', year: full, first: a, second: b } : null;
}

function dated(fullYear: number | null, month: number, day: number): WrittenDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(fullYear ?? 2000, month)) return null;
  return { kind: 'date', year: fullYear, month, day };
}

function daysIn(fullYear: number, month: number): number {
  return new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
export function epochDay(fullYear: number, month: number, day: number): number {
  return Math.floor(Date.UTC(fullYear, month - 1, day) / 86_400_000);
}

/** `2024-03-01` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day number of an ISO date, or null when there is no such day. */
export function dayOfIso(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null || Number(found[1]) < 1900) return null;
  const date = dated(Number(found[1]), Number(found[2]), Number(found[3]));
  return date?.kind === 'date' ? epochDay(Number(found[1]), date.month, date.day) : null;
}
