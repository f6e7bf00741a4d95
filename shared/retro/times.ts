/** Instants as a person reads them: 24 h, the weekday or month by name, the zone named once per view. */
import type { Precision } from './timeline.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: isZone(zone) ? zone : 'UTC' });
    formats.set(key, made);
  }
  return made;
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** "23:26", "about 23:26", "23:26:09" or "31 Jan" by how exactly the time is known. */
export function timeText(at: string, zone: string, precision: Precision = 'minute'): string {
  const date = new Date(at);
  const minutes = format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  switch (precision) {
    case 'second':
    case 'minute':
      return minutes;
    case 'hour':
    case 'approximate':
      return `about ${minutes}`;
    case 'day':
      return format(zone, { day: 'numeric', month: 'short' }).format(date);
    case 'none':
      return 'no time';
  }
}

/** "Tue 31 Jan 2017" */
export function dayText(at: string, zone: string): string {
  return format(zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(new Date(at))
    .replace(',', '');
}

/** The calendar day of an instant in a zone, as an ISO date. */
export function dayOf(at: string, zone: string): string {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "UTC", "CET", "GMT+2": the zone's name at that instant. */
export function zoneText(at: string, zone: string): string {
  const parts = format(zone, { timeZoneName: 'short' }).formatToParts(new Date(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** "2017-01-31" in a zone. @param at ms since the epoch */
export function isoDay(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
}
