/** From a request's cookies to a person in a retro, or the reason why not. */
import type { Seat } from 'shared/protocol/api.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Storage } from '../storage/storage.ts';
import type { Guest } from '../rooms/connection.ts';
import type { CookieRow, PersonRow } from '../storage/tables.ts';
import { cookieRows } from './cookies.ts';
import { linkKey } from './links.ts';
import { wallIn, type WallBook } from './wall.ts';

export type Who =
  | { readonly ok: true; readonly retro: OpenRetro; readonly person: PersonRow }
  | { readonly ok: false; readonly reason: 'who-are-you'; readonly seats: readonly Seat[] }
  | {
      readonly ok: false;
      readonly reason: 'unknown-retro' | 'not-signed-in' | 'link-revoked' | 'waiting-at-the-door' | 'not-let-in';
      readonly seat?: Seat;
    };

/**
 * @param as the person the tab says it is; it must own that person's cookie
 */
export async function whoIs(
  { storage, registry }: { storage: Storage; registry: Registry },
  retroId: string,
  as: string | undefined,
  cookieHeader: string | undefined,
): Promise<Who> {
  const rows = (await cookieRows(storage, cookieHeader)).filter((row) => row.retro === retroId);
  const mine = as === undefined ? rows : rows.filter((row) => row.person === as);
  const retro = mine.length === 0 ? undefined : await registry.retro(retroId);
  if (mine.length > 0 && !retro) return { ok: false, reason: 'unknown-retro' };
  const people = mine.flatMap((row) => {
    const person = retro?.people.get(row.person);
    return person ? [{ row, person }] : [];
  });
  const [first] = people;
  if (!first || !retro) return { ok: false, reason: 'not-signed-in' };
  if (people.length > 1) {
    return { ok: false, reason: 'who-are-you', seats: people.map(({ person }) => seatOf(person)) };
  }
  return standingOf(storage, retro, first.row, first.person);
}

export type GuestAnswer =
  | { readonly ok: true; readonly guest: Guest }
  | { readonly ok: false; readonly reason: (Who & { ok: false })['reason'] | 'link-expired' };

/** Whoever may read a room: a person, or a wall screen, which is nobody. */
export async function guestIn(
  book: WallBook,
  retroId: string,
  as: string | undefined,
  cookieHeader: string | undefined,
): Promise<GuestAnswer> {
  const who = await whoIs(book, retroId, as, cookieHeader);
  if (who.ok) return { ok: true, guest: { id: who.person.id, name: who.person.name, reader: who.person.role } };
  return who.reason === 'not-signed-in' ? wallIn(book, retroId, as, cookieHeader) : who;
}

async function standingOf(storage: Storage, retro: OpenRetro, row: CookieRow, person: PersonRow): Promise<Who> {
  const link = row.link === undefined ? undefined : await storage.get('links', linkKey(row.retro, row.link));
  if (link?.kind === 'person' && link.revokedAt !== undefined) return { ok: false, reason: 'link-revoked' };
  switch (person.state) {
    case 'in':
      return { ok: true, retro, person };
    case 'door':
      return { ok: false, reason: 'waiting-at-the-door', seat: seatOf(person) };
    case 'refused':
      return { ok: false, reason: 'not-let-in', seat: seatOf(person) };
    case 'removed':
      return { ok: false, reason: 'not-signed-in' };
  }
}

export function seatOf(person: PersonRow): Seat {
  const { retro, id, name, role, state } = person;
  return { retro, person: id, name, role, waiting: state === 'door' };
}
