/**
 * Who came in a moment ago and comes again: a person opens a socket for each document, and a whole meeting does so at
 * once. What was found about them is good as long as all it was found in is still so: the retro in memory, the
 * person's own row, and every row of cookies and links. It is asked again when any of them changed.
 */
import type { Guest } from '../rooms/connection.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import type { PersonRow } from '../storage/tables.ts';
import { hashOf } from './secrets.ts';
import { whoIs, type Who } from './who.ts';
import { wallIn, type Wall, type WallBook } from './wall.ts';

/** People remembered, in the order they were found. */
const mostRemembered = 2_000;

export type Entry =
  | {
      readonly ok: true;
      readonly guest: Guest;
      /** Whether asking again would surely say the same. */
      readonly stands: () => boolean;
    }
  | { readonly ok: false; readonly reason: ((Who | Wall) & { ok: false })['reason'] };

export class Passes {
  readonly #book: WallBook;
  /** By a hash of what was asked: the secrets themselves are kept nowhere. */
  readonly #known = new Map<string, Entry & { ok: true }>();

  constructor(book: WallBook) {
    this.#book = book;
  }

  /** Whoever may read a room: a person, or a wall screen, which is nobody. */
  async guestIn(retroId: string, as: string | undefined, cookies: string | undefined): Promise<Entry> {
    const name = hashOf(`${retroId} ${as ?? ''} ${cookies ?? ''}`);
    const known = this.#known.get(name);
    if (known?.stands()) return known;
    this.#known.delete(name);
    const version = this.#book.storage.doorVersion();
    const who = await whoIs(this.#book, retroId, as, cookies);
    if (!who.ok) return who.reason === 'not-signed-in' ? this.#wall(retroId, as, cookies) : who;
    const entry = this.#entry(who.retro, who.person, version);
    if (entry.stands()) this.#keep(name, entry);
    return entry;
  }

  /** A wall ends by the clock too, so it is asked about each time. */
  async #wall(retroId: string, as: string | undefined, cookies: string | undefined): Promise<Entry> {
    const wall = await wallIn(this.#book, retroId, as, cookies);
    return wall.ok ? { ...wall, stands: () => false } : wall;
  }

  #entry(retro: OpenRetro, person: PersonRow, version: number | undefined): Entry & { ok: true } {
    const { storage } = this.#book;
    return {
      ok: true,
      guest: { id: person.id, name: person.name, reader: person.role },
      stands: () =>
        version !== undefined &&
        storage.doorVersion() === version &&
        !retro.ledger.isClosed &&
        retro.people.get(person.id) === person,
    };
  }

  #keep(name: string, entry: Entry & { ok: true }): void {
    this.#known.set(name, entry);
    if (this.#known.size <= mostRemembered) return;
    const oldest = this.#known.keys().next();
    if (!oldest.done) this.#known.delete(oldest.value);
  }
}
