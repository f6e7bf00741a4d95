/**
 * Who may read the archive: anybody, or whoever has joined a retro of this server. Asked of the tables alone, so that
 * no retro is loaded for somebody who only reads.
 */
import type { Role } from 'shared/retro/people.ts';
import type { Storage } from '../storage/storage.ts';
import { cookieRows } from './cookies.ts';
import { linkKey } from './links.ts';

/** The person this browser is in each retro it has joined, by retro. */
export type Joined = ReadonlyMap<string, { readonly person: string; readonly role: Role }>;

export async function joinedBy(storage: Storage, cookieHeader: string | undefined): Promise<Joined> {
  const rows = await cookieRows(storage, cookieHeader);
  const seats = await Promise.all(
    rows.map(async ({ retro, person, link }) => {
      const [found, by] = await Promise.all([
        storage.get('people', `${retro}/${person}`),
        link === undefined ? undefined : storage.get('links', linkKey(retro, link)),
      ]);
      const isIn = found?.state === 'in' && !(by?.kind === 'person' && by.revokedAt !== undefined);
      return isIn ? [[retro, { person, role: found.role }] as const] : [];
    }),
  );
  return new Map(seats.flat());
}

export function mayRead(archive: 'anybody' | 'joined', joined: Joined): boolean {
  return archive === 'anybody' || joined.size > 0;
}
