/** What /api/v1 answers: schemas, so that the description is made from them and tests hold every answer against it. */
import * as v from 'valibot';
import { passageKinds } from '../../retro/archived.ts';
import { phases } from '../../retro/phases.ts';
import { roles } from '../../retro/people.ts';

export const apiReasons = [
  'token-missing',
  'token-unknown',
  'token-revoked',
  'token-scope',
  'too-fast',
  'bad-request',
  'too-large',
  'unknown-zone',
  'unknown-retro',
  'unknown-revision',
  'unknown-format',
  'too-many-events',
  'timeline-closed',
  'key-reused',
  'try-again',
] as const;
export type ApiReason = (typeof apiReasons)[number];

export const refusal = v.object({
  ok: v.literal(false),
  reason: v.pipe(v.picklist(apiReasons), v.description('For programs. It stays the same from release to release.')),
  sentence: v.pipe(v.string(), v.description('For people.')),
  at: v.optional(v.pipe(v.string(), v.description('Where the body first departs from what is described: events.3.at'))),
});
export type ApiRefusal = v.InferOutput<typeof refusal>;

const ok = v.literal(true);
const moment = v.pipe(v.string(), v.description('ISO 8601 in UTC.'));

const links = v.object({
  prepare: v.pipe(v.string(), v.description('For people who have come in; it holds no secret.')),
  live: v.string(),
  record: v.string(),
});

const retro = v.object({
  id: v.string(),
  title: v.string(),
  zone: v.string(),
  phase: v.picklist(phases),
  openedAt: moment,
  events: v.pipe(v.number(), v.description('On the timeline.')),
  waiting: v.pipe(v.number(), v.description('Offered by programs, not added by a person yet.')),
  links,
});
export type ApiRetro = v.InferOutput<typeof retro>;
export const retroAnswer = v.object({ ok, retro });

export const placements = ['timeline', 'proposed', 'known'] as const;
export type Placement = (typeof placements)[number];

const placed = v.pipe(
  v.array(v.object({ id: v.string(), placed: v.picklist(placements) })),
  v.description(
    'In the order of the request. timeline: it stands there now. proposed: people prepare already, so it waits until one of them adds it. known: it came before.',
  ),
);

export const eventsAnswer = v.object({ ok, events: placed });
export type EventsAnswer = v.InferOutput<typeof eventsAnswer>;

const invitation = v.object({
  name: v.optional(v.string()),
  role: v.picklist(roles),
  url: v.optional(
    v.pipe(
      v.string(),
      v.description(
        'The personal link with its secret: whoever opens it is that person. Shown once; hand it on, log it nowhere.',
      ),
    ),
  ),
});
export type Invitation = v.InferOutput<typeof invitation>;

export const openedAnswer = v.object({
  ok,
  retro,
  invitations: v.pipe(
    v.array(invitation),
    v.description('Whoever leads first, then the people named, then the link for everybody else who takes part.'),
  ),
  events: placed,
});
export type OpenedAnswer = v.InferOutput<typeof openedAnswer>;

const published = v.object({
  retro: v.string(),
  title: v.string(),
  zone: v.string(),
  date: v.optional(v.pipe(v.string(), v.description('Day of the incident, like 2026-03-02.'))),
  revision: v.pipe(v.number(), v.description('Number of the newest.')),
  publishedAt: moment,
  url: v.string(),
});
export const recordsAnswer = v.object({
  ok,
  records: v.array(published),
  next: v.optional(v.pipe(v.string(), v.description('Give it back as ?after= for the next page; absent on the last.'))),
});
export type RecordsAnswer = v.InferOutput<typeof recordsAnswer>;

export const revisionsAnswer = v.object({
  ok,
  revisions: v.array(v.object({ n: v.number(), publishedAt: moment, title: v.string() })),
});
export type ApiRevisionsAnswer = v.InferOutput<typeof revisionsAnswer>;

const passage = v.object({
  kind: v.picklist(passageKinds),
  text: v.string(),
  event: v.optional(v.pipe(v.string(), v.description('Id of the event it is about.'))),
  at: v.optional(moment),
  section: v.optional(v.string()),
  title: v.optional(v.pipe(v.string(), v.description('Of that section.'))),
  marks: v.pipe(
    v.array(v.array(v.number())),
    v.description('Half-open places of what was found, in UTF-16 units: [from, to].'),
  ),
});

const found = v.object({
  retro: v.string(),
  n: v.pipe(v.number(), v.description('Number of the newest revision.')),
  title: v.string(),
  day: v.pipe(v.string(), v.description('By which it is placed in time, like 2026-03-02.')),
  systems: v.array(v.string()),
  tags: v.array(v.string()),
  passages: v.array(passage),
  more: v.pipe(v.number(), v.description('Passages that were found and are not among these.')),
});
export const archiveAnswer = v.object({ ok, total: v.number(), records: v.array(found) });
