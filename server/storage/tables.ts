/** The server's own small tables: people, links, cookies, the door, grants, room codes and answered commands. */
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { AccountState } from 'shared/retro/accounts.ts';
import type { PulseTally } from 'shared/retro/pulse.ts';
import type { Revision } from 'shared/retro/frozen.ts';
import type { Role } from 'shared/retro/people.ts';
import type { RecordContent, Version } from 'shared/retro/record-version.ts';
import type { Scope } from 'shared/protocol/tokens.ts';
import type { DeliveryView, WebhookEvent } from 'shared/protocol/webhooks.ts';

export interface RetroRow {
  readonly id: string;
  readonly createdAt: number;
  /** Which sitting's `aside` document is in use: a deleted document's name is never used again. */
  readonly asideGeneration: number;
  /** Last time anything was written to `aside`; it goes 24 h later at the latest. */
  readonly asideTouchedAt?: number;
  /** When the oldest mirror of a sitting was made; it goes 24 h later. */
  readonly mirrorAt?: number;
  /** Accounts ever begun here: each has a number of its own, so that a deleted one's name is never used again. */
  readonly accountLives?: number;
  /** Revisions ever published: the next one's number is one more. */
  readonly revisions?: number;
  /** Where its record is kept besides here. */
  readonly livesAt?: string;
  /** Versions of the record ever kept, when the last one was, and who wrote since. */
  readonly versions?: number;
  readonly versionAt?: number;
  readonly versionBy?: readonly string[];
  /** When the newest of them was published, ms. */
  readonly publishedAt?: number;
  /** How long it is kept after that; absent: for good. */
  readonly keepMonths?: number;
  /** Id of the API token that opened it: no other token writes to it. */
  readonly openedBy?: string;
  /** When its preparation was called due: that is told once. */
  readonly dueToldAt?: number;
}

export interface PersonRow {
  readonly id: string;
  readonly retro: string;
  readonly name: string;
  readonly role: Role;
  readonly addedAt: number;
  /** In the room without a device. */
  readonly guest?: true;
  /** `door`: waits for one tap. `refused`: not let in. `removed`: was taken out of the room. */
  readonly state: 'in' | 'door' | 'refused' | 'removed';
}

export interface LinkRow {
  readonly id: string;
  readonly retro: string;
  readonly kind: 'person' | 'role' | 'wall';
  readonly role: Role | 'wall';
  readonly person?: string;
  readonly name?: string;
  readonly createdAt: number;
  readonly used: boolean;
  readonly revokedAt?: number;
  /** SHA-256 of each secret that was ever copied, base64url. */
  readonly hashes: readonly string[];
}

export interface CookieRow {
  readonly retro: string;
  /** Person id, or `wall-<link id>` for a wall screen: no person's id holds a hyphen. */
  readonly person: string;
  /** Id of the link it came by; whoever typed the room code came by none. */
  readonly link?: string;
  readonly createdAt: number;
}

export interface GrantRow {
  readonly owner: string;
  readonly reader: string;
  readonly at: number;
}

/** What its owner said about their account. The words are a document; who reads it, `grants`. */
export interface AccountRow {
  readonly owner: string;
  readonly state: AccountState;
  readonly since: number;
  /** Person id of whoever offered it. */
  readonly offeredBy?: string;
  /** Number of the document, while there is one. */
  readonly life?: number;
  /** Would rather tell it than write it. */
  readonly talk?: true;
  /** Minutes it was listened to. */
  readonly minutes?: number;
  /** Who asked to read it, and whom the owner said no to. */
  readonly asking: readonly string[];
  readonly refused: readonly string[];
}

export interface CommandRow {
  readonly at: number;
  readonly answer: CommandAnswer;
}

/** A published record. Put once, with a number of its own; only a name that must be forgotten ever changes in it. */
export interface RevisionRow extends Revision {
  readonly retro: string;
}

/** The record as it stood before it was changed. Put once; the oldest go. */
export interface VersionRow extends Version {
  readonly retro: string;
  readonly content: RecordContent;
}

/** Leads from a room code to its retro; what the code is, and until when, is a fact on that retro's `stage`. */
export interface CodeRow {
  readonly retro: string;
}

/** An action item of a published record that was done since. Who did it is nobody's business here. */
export interface FollowUpRow {
  readonly retro: string;
  readonly action: string;
  readonly doneAt: number;
}

/** An API token: another program's own key. Its secret is shown once and kept nowhere. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of its secret, base64url. */
  readonly hash: string;
  readonly createdAt: number;
  readonly revokedAt?: number;
}

/** What the API answered under an idempotency key, without the secrets that were in it. */
export interface ReplyRow {
  readonly at: number;
  /** SHA-256 of method, address and body. */
  readonly asked: string;
  readonly status: number;
  readonly answer: object;
}

/** An event another program sent: sent again it adds nothing, also when a person took it off the timeline. */
export interface BroughtRow {
  readonly event: string;
}

/** An address that whoever runs the server named. Its secret signs, so it is kept as it is. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly secret: string;
  readonly createdAt: number;
}

/** News that wait to be delivered. */
export interface OutboxRow {
  readonly id: string;
  readonly webhook: string;
  readonly retro: string;
  readonly event: WebhookEvent;
  /** When it came about, and when it is sent next. */
  readonly at: number;
  readonly due: number;
  readonly attempts: number;
  /** JSON, as it is signed and sent. */
  readonly body: string;
}

export interface DeliveryRow extends DeliveryView {
  readonly webhook: string;
}

/** That somebody has answered the three questions. Neither when nor what. */
export type AnsweredRow = Readonly<Record<string, never>>;

export interface SettingRow {
  readonly value: string;
}

/** Keys: retros `<retro>` · people `<retro>/<person>` · links `<link>` · cookies `<hash>` · grants `<retro>/<owner>/<reader>` · accounts `<retro>/<owner>` · commands `<retro>/<person>/<key>` · pulses `<retro>` · answered `<retro>/<person>` · codes `<hash>` · revisions `<retro>/<n, six digits>` · versions `<retro>/<n, six digits>` · followUps `<retro>/<action>` · tokens `<token>` · replies `<token>/<key>` · brought `<retro>/<id of the other program>` · webhooks `<webhook>` · outbox `<retro>/<webhook>/<topic or id>` · deliveries `<retro>/<webhook>/<id>-<attempt>`. */
export interface Tables {
  readonly retros: RetroRow;
  readonly people: PersonRow;
  readonly links: LinkRow;
  readonly cookies: CookieRow;
  readonly grants: GrantRow;
  readonly accounts: AccountRow;
  readonly commands: CommandRow;
  readonly pulses: PulseTally;
  readonly answered: AnsweredRow;
  readonly codes: CodeRow;
  readonly revisions: RevisionRow;
  readonly versions: VersionRow;
  readonly followUps: FollowUpRow;
  readonly tokens: TokenRow;
  readonly replies: ReplyRow;
  readonly brought: BroughtRow;
  readonly webhooks: WebhookRow;
  readonly outbox: OutboxRow;
  readonly deliveries: DeliveryRow;
  /** The server's own secrets and marks. */
  readonly settings: SettingRow;
}

export type TableName = keyof Tables;
export const tableNames = [
  'retros',
  'people',
  'links',
  'cookies',
  'grants',
  'accounts',
  'commands',
  'pulses',
  'answered',
  'codes',
  'revisions',
  'versions',
  'followUps',
  'tokens',
  'replies',
  'brought',
  'webhooks',
  'outbox',
  'deliveries',
  'settings',
] as const satisfies readonly TableName[];
