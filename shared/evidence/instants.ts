import { Temporal } from 'temporal-polyfill';

/** A local time without a zone: day number since 1970-01-01 and milliseconds since its midnight (24:00 allowed). */
export interface Wall {
  readonly day: number;
  readonly ms: number;
}

/** The instant of a local time. In a gap the clock is moved forward as the wall clock was; in a fold the first is taken. */
export function wallInstant(wall: Wall, zone: string): { ms: number; gap: boolean; fold: boolean } {
  const local = Temporal.Instant.fromEpochMilliseconds(wall.day * 86_400_000 + wall.ms)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  const ms = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  if (earlier === later) return { ms, gap: false, fold: false };
  const exists = local.equals(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime());
  return { ms, gap: !exists, fold: exists };
}

export function offsetMinutesAt(zone: string, ms: number): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return Math.round(offsetNanoseconds / 60_000_000_000);
}

/** `2019-10-21T01:38:00Z`, with a fraction only where there is one. */
export function isoInstant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

const known = new Map<string, string | null>();

/** The proper spelling of an IANA zone, or null: `utc` → `UTC`; offsets and made-up names are no zones. */
export function zoneName(name: string): string | null {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  let proper: string | null = null;
  if (/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) {
    try {
      proper = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
    } catch {
      proper = null;
    }
  }
  if (known.size < 1000) known.set(name, proper);
  return proper;
}
