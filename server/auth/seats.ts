/**
 * Who a browser is, in every retro it has joined. Asked of the tables alone, so that no retro is loaded for somebody
 * who only looks at a list.
 */
import type { Storage } from '../storage/storage.ts';
import type { PersonRow } from '../storage/tables.ts';
import { cookieRows } from './cookies.ts';
import { linkKey } from './links.ts';

/** Those who are in: whoever waits at the door, was removed, or whose personal link was revoked is nobody. */
export async function peopleBehind(storage: Storage, cookieHeader: string | undefined): Promise<PersonRow[]> {
  const rows = await cookieRows(storage, cookieHeader);
  const found = await Promise.all(
    rows.map(async ({ retro, person, link }) => {
      const [row, by] = await Promise.all([
        storage.get('people', `${retro}/${person}`),
        link === undefined ? undefined : storage.get('links', linkKey(retro, link)),
      ]);
      const isRevoked = by?.kind === 'person' && by.revokedAt !== undefined;
      return row?.state === 'in' && !isRevoked ? [row] : [];
    }),
  );
  return found.flat();
}
