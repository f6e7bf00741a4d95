/**
 * The timeline: what happened, each event with its primary sources. Text says *what*, never why; several
 * perspectives stand side by side and are never merged (design §4).
 */

export const eventKinds = [
  'alert',
  'action',
  'observation',
  'message',
  'hypothesis',
  'decision',
  'handoff',
  'change',
  'impact',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventTags = ['dead-end', 'spurious', 'surprise', 'common-knowledge'] as const;
export type EventTag = (typeof eventTags)[number];

/** How exactly the time is known. `none`: the row needs a time and stands where its neighbours put it. */
export const precisions = ['second', 'minute', 'hour', 'day', 'approximate', 'none'] as const;
export type Precision = (typeof precisions)[number];

/** How the zone of a written time was found, strongest first. `assumed` is shown and can be changed. */
export const zoneOrigins = ['offset', 'word', 'statement', 'permalink', 'epoch', 'asked', 'assumed'] as const;
export type ZoneOrigin = (typeof zoneOrigins)[number];

export interface Source {
  /** `link` carries a url, `excerpt` the evidence itself, `image` the id of one kept with the retro. */
  readonly kind: 'link' | 'excerpt' | 'image';
  readonly url?: string;
  readonly excerpt?: string;
  /** Id of an image kept with the retro. */
  readonly image?: string;
  /** What the link is called on screen: "#production, 23:27". */
  readonly label?: string;
  /** When the evidence was taken down, ISO 8601. */
  readonly capturedAt?: string;
}

export interface TimelineEvent {
  readonly id: string;
  /** ISO 8601 instant in UTC, or null while the event needs a time. */
  readonly at: string | null;
  readonly until?: string;
  readonly precision: Precision;
  /** IANA zone of the written time. */
  readonly zone: string;
  /** The time as the source wrote it. */
  readonly originalTime: string;
  readonly zoneFrom: ZoneOrigin;
  readonly text: string;
  readonly kind: EventKind;
  readonly tags: readonly EventTag[];
  readonly actors: readonly string[];
  /** Whoever acted is a program, as the source knows: its name is nobody's. */
  readonly machine?: true;
  /** Services, hosts, channels it belongs to. */
  readonly lanes: readonly string[];
  readonly sources: readonly Source[];
  readonly relatedEventIds: readonly string[];
  /** Worth time in the meeting: a mark for whoever leads. */
  readonly starred?: true;
  /** Import id and key inside it: a second import of the same evidence adds nothing. */
  readonly importedFrom?: { readonly importId: string; readonly key: string };
  /** Where an event without an exact time stands among its neighbours; ties are broken by id. */
  readonly order?: number;
}

/** Timeline order: by instant, then by the given order, then by id, so that every replica agrees. */
export function inTimelineOrder(events: Iterable<TimelineEvent>): TimelineEvent[] {
  // Each instant is read once and not at every comparison: a thousand events are put in order at every edit.
  const placed = Array.from(events, (event) => ({ event, ms: event.at === null ? Infinity : Date.parse(event.at) }));
  placed.sort(
    ({ event: a, ms: first }, { event: b, ms: second }) =>
      (first === second ? 0 : first < second ? -1 : 1) ||
      (a.order ?? 0) - (b.order ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return placed.map(({ event }) => event);
}

/** "3 of 12 without source" is a count, never a block (practice §1). */
export function withoutSource(events: Iterable<TimelineEvent>): TimelineEvent[] {
  return [...events].filter((event) => event.sources.length === 0);
}

/** Only http and https links are kept; anything else (script, data, file) is refused as a source. */
export function isSafeUrl(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url) && url.length <= 2000;
}
