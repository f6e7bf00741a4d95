/**
 * A wall screen: a nameless read right on stage and board (design §5). Its link gives a cookie; behind the cookie is
 * nobody, so every route that asks for a person answers `not-signed-in`.
 */
import type { Guest } from '../rooms/connection.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Storage } from '../storage/storage.ts';
import type { CookieRow } from '../storage/tables.ts';
import { cookieRows } from './cookies.ts';
import { isPublished, linkKey, linkStands, wallId } from './links.ts';

export type Wall =
  | { readonly ok: true; readonly guest: Guest }
  | { readonly ok: false; readonly reason: 'not-signed-in' | 'unknown-retro' | 'link-revoked' | 'link-expired' };

export interface WallBook {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly now: () => number;
}

/**
 * The wall this browser is in a retro; the first whose link stands, when it is several.
 * @param as which of them the tab says it is
 */
export async function wallIn(
  book: WallBook,
  retroId: string,
  as: string | undefined,
  cookieHeader: string | undefined,
): Promise<Wall> {
  const rows = (await cookieRows(book.storage, cookieHeader)).filter(
    (row) => row.retro === retroId && isWall(row) && (as === undefined || row.person === as),
  );
  if (rows.length === 0) return { ok: false, reason: 'not-signed-in' };
  const retro = await book.registry.retro(retroId);
  if (!retro) return { ok: false, reason: 'unknown-retro' };
  const walls = await Promise.all(rows.map((row) => standingOf(book, retro, row)));
  return walls.find((wall) => wall.ok) ?? walls[0] ?? { ok: false, reason: 'not-signed-in' };
}

const isWall = ({ person, link }: CookieRow) => link !== undefined && person === wallId(link);

/** A wall ends with its link: revoked, old, or the record published. */
async function standingOf({ storage, now }: WallBook, retro: OpenRetro, row: CookieRow): Promise<Wall> {
  const link = await storage.get('links', linkKey(retro.id, row.link ?? ''));
  if (link?.kind !== 'wall') return { ok: false, reason: 'not-signed-in' };
  const stands = linkStands(link, now(), isPublished(retro));
  return stands.ok ? { ok: true, guest: { id: row.person, name: '', reader: 'wall' } } : stands;
}
