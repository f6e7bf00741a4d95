/**
 * What other programs send to /api/v1. The API's description is made from these schemas, so the texts here are read by
 * whoever writes such a program.
 */
import * as v from 'valibot';
import { roles } from '../../retro/people.ts';
import { eventKinds, eventTags, isSafeUrl } from '../../retro/timeline.ts';

export const mostEventsAtOnce = 500;
export const mostPeople = 60;

const text = (most: number, about: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.description(about));

const instant = (about: string) =>
  v.pipe(
    v.string(),
    v.maxLength(40),
    v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/),
    v.check((written) => !Number.isNaN(Date.parse(written))),
    v.description(`${about} ISO 8601 with an offset, like 2026-03-02T14:05:00Z.`),
  );

const link = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.check(isSafeUrl),
    v.description('http or https. Never fetched by the server.'),
  ),
  label: v.optional(text(200, 'What the link is called on screen.')),
});
const excerpt = v.object({
  excerpt: text(20_000, 'The evidence itself: log lines, a quoted message.'),
  label: v.optional(text(200, 'What the excerpt is called on screen.')),
});

export const event = v.object({
  id: v.pipe(
    v.string(),
    v.regex(/^[\w.:/+-]{1,120}$/),
    v.description('Your own id of it. An event whose id is known already is not added twice.'),
  ),
  at: v.pipe(
    v.nullable(instant('When it happened.')),
    v.description('When it happened; null keeps the event as one that needs a time.'),
  ),
  until: v.optional(instant('When it ended, for something that lasted.')),
  text: text(5000, 'What happened, never why: one or two sentences.'),
  kind: v.optional(v.pipe(v.picklist(eventKinds), v.description('observation when it is left out.'))),
  tags: v.optional(v.pipe(v.array(v.picklist(eventTags)), v.maxLength(eventTags.length))),
  actors: v.optional(
    v.pipe(v.array(text(80, 'A person or a system.')), v.maxLength(20), v.description('Who or what acted.')),
  ),
  lanes: v.optional(
    v.pipe(v.array(text(80, 'A service or a team.')), v.maxLength(20), v.description('Where it happened.')),
  ),
  sources: v.optional(v.pipe(v.array(v.union([link, excerpt])), v.maxLength(20), v.description('What it rests on.'))),
});
export type ApiEvent = v.InferOutput<typeof event>;

const eventList = v.pipe(v.array(event), v.minLength(1), v.maxLength(mostEventsAtOnce));

/** POST /api/v1/retros/{retro}/events */
export const addEvents = v.object({ events: eventList });
export type AddEvents = v.InferOutput<typeof addEvents>;

const person = v.object({
  name: text(80, 'As everybody in the room sees it.'),
  role: v.pipe(v.picklist(roles), v.description('A personal link is made for each.')),
});

/** POST /api/v1/retros */
export const openRetro = v.object({
  title: text(200, 'What it is about, in a few words.'),
  zone: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(80),
    v.description('IANA zone in which times are shown, like Europe/Berlin.'),
  ),
  facilitator: v.optional(
    text(80, 'Who leads. "Facilitator" when it is left out; whoever opens the link is that person.'),
  ),
  incident: v.optional(
    v.object({
      startedAt: v.optional(instant('When it began.')),
      endedAt: v.optional(instant('When it was over. 48 hours later the preparation is called due.')),
    }),
  ),
  services: v.optional(
    v.pipe(v.array(text(80, 'A name.')), v.maxLength(20), v.description('Services that were part of it.')),
  ),
  people: v.optional(
    v.pipe(v.array(person), v.maxLength(mostPeople), v.description('Who is invited beside whoever leads.')),
  ),
  events: v.optional(v.pipe(eventList, v.description('The timeline to begin with.'))),
});
export type OpenRetroRequest = v.InferOutput<typeof openRetro>;
