/**
 * Times and spans in words. Clocks are 24 h; the zone is named once a view, by {@link zoneText}. Instants are
 * ISO 8601 or milliseconds since 1970, spans are milliseconds, zones are IANA names.
 */
type Instant = string | number;

/** Dates are put together here, so that the order is ours; names of days and months are the locale's. */
const locale = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(
  at: Instant,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
}

/** "23:26"; with seconds "23:26:09". */
export function clockText(at: Instant, zone: string, { seconds = false }: { readonly seconds?: boolean } = {}): string {
  const digits = '2-digit';
  const { hour, minute, second } = parts(at, {
    timeZone: zone,
    hourCycle: 'h23',
    hour: digits,
    minute: digits,
    ...(seconds ? { second: digits } : {}),
  });
  return [hour, minute, second].filter((part) => part !== undefined).join(':');
}

export interface DayStyle {
  readonly weekday?: boolean;
  /** Names of day and month in full. */
  readonly long?: boolean;
  readonly year?: boolean;
}

/** "Tue 31 Jan"; with year "Tue 31 Jan 2017"; without weekday "31 Jan 2017"; long "Tuesday 31 January". */
export function dayText(at: Instant, zone: string, style: DayStyle = {}): string {
  const { weekday = true, year = false, long = false } = style;
  const name = long ? 'long' : 'short';
  const date = parts(at, { timeZone: zone, weekday: name, day: 'numeric', month: name, year: 'numeric' });
  return [weekday && date.weekday, date.day, date.month, year && date.year].filter(Boolean).join(' ');
}

/** "UTC", "GMT+1", "CET": the short name the zone has at that instant. */
export const zoneText = (at: Instant, zone: string): string =>
  parts(at, { timeZone: zone, timeZoneName: 'short', hour: 'numeric' }).timeZoneName ?? zone;

/** "4 min", to the nearest minute. */
export const minutesText = (ms: number): string => `${signed(Math.round(ms / 60_000))}\u00a0min`;

/** "40 s" below a minute, then as {@link minutesText}. */
export const spanText = (ms: number): string =>
  ms >= 0 && ms < 60_000 ? `${Math.floor(ms / 1000)}\u00a0s` : minutesText(ms);

/** "1:52", only for what is running; an hour and more "1:05:10". */
export function runningText(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

const two = (part: number) => String(part).padStart(2, '0');

const signed = (amount: number) => (amount < 0 ? `\u2212${-amount}` : String(amount === 0 ? 0 : amount));

/** The zone of whoever looks at this screen. */
export function viewersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** "14:59" on the viewer's own clock: the meeting runs by the clock on the wall, the incident does not. */
export function clockHere(at: Instant): string {
  return clockText(at, viewersZone());
}
