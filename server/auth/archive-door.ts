/** Who may read the archive: anybody, or whoever has joined a retro of this server. */
import type { Role } from 'shared/retro/people.ts';
import type { Storage } from '../storage/storage.ts';
import { peopleBehind } from './seats.ts';

/** The person this browser is in each retro it has joined, by retro. */
export type Joined = ReadonlyMap<string, { readonly person: string; readonly role: Role }>;

export async function joinedBy(storage: Storage, cookieHeader: string | undefined): Promise<Joined> {
  const people = await peopleBehind(storage, cookieHeader);
  return new Map(people.map(({ retro, id, role }) => [retro, { person: id, role }]));
}

export function mayRead(archive: 'anybody' | 'joined', joined: Joined): boolean {
  return archive === 'anybody' || joined.size > 0;
}
