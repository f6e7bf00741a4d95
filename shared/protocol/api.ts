/** HTTP: what goes in and comes out, with the parsers both ends use. Commands have a file of their own. */
import * as v from 'valibot';
import type { RefusalReason } from './refusals.ts';
import type { OwnAccount } from '../retro/accounts.ts';
import type { Revision } from '../retro/frozen.ts';
import type { Phase } from '../retro/phases.ts';
import type { Role } from '../retro/people.ts';
import type { RoomCode } from '../retro/room-code.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));
const secret = v.pipe(v.string(), v.regex(/^[\w-]{16,80}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** POST /api/retros. The pasted timeline is read in the browser; events arrive through `board`. */
export const createRetro = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  name,
  zone: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  /** The set-up token, where creating is not open to everyone. */
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
export type CreateRetro = v.InferOutput<typeof createRetro>;

/** POST /api/retros/import: a record as it was exported as JSON, and who takes it in. */
export const importRetro = v.object({
  name,
  record: v.unknown(),
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/**
 * POST /api/join: what a link, or the room code as somebody typed it, needs before it lets anybody in. `look` tells
 * without entering.
 */
export const joinRetro = v.union([
  v.object({
    link: id,
    secret,
    look: v.optional(v.boolean()),
    /** Typed by whoever comes through a role link. */
    name: v.optional(name),
    about: v.optional(v.object({ ratherOffer: v.boolean(), dontCount: v.boolean() })),
  }),
  v.object({
    code: v.pipe(v.string(), v.maxLength(40)),
    look: v.optional(v.boolean()),
    name: v.optional(name),
  }),
]);
export type JoinRetro = v.InferOutput<typeof joinRetro>;

/** POST /api/retros/:retro/forget: a person's traces go; one's own, or by a facilitator or deputy. */
export const forgetPerson = v.object({ person: id });

/** POST /api/leave: forget this browser's cookie for a person. */
export const leaveRetro = v.object({ person: id });

export interface Seat {
  readonly retro: string;
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Waiting for one tap of a facilitator or deputy. */
  readonly waiting: boolean;
}

/** What a link or a room code leads to, before entering: the page shows what one can see and do, and how talk time is noted. */
export interface LinkView {
  readonly retro: string;
  readonly title: string;
  readonly kind: 'person' | 'role' | 'wall';
  readonly role: Role | 'wall';
  /** Set on a personal link. */
  readonly name?: string;
  readonly phase: Phase;
  readonly facilitators: readonly string[];
  readonly deputies: readonly string[];
  readonly talk: boolean;
  /** A transcript may be read for it. */
  readonly transcript?: boolean;
  readonly people: number;
}

export type Answer<T> = ({ readonly ok: true } & T) | Refused;

export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** For a stale step: the stage's step count now. */
  readonly step?: number;
}

export type CreateAnswer = Answer<{ readonly seat: Seat; readonly links: readonly NewLink[] }>;
/** A record that cannot be taken in says where ("events.3.text"). */
export type ImportAnswer = Answer<{ readonly seat: Seat }> | (Refused & { readonly at?: string });
export type LookAnswer = Answer<{ readonly view: LinkView }>;
export type JoinAnswer = Answer<{ readonly seat: Seat } | { readonly wall: string }>;
/** GET /api/retros/:retro/wall?as=: which wall this browser is, by a wall link it opened. */
export type WallAnswer = Answer<{ readonly wall: string }>;
/** GET /api/mine: what this browser has joined. */
export type MineAnswer = Answer<{ readonly seats: readonly JoinedRetro[] }>;
/** GET /api/retros/:retro/seat?as= */
export type SeatAnswer = Answer<{ readonly seat: Seat }> | ChooseSeat;

/** Several people of one retro share this browser: "Who are you here?" */
export interface ChooseSeat {
  readonly ok: false;
  readonly reason: 'who-are-you';
  readonly seats: readonly Seat[];
}

export interface JoinedRetro extends Seat {
  readonly title: string;
  readonly phase: Phase;
  readonly events: number;
  readonly date?: string;
  readonly createdAt: number;
  /** Between two sittings: when the meeting goes on, ms, once a day is set. */
  readonly between?: { readonly next?: number };
  /** When the incident ended, by the last event, ms. For facilitators and deputies while it is prepared. */
  readonly endedAt?: number;
  /** For the same people: steps of readiness that are open, and accounts that were not given yet. */
  readonly prepared?: { readonly open: number; readonly of: number; readonly toHear: number };
}

/** A link as its makers see it. The address with its secret exists only in the answer that made it. */
export interface LinkRow {
  readonly id: string;
  readonly kind: 'person' | 'role' | 'wall';
  readonly role: Role | 'wall';
  readonly person?: string;
  readonly name?: string;
  readonly createdAt: number;
  readonly used: boolean;
  readonly revoked: boolean;
}

export interface NewLink extends LinkRow {
  /** `/j/<id>#<secret>` */
  readonly address: string;
}

export interface DoorRow {
  readonly person: string;
  readonly name: string;
  readonly role: 'participant' | 'observer';
  readonly at: number;
}

/** GET /api/retros/:retro/links, for facilitators and deputies. */
export type LinksAnswer = Answer<{ readonly links: readonly LinkRow[]; readonly door: readonly DoorRow[] }>;

export type CommandAnswer = Answer<{
  readonly step: number;
  /** Set by invite-person, invite-role and copy-link. */
  readonly link?: NewLink;
  /** Set by learned-something: what learned-undo takes back. */
  readonly fact?: string;
  /** Set by show-room-code. */
  readonly code?: RoomCode;
  /** Set by delete-retro: backups that still hold it, as they were named when they were taken. */
  readonly backups?: readonly string[];
}>;

/** GET /api/retros/:retro/account: one's own, and nobody else's. */
export type AccountAnswer = Answer<{ readonly account: OwnAccount }>;

/** GET /api/retros/:retro/own-talk: one's own talk time, and nobody else's; null where nothing notes it. */
export type OwnTalkAnswer = Answer<{
  readonly own: {
    /** In this sitting, and in its last ten minutes. */
    readonly seconds: number;
    readonly lately: number;
    /** Of what participants said, 0 to 1; absent where too few others were heard. */
    readonly share?: number;
  } | null;
}>;
/** GET /api/retros/:retro/pulse: whether one has answered the three questions, told to that person alone. */
export type PulseAnswerGiven = Answer<{ readonly answered: boolean }>;

/** GET /api/retros/:retro/revisions: what was published, oldest first. */
export type RevisionsAnswer = Answer<{
  readonly revisions: readonly {
    readonly n: number;
    readonly at: number;
    readonly by: string;
    readonly title: string;
  }[];
}>;

/** GET /api/retros/:retro/revisions/:n[?names=1]: one of them as a whole; roles unless names are asked for. */
export type RevisionAnswer = Answer<{ readonly revision: Revision }>;
/** POST /api/retros/:retro/images: the id under which it is kept. */
export type ImageAnswer = Answer<{ readonly image: string }>;

/** GET /api/retros/:retro/export?format=&revision=&names=: without a revision, the record as it stands. */
export type ExportAnswer = Answer<{
  readonly text: string;
  /** Media type. */
  readonly type: string;
  /** How a file of it ends: ".md". */
  readonly extension: string;
}>;

/** GET /api/retros/:retro/hand-on?piece=&place=&item=&names= and /take-home?team=&place=&names= */
export type HandOnAnswer = Answer<{
  /** HTML for a document editor, else what is pasted. */
  readonly text: string;
  /** Beside HTML. */
  readonly plain?: string;
}>;

/** GET /api/retros/:retro/teams, for facilitators and deputies. */
export type TeamsAnswer = Answer<{ readonly teams: readonly string[] }>;

/** GET /api/clock: the server's time, so that all screens agree within a second. */
export interface ClockAnswer {
  readonly now: number;
}

export function parse<const T extends v.GenericSchema>(schema: T, json: unknown): v.InferOutput<T> | undefined {
  const result = v.safeParse(schema, json);
  return result.success ? result.output : undefined;
}
