/** What came up in the room: words with a time of their own, and what stands on the timeline because of them. Pure. */
import type { Proposal } from './ideas.ts';
import type { TimelineEvent } from './timeline.ts';
import { isoDay } from './times.ts';
import { instantOf } from './typed-time.ts';

/** `importedFrom.importId` of events that were added while the meeting ran. */
export const meetingImport = 'meeting';

/** What programs brought and nobody has added or left out, in the order it came. */
export function broughtAndWaiting(proposals: readonly Proposal[]): Proposal[] {
  const order = ({ brought }: Proposal) => brought?.event.order ?? 0;
  return proposals
    .filter(({ brought, added }) => brought && !added)
    .toSorted((a, b) => a.at - b.at || order(a) - order(b));
}

/** The event that a program brought, as it stood in its hands: sources and exact time included. */
export function broughtEvent({ id, brought }: Proposal): TimelineEvent | undefined {
  return brought && { id, ...brought.event };
}

export interface Told {
  /** Of the event to be; a proposal gives its own, so that adding it twice adds it once. */
  readonly id: string;
  /** As written: "23:31", "about 23:30", nothing. */
  readonly time: string;
  readonly text: string;
}

export interface Where {
  /** IANA zone in which times are written. */
  readonly zone: string;
  /** ISO date of the incident's first day, if known. */
  readonly date: string | undefined;
  readonly events: readonly TimelineEvent[];
}

/** @param source what the event's source is called */
export function eventFrom(told: Told, where: Where, source: string): TimelineEvent {
  const written = told.time.trim();
  const found = clockPattern.exec(written)?.[0];
  const at = found === undefined ? null : nearestInstant(found, where);
  return {
    id: told.id,
    at,
    precision: at === null ? 'none' : found === written ? 'minute' : 'approximate',
    zone: where.zone,
    originalTime: written,
    zoneFrom: 'statement',
    text: told.text.trim(),
    kind: 'observation',
    tags: [],
    actors: [],
    lanes: [],
    sources: [{ kind: 'excerpt', label: source }],
    relatedEventIds: [],
    importedFrom: { importId: meetingImport, key: told.id },
  };
}

const clockPattern = /(?:\d{4}-\d{2}-\d{2}[ T]+)?\d{1,2}[:.]\d{2}(?::\d{2})?/;

/** A bare time is on the day that puts it inside the incident, or closest to it. */
function nearestInstant(time: string, { zone, date, events }: Where): string | null {
  const known = events.flatMap((event) => (event.at === null ? [] : [Date.parse(event.at)]));
  const days = [...new Set([...(date === undefined ? [] : [date]), ...known.map((at) => isoDay(at, zone))])];
  const candidates = days.flatMap((day) => instantOf(time, zone, day) ?? []);
  if (candidates.length === 0) return instantOf(time, zone, undefined);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const away = (at: string) => Math.max(0, first - Date.parse(at), Date.parse(at) - last);
  return candidates.reduce((best, each) => (away(each) < away(best) ? each : best));
}

export type CameUp =
  | { readonly state: 'waiting'; readonly proposal: Proposal }
  | { readonly state: 'added'; readonly id: string; readonly event: TimelineEvent; readonly proposal?: Proposal };

/** Proposals in the order they came, then what was added here without one. */
export function whatCameUp(proposals: readonly Proposal[], events: readonly TimelineEvent[]): CameUp[] {
  const added = new Map(
    events.flatMap((event) =>
      event.importedFrom?.importId === meetingImport ? [[event.importedFrom.key, event] as const] : [],
    ),
  );
  const proposed = proposals.flatMap((proposal): CameUp[] => {
    const event = added.get(proposal.id);
    if (event) return [{ state: 'added', id: proposal.id, event, proposal }];
    // Added once and removed from the timeline since: not offered again.
    return proposal.added ? [] : [{ state: 'waiting', proposal }];
  });
  const known = new Set(proposals.map((proposal) => proposal.id));
  const own = [...added].flatMap(([id, event]): CameUp[] => (known.has(id) ? [] : [{ state: 'added', id, event }]));
  return [...proposed, ...own];
}
