/**
 * Links: `/j/<linkId>#<secret>`. Only hashes are kept, so a copied address is shown once and *Copy* mints another
 * secret of the same link. No role link grants facilitator or deputy: those come by a personal link only.
 */
import { mayInvite } from 'shared/policy/decisions.ts';
import type { CommandAnswer, LinkRow as LinkView, NewLink } from 'shared/protocol/api.ts';
import type { Role } from 'shared/retro/people.ts';
import { standing } from 'shared/retro/phases.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { putPerson } from '../rooms/steward/people.ts';
import type { Turn } from '../rooms/steward/obey.ts';
import type { Storage, Write } from '../storage/storage.ts';
import type { LinkRow, PersonRow } from '../storage/tables.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Links of one retro as they stand, read before a command that needs them. */
export type LinkBook = ReadonlyMap<string, LinkRow>;

/** A link that no row names a person for stays open this long; all links end with publication. */
const roleLinkDays = 30;
const mostSecrets = 20;

export async function linkBook(storage: Storage, retro: string): Promise<LinkBook> {
  const all = await storage.list('links', `${retro}.`);
  return new Map(all);
}

export function linkView(row: LinkRow): LinkView {
  return {
    id: row.id,
    kind: row.kind,
    role: row.role,
    ...(row.person === undefined ? {} : { person: row.person }),
    ...(row.name === undefined ? {} : { name: row.name }),
    createdAt: row.createdAt,
    used: row.used,
    revoked: row.revokedAt !== undefined,
  };
}

/** What a wall screen is called where people have their person id. */
export function wallId(link: string): string {
  return `wall-${link}`;
}

/** Link ids begin with their retro, so that a retro's links are found by prefix; the dot never stands in an address. */
export function linkKey(retro: string, id: string): string {
  return `${retro}.${id}`;
}

export function makeLink(row: Omit<LinkRow, 'hashes' | 'used'>): { link: NewLink; write: Write } {
  const secret = newSecret();
  const whole: LinkRow = { ...row, used: false, hashes: [hashOf(secret)] };
  return {
    link: { ...linkView(whole), address: addressOf(row.retro, row.id, secret) },
    write: { op: 'put', table: 'links', key: linkKey(row.retro, row.id), row: whole },
  };
}

function addressOf(retro: string, id: string, secret: string): string {
  return `/j/${retro}_${id}#${secret}`;
}

/** `<retro>_<id>` of an address; ids hold no underscore of their own at the joint because they are of fixed length. */
export function splitLink(link: string): { retro: string; id: string } | undefined {
  const found = /^([\w-]{16})_([\w-]{16})$/.exec(link);
  return found?.[1] !== undefined && found[2] !== undefined ? { retro: found[1], id: found[2] } : undefined;
}

export type LinkStanding =
  | { readonly ok: true; readonly row: LinkRow }
  | { readonly ok: false; readonly reason: 'link-revoked' | 'link-expired' };

export type LinkCheck = LinkStanding | { readonly ok: false; readonly reason: 'unknown-link' };

/** Unknown link and wrong secret answer alike. */
export function checkLink(row: LinkRow | undefined, secret: string, now: number, published: boolean): LinkCheck {
  if (!row?.hashes.includes(hashOf(secret))) return { ok: false, reason: 'unknown-link' };
  return linkStands(row, now, published);
}

/** Whether a link still opens, whoever holds it. */
export function linkStands(row: LinkRow, now: number, published: boolean): LinkStanding {
  if (row.revokedAt !== undefined) return { ok: false, reason: 'link-revoked' };
  const old = row.kind !== 'person' && now - row.createdAt > roleLinkDays * 86_400_000;
  return old || published ? { ok: false, reason: 'link-expired' } : { ok: true, row };
}

/**
 * Links revoked since their retro was loaded. Whoever read a link a moment before asks again right before writing it
 * back, or a revoked link would stand again.
 */
const revoked = new WeakMap<OpenRetro, Set<string>>();

export function wasRevoked(retro: OpenRetro, id: string): boolean {
  return revoked.get(retro)?.has(id) ?? false;
}

export function isPublished(retro: OpenRetro): boolean {
  return standing(retro.stage().phases).phase === 'published';
}

function allowed(turn: Turn): CommandAnswer | undefined {
  const decision = mayInvite(turn.facts);
  return decision.allowed ? undefined : { ok: false, reason: decision.reason };
}

function withLink(turn: Turn, made: { link: NewLink; write: Write }): CommandAnswer {
  turn.extra.push(made.write);
  return { ok: true, step: turn.retro.stage().step, link: made.link };
}

/** An invited person exists from now on: named in preparation, on the roster once they came. */
export function invitePerson(turn: Turn, name: string, role: Role): CommandAnswer {
  const refused = allowed(turn);
  if (refused) return refused;
  const { retro, now } = turn;
  const person: PersonRow = { id: retro.around.newId(), retro: retro.id, name, role, addedAt: now, state: 'in' };
  putPerson(retro, person, turn.extra);
  const id = retro.around.newId();
  return withLink(
    turn,
    makeLink({ id, retro: retro.id, kind: 'person', role, person: person.id, name, createdAt: now }),
  );
}

/** A link for whoever types a name, or for a wall screen, which is nobody. */
export function inviteRole(turn: Turn, role: 'participant' | 'observer' | 'wall'): CommandAnswer {
  const refused = allowed(turn);
  if (refused) return refused;
  const id = turn.retro.around.newId();
  const kind = role === 'wall' ? 'wall' : 'role';
  return withLink(turn, makeLink({ id, retro: turn.retro.id, kind, role, createdAt: turn.now }));
}

export function copyLink(turn: Turn, id: string): CommandAnswer {
  const refused = allowed(turn);
  if (refused) return refused;
  const { retro } = turn;
  const row = turn.links.get(linkKey(retro.id, id));
  if (!row) return { ok: false, reason: 'unknown-link' };
  if (row.revokedAt !== undefined || wasRevoked(retro, id)) return { ok: false, reason: 'link-revoked' };
  const secret = newSecret();
  const hashes = [...row.hashes, hashOf(secret)].slice(-mostSecrets);
  const write: Write = { op: 'put', table: 'links', key: linkKey(row.retro, id), row: { ...row, hashes } };
  return withLink(turn, { write, link: { ...linkView(row), address: addressOf(row.retro, id, secret) } });
}

/** Revoking ends what came by the link: its person's connections, a wall's; a role link only stops new arrivals. */
export function revokeLink(turn: Turn, id: string): CommandAnswer {
  const refused = allowed(turn);
  if (refused) return refused;
  const { retro } = turn;
  const row = turn.links.get(linkKey(retro.id, id));
  if (!row) return { ok: false, reason: 'unknown-link' };
  const gone: LinkRow = { ...row, revokedAt: turn.now, hashes: row.hashes };
  revoked.set(retro, (revoked.get(retro) ?? new Set()).add(id));
  turn.extra.push({ op: 'put', table: 'links', key: linkKey(retro.id, id), row: gone });
  const ends = row.kind === 'wall' ? wallId(id) : row.kind === 'person' ? row.person : undefined;
  if (ends !== undefined) {
    retro.afterCommit(() => {
      for (const connection of retro.connectionsOf(ends)) connection.close('noRight');
    });
  }
  return { ok: true, step: retro.stage().step };
}
