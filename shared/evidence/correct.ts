/** What a person changes on a row in the preview: its time, its day, its zone. The row stays the same row (its key). */
import { instantOf } from '../retro/typed-time.ts';
import { isoDay, typedMoment } from '../retro/typed-event.ts';
import { timeText } from '../retro/times.ts';
import type { DraftFlag, EventDraft } from './draft.ts';

export interface Correction {
  /** As typed: "23:26", "about 23:26". */
  readonly time?: string;
  /** ISO date. */
  readonly day?: string;
  /** Days later than it was read; for the rows below one whose day was changed. */
  readonly days?: number;
  /** IANA zone. */
  readonly zone?: string;
}

const DAY = 86_400_000;

const answered: { readonly [K in 'time' | 'day' | 'zone']: readonly DraftFlag[] } = {
  time: ['needs-time', 'half-assumed', 'relative'],
  day: ['needs-date', 'day-assumed', 'date-ambiguous', 'year-off'],
  zone: ['needs-zone', 'zone-ambiguous', 'permalink-disagrees'],
};

/** The row as corrected; a time, day or zone that is still missing leaves its instant open. */
export function corrected(draft: EventDraft, correction: Correction): EventDraft {
  const { zone = draft.zone, days = 0 } = correction;
  const readDay = localDay(draft);
  const day = correction.day ?? (readDay === undefined ? undefined : later(readDay, days));
  const typed = correction.time === undefined ? undefined : typedMoment(correction.time, zone, day);
  const time = localTime(draft);
  const at =
    correction.time === undefined ? (time === undefined ? null : instantOf(time, zone, day)) : (typed?.at ?? null);
  const gone = new Set<DraftFlag>([
    ...(correction.time === undefined ? [] : answered.time),
    ...(correction.day === undefined && days === 0 ? [] : answered.day),
    ...(correction.zone === undefined ? [] : answered.zone),
  ]);
  const { at: _, until, day: __, ...rest } = draft;
  return {
    ...rest,
    at,
    ...(day === undefined ? {} : { day }),
    ...untilOf(draft.at, at, until),
    precision: typed?.precision ?? draft.precision,
    zone,
    zoneFrom: correction.zone === undefined ? draft.zoneFrom : 'asked',
    flags: draft.flags.filter((flag) => !gone.has(flag)),
  };
}

/** How many days later a correction puts a row than it was read; 0 while either day is unknown. */
export function daysBetween(draft: EventDraft, day: string | undefined): number {
  const read = localDay(draft);
  return read === undefined || day === undefined ? 0 : Math.round((midnight(day) - midnight(read)) / DAY);
}

/** "23:26" or "23:26:09" in the row's own zone, or undefined when it holds no time. */
export function localTime(draft: EventDraft): string | undefined {
  if (draft.at !== null) {
    const minutes = timeText(draft.at, draft.zone);
    return draft.precision === 'second' ? `${minutes}:${draft.at.slice(17, 19)}` : minutes;
  }
  const written = draft.originalTime.trim();
  return instantOf(written, 'UTC', '2000-01-01') === null ? undefined : written;
}

/** ISO date in the row's own zone. */
export function localDay(draft: EventDraft): string | undefined {
  return draft.at === null ? draft.day : isoDay(draft.at, draft.zone);
}

function untilOf(before: string | null, after: string | null, until: string | undefined): { readonly until?: string } {
  if (until === undefined || before === null || after === null) return {};
  return { until: new Date(Date.parse(until) + Date.parse(after) - Date.parse(before)).toISOString() };
}

const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
const later = (day: string, days: number) => new Date(midnight(day) + days * DAY).toISOString().slice(0, 10);
