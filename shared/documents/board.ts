/** `board`: the timeline and its notes. Facilitators and deputies write, everyone in the room reads. */
import * as v from 'valibot';
import * as Y from 'yjs';
import {
  eventKinds,
  eventTags,
  inTimelineOrder,
  isSafeUrl,
  precisions,
  zoneOrigins,
  type TimelineEvent,
} from '../retro/timeline.ts';
import { writeFields } from './collection.ts';

const short = v.pipe(v.string(), v.maxLength(200));
const names = v.fallback(v.pipe(v.array(short), v.maxLength(50)), []);
const source = v.object({
  kind: v.picklist(['link', 'excerpt', 'image']),
  url: v.optional(v.pipe(v.string(), v.check(isSafeUrl))),
  excerpt: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  image: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))),
  label: v.optional(short),
  capturedAt: v.optional(short),
});
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

const event = v.object({
  at: v.nullable(instant),
  until: v.optional(instant),
  precision: v.fallback(v.picklist(precisions), 'minute'),
  zone: v.fallback(short, 'UTC'),
  originalTime: v.fallback(short, ''),
  zoneFrom: v.fallback(v.picklist(zoneOrigins), 'assumed'),
  text: v.pipe(v.string(), v.maxLength(5000)),
  kind: v.fallback(v.picklist(eventKinds), 'observation'),
  tags: v.fallback(v.array(v.picklist(eventTags)), []),
  actors: names,
  machine: v.optional(v.literal(true)),
  lanes: names,
  sources: v.fallback(v.pipe(v.array(source), v.maxLength(50)), []),
  relatedEventIds: names,
  starred: v.optional(v.literal(true)),
  importedFrom: v.optional(v.object({ importId: short, key: short })),
  order: v.optional(v.number()),
});

export const maxEvents = 3000;

export function eventsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('events');
}

/** One event, or undefined when what is there has the wrong shape. */
export function parseEvent(id: string, value: unknown): TimelineEvent | undefined {
  const parsed = v.safeParse(event, value instanceof Y.Map ? value.toJSON() : value);
  return parsed.success ? ({ id, ...parsed.output } as TimelineEvent) : undefined;
}

export function readEvents(doc: Y.Doc): TimelineEvent[] {
  const all = [...eventsOf(doc).entries()].flatMap(([id, value]) => parseEvent(id, value) ?? []);
  return inTimelineOrder(all);
}

/** Adds events under one import, ≤ 256 kB a transaction, as one undo step for whoever tracks `origin`. */
export function addEvents(doc: Y.Doc, events: readonly TimelineEvent[], origin: unknown): void {
  for (const chunk of chunks(events)) {
    doc.transact(() => {
      for (const { id, ...fields } of chunk) writeFields(eventsOf(doc), id, fields);
    }, origin);
  }
}

const chunkBytes = 200_000;

function* chunks(events: readonly TimelineEvent[]): Generator<TimelineEvent[]> {
  let chunk: TimelineEvent[] = [];
  let size = 0;
  for (const each of events) {
    const bytes = JSON.stringify(each).length * 1.1;
    if (chunk.length > 0 && size + bytes > chunkBytes) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(each);
    size += bytes;
  }
  if (chunk.length > 0) yield chunk;
}

export type EventChange = Partial<{ [K in keyof Omit<TimelineEvent, 'id'>]: TimelineEvent[K] | undefined }>;

/** Changes fields of an event; undefined removes a field. */
export function changeEvent(doc: Y.Doc, id: string, change: EventChange, origin: unknown): void {
  if (!eventsOf(doc).has(id)) return;
  doc.transact(() => writeFields(eventsOf(doc), id, change), origin);
}

/** Changes several events as one edit: one message, one step to take back. */
export function changeEvents(
  doc: Y.Doc,
  changes: Iterable<readonly [id: string, change: EventChange]>,
  origin: unknown,
): void {
  doc.transact(() => {
    for (const [id, change] of changes) changeEvent(doc, id, change, origin);
  }, origin);
}

export function removeEvents(doc: Y.Doc, ids: readonly string[], origin: unknown): void {
  doc.transact(() => {
    for (const id of ids) eventsOf(doc).delete(id);
  }, origin);
}

/** Keys already imported, so that the same evidence adds nothing twice. */
export function importedKeys(events: Iterable<TimelineEvent>): ReadonlySet<string> {
  return new Set([...events].flatMap((each) => (each.importedFrom ? [each.importedFrom.key] : [])));
}

export type NotePlace = 'meeting' | 'learnings' | { readonly event: string } | { readonly idea: string };

/** Notes are root fragments: made at the same moment by two people, both texts stay. */
export function noteOf(doc: Y.Doc, place: NotePlace): Y.XmlFragment {
  return doc.getXmlFragment(noteName(place));
}

export function noteName(place: NotePlace): string {
  if (typeof place === 'string') return `note:${place}`;
  return 'event' in place ? `note:${place.event}` : `note:idea:${place.idea}`;
}
