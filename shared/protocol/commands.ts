/**
 * Commands: all that needs an order, a clock or an authority (design §2). Typed for the client, parsed at the door.
 * A step carries the state it was made from (`from`, the stage's step count); a stale one is refused.
 */
import * as v from 'valibot';
import { longestMeeting, shortestMeeting } from '../retro/agenda.ts';
import { mostMonths } from '../retro/keeping.ts';
import { phases } from '../retro/phases.ts';
import { roles } from '../retro/people.ts';
import { verdicts } from '../retro/ideas.ts';
import { isSafeUrl } from '../retro/timeline.ts';
import { pulseAnswers } from '../retro/pulse.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const from = v.pipe(v.number(), v.integer(), v.minValue(0));
const suggestions = ['call-on', 'back-to-how', 'park-fix', 'check-clock', 'one-story', 'was-known'] as const;
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const labels = v.pipe(v.array(text(60)), v.maxLength(30));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(shortestMeeting), v.maxValue(longestMeeting));
const part = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestMeeting));

const answer = v.optional(v.picklist(pulseAnswers));

const command = v.variant('type', [
  v.object({ type: v.literal('open-event'), event: id, from }),
  v.object({ type: v.literal('discuss-event'), event: id, next: v.optional(id), from }),
  v.object({ type: v.literal('skip-event'), event: id, next: v.optional(id), reason: v.optional(text(500)), from }),
  v.object({ type: v.literal('follow-thread'), thread: id, from }),
  v.object({ type: v.literal('leave-thread'), from }),
  v.object({ type: v.literal('pause'), minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)) }),
  v.object({ type: v.literal('end-pause') }),
  /** Back so many minutes later, or earlier. */
  v.object({
    type: v.literal('move-break'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)),
  }),
  v.object({ type: v.literal('take-lead') }),
  v.object({ type: v.literal('hand-lead'), person: id }),
  v.object({
    type: v.literal('extend'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)),
  }),
  v.object({ type: v.literal('ask-missing') }),
  v.object({ type: v.literal('timeline-done'), from }),
  v.object({ type: v.literal('open-gate-early'), from }),
  v.object({ type: v.literal('shut-gate'), from }),
  v.object({ type: v.literal('go-to-phase'), phase: v.picklist(phases), from }),
  v.object({ type: v.literal('stop-sitting'), from }),
  v.object({ type: v.literal('resume-sitting'), from }),
  v.object({
    type: v.literal('plan-sitting'),
    /** ms since the epoch. */
    at: moment,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(240)),
    /** Person ids of a small group; left out: everyone. */
    group: v.optional(v.pipe(v.array(id), v.maxLength(200))),
  }),
  v.object({ type: v.literal('forget-sitting') }),
  v.object({ type: v.literal('show-learnings'), from }),
  v.object({ type: v.literal('open-idea'), idea: id, from }),
  v.object({
    type: v.literal('decide-idea'),
    idea: id,
    verdict: v.picklist(verdicts),
    /** The idea it is said together with, for `merged`. */
    into: v.optional(id),
    /** ISO date on which a small group looks again, for `soaking`. */
    until: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  v.object({ type: v.literal('begin-go-round'), from }),
  v.object({ type: v.literal('go-round-next'), from }),
  v.object({ type: v.literal('raise-hand'), person: v.optional(id) }),
  v.object({ type: v.literal('lower-hand'), person: v.optional(id) }),
  v.object({ type: v.literal('call-hand'), person: id }),
  v.object({ type: v.literal('learned-something'), event: v.optional(id) }),
  v.object({ type: v.literal('learned-undo'), fact: id }),
  v.object({ type: v.literal('tap'), person: v.nullable(id) }),
  v.object({ type: v.literal('tap-undo') }),
  v.object({ type: v.literal('tap-still') }),
  /**
   * "From here to there it was Cara": deciseconds since the epoch. `was: null` whoever it was, `was: ''` somebody
   * unknown; `to: null` says that nobody spoke.
   */
  v.object({
    type: v.literal('correct-talk'),
    start: moment,
    duration: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(864_000)),
    was: v.nullable(v.union([v.literal(''), id])),
    to: v.nullable(id),
  }),
  v.object({ type: v.literal('correct-undo'), correction: id }),
  v.object({ type: v.literal('suggest'), what: v.picklist(suggestions), about: v.optional(id) }),
  v.object({ type: v.literal('was-cut-off'), person: id }),
  v.object({ type: v.literal('answer-nudge'), nudge: text(300), how: v.picklist(['asked', 'later', 'fine']) }),
  v.object({ type: v.literal('question-asked'), question: id, asked: v.boolean() }),
  v.object({ type: v.literal('message'), text: text(1000) }),
  v.object({ type: v.literal('opening-said'), paragraph: from, said: v.boolean() }),
  v.object({ type: v.literal('set-title'), title: text(200) }),
  v.object({ type: v.literal('set-zone'), zone: text(80), date: v.optional(v.pipe(v.string(), v.isoDate())) }),
  v.object({ type: v.literal('set-labels'), systems: labels, tags: labels }),
  v.object({ type: v.literal('set-plan'), minutes }),
  /** Minutes of each part, set by hand; the meeting is as long as they are together. */
  v.object({ type: v.literal('set-plan-parts'), opening: part, timeline: part, learnings: part, rest: part }),
  v.object({
    type: v.literal('set-opening'),
    paragraphs: v.pipe(v.array(text(2000)), v.minLength(1), v.maxLength(20)),
  }),
  v.object({
    type: v.literal('set-settings'),
    observersMayPark: v.optional(v.boolean()),
    letEveryoneIn: v.optional(v.boolean()),
    talk: v.optional(v.boolean()),
    transcript: v.optional(v.boolean()),
  }),
  v.object({ type: v.literal('lift-description-lock') }),
  v.object({ type: v.literal('drop-transcript'), transcript: id }),
  v.object({ type: v.literal('keep-version') }),
  /** Where the record is kept; nothing: nowhere else. */
  v.object({ type: v.literal('set-lives-at'), url: v.optional(v.pipe(v.string(), v.trim(), v.check(isSafeUrl))) }),
  v.object({ type: v.literal('answer-comment'), comment: id, done: v.boolean(), text: v.optional(text(2000)) }),
  v.object({ type: v.literal('set-review'), review: v.picklist(['draft', 'in-review', 'reviewed']) }),
  v.object({ type: v.literal('set-co-authors'), people: v.pipe(v.array(id), v.maxLength(200)) }),
  v.object({ type: v.literal('invite-person'), name: text(80), role: v.picklist(roles) }),
  v.object({ type: v.literal('invite-role'), role: v.picklist(['participant', 'observer', 'wall']) }),
  v.object({ type: v.literal('copy-link'), link: id }),
  v.object({ type: v.literal('revoke-link'), link: id }),
  v.object({ type: v.literal('show-room-code') }),
  v.object({ type: v.literal('hide-room-code') }),
  v.object({ type: v.literal('remove-person'), person: id }),
  v.object({ type: v.literal('admit'), person: id, role: v.picklist(['participant', 'observer']) }),
  v.object({ type: v.literal('not-now'), person: id }),
  v.object({ type: v.literal('add-guest'), name: text(80) }),
  v.object({ type: v.literal('idea-for'), person: id, text: text(4000), event: v.optional(id), named: v.boolean() }),
  v.object({ type: v.literal('learning-for'), person: id, text: text(4000) }),
  v.object({
    type: v.literal('take-words-out'),
    note: v.pipe(v.string(), v.regex(/^note:[\w:-]{1,90}$/)),
    text: text(20_000),
  }),
  v.object({
    type: v.literal('answer-pulse'),
    answers: v.object({ learned: answer, again: answer, said: answer }),
  }),
  v.object({ type: v.literal('read-pulse') }),
  v.object({ type: v.literal('proposal-added'), proposal: id }),
  /** What programs brought was added, or left out: it is not offered again. */
  v.object({
    type: v.literal('settle-brought'),
    proposals: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)),
  }),
  v.object({ type: v.literal('offer-account'), person: id }),
  /** The owner's one consent: who reads it, as named on their screen. */
  v.object({
    type: v.literal('begin-account'),
    readers: v.pipe(v.array(id), v.maxLength(50)),
    talk: v.optional(v.boolean()),
  }),
  v.object({ type: v.literal('decline-account') }),
  v.object({ type: v.literal('delete-account') }),
  v.object({
    type: v.literal('give-account'),
    owner: id,
    given: v.boolean(),
    /** How long it was listened to. */
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
  }),
  v.object({ type: v.literal('ask-to-read'), owner: id }),
  v.object({ type: v.literal('grant-account'), reader: id }),
  v.object({ type: v.literal('ungrant-account'), reader: id }),
  v.object({ type: v.literal('take-passage-out'), owner: id, passage: id }),
  v.object({ type: v.literal('hearing-done'), done: v.boolean() }),
  /** null: for good. */
  v.object({
    type: v.literal('set-keep'),
    months: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostMonths))),
  }),
  v.object({ type: v.literal('mark-follow-up'), action: id, done: v.boolean() }),
  v.object({ type: v.literal('delete-retro'), title: text(200) }),
]);

export type Command = v.InferOutput<typeof command>;
export type CommandType = Command['type'];

/** A command as it travels: the key makes a repeated one harmless. */
const envelope = v.object({ key: v.pipe(v.string(), v.regex(/^[\w-]{8,80}$/)), command });
export type Envelope = v.InferOutput<typeof envelope>;

export function parseEnvelope(json: unknown): Envelope | undefined {
  const result = v.safeParse(envelope, json);
  return result.success ? result.output : undefined;
}
