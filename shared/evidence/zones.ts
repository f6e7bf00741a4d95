import { zoneName } from './instants.ts';
import { type ZoneMeaning, labelMeanings, regionZone } from './zone-labels.ts';

/** A zone as somebody wrote it beside a time, in a heading or in a sentence. */
export type WrittenZone =
  | { readonly kind: 'offset'; readonly minutes: number }
  /** UTC, or an IANA name, or words that name exactly one region. */
  | { readonly kind: 'region'; readonly zone: string }
  | { readonly kind: 'label'; readonly label: string; readonly meanings: readonly ZoneMeaning[] };

export interface ZoneAt {
  readonly zone: WrittenZone;
  readonly end: number;
}

/** Labels that are also words of the language count only where nothing else can follow. */
const wordy = /^(?:EAT|CAT|WAT|ART|WEST|WET)$/;
const lowerCase = /^(?:utc|gmt|[pmce][sd]t|ces?t|bst|ist)$/;

const offsetName =
  /(?:UTC|GMT)(?:\s?\/\s?(?:UTC|GMT))?(?:(?:(?=[+\u2212\u2013-]\d)|\s(?=[+\u2212-]\d{1,2}:|[+\u2212-]\d{4}))([+\u2212\u2013-])(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\p{N}])/iuy;
const offsetDigits = /([+\u2212])\s?(\d{2}):?(\d{2})(?![\p{L}\p{N}:])/uy;
const offsetMinus = /([+\u2212-])(\d{2}):?(\d{2})(?![\p{L}\p{N}:])/uy;
const zulu = /Z(?![\p{L}\p{N}])/uy;
const iana =
  /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc)\/[A-Za-z_]{2,30}(?:\/[A-Za-z_]{2,30})?(?:[+-]\d{1,2})?/uy;
const regionTime =
  /(US\s|UK|Pacific|Mountain|Central European|Central|Eastern European|Eastern|British|Indian|Japan)\s?(Pacific|Mountain|Central|Eastern)?\s?(?:standard|daylight|summer)?\s?time(?!\p{L})/iuy;
const word = /[A-Za-z]{2,4}(?![\p{L}\p{N}/])/uy;
const city = /([A-Z][a-z]{2,20}(?:[ _][A-Z][a-z]{2,20})?)\s(?:local\s)?time(?!\p{L})/uy;

/**
 * The zone written exactly at `at`. `signed`: the text before it was a full clock of a machine (seconds, or a `T`), so
 * `-07:00` is an offset; after `10:00` it would be the end of a range.
 */
export function zoneAt(text: string, at: number, signed = false): ZoneAt | null {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  if (read(zulu) !== null) return { zone: { kind: 'region', zone: 'UTC' }, end: zulu.lastIndex };
  const named = read(offsetName);
  if (named !== null) {
    const minutes = named[1] === undefined ? 0 : minutesOf(named[1], named[2], named[3]);
    const end = offsetName.lastIndex;
    return { zone: named[1] === undefined ? { kind: 'region', zone: 'UTC' } : { kind: 'offset', minutes }, end };
  }
  const pattern = signed ? offsetMinus : offsetDigits;
  const digits = read(pattern);
  if (digits !== null) {
    const minutes = minutesOf(digits[1], digits[2], digits[3]);
    if (Math.abs(minutes) <= 14 * 60) return { zone: { kind: 'offset', minutes }, end: pattern.lastIndex };
  }
  const full = read(iana);
  const known = full === null ? null : zoneName(full[0]);
  if (known !== null) return { zone: { kind: 'region', zone: known }, end: iana.lastIndex };
  const region = read(regionTime);
  if (region !== null) {
    const zone = regionZone(region[2] ?? region[1] ?? '');
    if (zone !== null) return { zone: { kind: 'region', zone }, end: regionTime.lastIndex };
  }
  const label = read(word);
  if (label === null) return null;
  const name = label[0].toUpperCase();
  const follows = text.slice(word.lastIndex, word.lastIndex + 3);
  if (label[0] !== name && !lowerCase.test(label[0])) return null;
  if (wordy.test(name) && !/^(?:$|\s*[:,;.)\]|\u2013\u2014-]|\s\s|\stime)/.test(follows)) return null;
  const zone = labelled(name);
  return zone === null ? null : { zone, end: word.lastIndex };
}

/** "Berlin time", "New York time": only where a sentence speaks about zones. */
export function cityZoneAt(text: string, at: number): ZoneAt | null {
  city.lastIndex = at;
  const found = city.exec(text);
  if (found === null) return null;
  const name = (found[1] ?? '').replace(' ', '_');
  for (const area of ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific']) {
    const zone = zoneName(`${area}/${name}`);
    if (zone !== null) return { zone: { kind: 'region', zone }, end: city.lastIndex };
  }
  return null;
}

function labelled(name: string): WrittenZone | null {
  const region = name.length === 2 && name !== 'UK' ? regionZone(name) : null;
  if (region !== null) return { kind: 'region', zone: region };
  const meanings = labelMeanings(name);
  return meanings === null ? null : { kind: 'label', label: name, meanings };
}

function minutesOf(sign: string | undefined, hours: string | undefined, minutes: string | undefined): number {
  const amount = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '+' ? amount : -amount;
}
