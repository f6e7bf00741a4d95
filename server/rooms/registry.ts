/**
 * Which retros are in memory. Loading is single-flight and finishes before any join is answered; a retro leaves
 * memory when nobody is in it and nothing waits, and that is asked again right before it goes.
 */
import { setAbout } from 'shared/documents/stage.ts';
import { limits } from 'shared/protocol/messages.ts';
import type { RoomName } from 'shared/protocol/rooms.ts';
import { mirrorKeptFor } from 'shared/retro/mirror.ts';
import type { About } from 'shared/retro/settings.ts';
import type { Write } from '../storage/storage.ts';
import type { PersonRow } from '../storage/tables.ts';
import { Allowance } from './allowance.ts';
import type { Connection, Guest, MaySend } from './connection.ts';
import { OpenRetro } from './open-retro.ts';
import { sweepMirrors } from './steward/mirror.ts';
import type { Surroundings } from './surroundings.ts';
import { setRoster } from './steward/people.ts';
import { Summaries, type Summary } from './summaries.ts';

/** Tables whose keys begin with the retro's id. */
const tablesOfARetro = [
  'people',
  'grants',
  'accounts',
  'commands',
  'answered',
  'revisions',
  'versions',
  'followUps',
  'brought',
  'outbox',
  'deliveries',
] as const;

export class Registry {
  readonly around: Surroundings;
  readonly #open = new Map<string, Promise<OpenRetro>>();
  readonly #idleSince = new Map<string, number>();
  readonly #allowance: Allowance;
  readonly #maySend: MaySend = (guest, bytes) => this.#allowance.take(guest, bytes);
  readonly #summaries = new Summaries();
  #serial = 1;
  #closing = false;

  constructor(around: Surroundings) {
    this.around = around;
    this.#allowance = new Allowance(around.now);
  }

  /** The retro, loaded; undefined when there is none of that name. */
  async retro(id: string): Promise<OpenRetro | undefined> {
    if (this.#closing) return undefined;
    const open = this.#open.get(id);
    if (open) return open;
    const row = await this.around.storage.get('retros', id);
    if (!row) return undefined;
    return this.#open.get(id) ?? this.#keep(id, OpenRetro.load(this.around, row));
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  /** What the home page says of it, without loading it when that is known. */
  async summary(id: string): Promise<Summary | undefined> {
    const { storage } = this.around;
    if (!this.#open.has(id)) {
      const resting = this.#summaries.resting(id);
      if (resting) return resting;
      const [stage, board] = await Promise.all([storage.load(`${id}/stage`), storage.load(`${id}/board`)]);
      // It may have been opened meanwhile: then what it says now counts.
      const read = this.#open.has(id) ? undefined : this.#summaries.read(id, stage, board);
      if (read) return read;
    }
    const retro = await this.retro(id);
    return retro && this.#summaries.of(retro);
  }

  #keep(id: string, loading: Promise<OpenRetro>): Promise<OpenRetro> {
    const kept = loading.then((retro) => {
      retro.onUnload = () => {
        if (this.#open.get(id) === kept) this.#open.delete(id);
      };
      return retro;
    });
    this.#summaries.forget(id);
    kept.catch(() => this.#open.delete(id));
    this.#open.set(id, kept);
    return kept;
  }

  /**
   * A new retro with its facilitator in it; committed as a whole.
   * @param begin what else belongs to its first commit
   */
  async create(
    about: About,
    facilitator: PersonRow,
    extra: Write[] = [],
    { openedBy, begin }: { openedBy?: string; begin?: (retro: OpenRetro, writes: Write[]) => void } = {},
  ): Promise<OpenRetro> {
    const row = {
      id: facilitator.retro,
      createdAt: about.createdAt,
      asideGeneration: 1,
      ...(openedBy === undefined ? {} : { openedBy }),
    };
    const retro = await this.#keep(row.id, OpenRetro.load(this.around, row));
    await retro.ledger.write((writes) => {
      retro.people.set(facilitator.id, facilitator);
      setAbout(retro.doc('stage'), about);
      setRoster(retro);
      writes.push(
        { op: 'put', table: 'retros', key: row.id, row },
        { op: 'put', table: 'people', key: `${row.id}/${facilitator.id}`, row: facilitator },
        ...extra,
      );
      begin?.(retro, writes);
    });
    return retro;
  }

  /**
   * Brings a connection into its room, or closes it with the reason why not.
   * @param life for an account: which one the client means, so that an old copy never enters a new one
   */
  async join(connection: Connection, name: RoomName, guest: Guest, life?: number): Promise<void> {
    const retro = await this.retro(name.retro);
    if (!retro) return connection.close('unknownRoom');
    // Nothing is loaded for somebody who may not read it.
    const early = retro.refusal(guest, name, life);
    if (early) return connection.close(early);
    let room = await retro.room(name);
    // The world may have changed while the room loaded: an idle one may just have left memory again.
    while (!retro.holds(room) && !retro.ledger.isClosed) room = await retro.room(name);
    if (connection.isClosed) return;
    if (retro.ledger.isClosed) return connection.close('restart');
    const late = retro.refusal(guest, name, life);
    if (late) return connection.close(late);
    const { right } = retro.rightOf(guest, name);
    if (room.members.size >= limits.connectionsPerRoom) return connection.close('tooFast');
    const ear = room.kind === 'desk' && room.owner === guest.id ? retro.listening.earOf(guest.id) : undefined;
    connection.join(retro.ledger, room, guest, right, this.#maySend, ear);
    if (right === 'write') connection.askForWhatIsMissing(room.stateVector());
    if (room.kind === 'stage' && guest.reader !== 'wall') {
      this.#serial += 1;
      room.presence.arrive(connection, guest, this.#serial);
      retro.ledger.whoIsHereChanged(room);
    }
  }

  /** Every 25 s on a quiet socket something must be said; every few seconds slow ones are looked at, and what nobody works with rests. */
  async tend(keepAlive: boolean, renewPresence: boolean): Promise<void> {
    for (const loading of this.#open.values()) {
      const retro = await loading;
      for (const room of retro.ledger.rooms) {
        if (renewPresence && room.members.size > 0) {
          room.presence.renew();
          retro.ledger.presenceChanged(room);
        }
        room.tend(this.around.now());
        for (const member of room.members) {
          member.tend();
          if (keepAlive) member.keepAlive();
        }
      }
    }
  }

  /** Turns whose laptop fell silent end. */
  async tendVoices(): Promise<void> {
    for (const loading of this.#open.values()) (await loading).listening.tend();
  }

  /** Looks at every live room for what its leader may say next. One that cannot be written now is looked at again. */
  async tendNudges(): Promise<void> {
    for (const loading of this.#open.values()) await (await loading).nudging.tend();
  }

  /** Unloads retros that nobody has been in for `afterMs`. */
  async evict(afterMs: number): Promise<void> {
    for (const [id, loading] of this.#open) {
      const retro = await loading;
      if (retro.hasMembers() || retro.ledger.isBusy) {
        this.#idleSince.delete(id);
        continue;
      }
      const since = this.#idleSince.get(id) ?? this.around.now();
      this.#idleSince.set(id, since);
      if (this.around.now() - since < afterMs) continue;
      this.#summaries.leaves(retro);
      this.#open.delete(id);
      this.#idleSince.delete(id);
      retro.ledger.close('restart');
      retro.destroy();
    }
  }

  /** `aside` goes 24 h after its last activity at the latest, also of a meeting that was abandoned. */
  async forgetOldAsides(): Promise<void> {
    const limit = this.around.now() - 24 * 3600_000 + 120_000;
    for (const [id, row] of await this.around.storage.list('retros', '')) {
      if (row.asideTouchedAt === undefined || row.asideTouchedAt > limit) continue;
      const retro = await this.retro(id);
      await retro?.ledger.write((extra) => retro.eraseAside(extra));
    }
  }

  /** A meeting's mirror is gone 24 h after its sitting, at the latest. Called at least every half hour. */
  async forgetOldMirrors(): Promise<void> {
    const limit = this.around.now() - mirrorKeptFor + 30 * 60_000;
    for (const [id, row] of await this.around.storage.list('retros', '')) {
      if (row.mirrorAt === undefined || row.mirrorAt > limit) continue;
      const retro = await this.retro(id);
      await retro?.ledger.write((extra) => sweepMirrors(retro, limit, extra));
    }
  }

  /** Deleting deletes: documents, people, links, cookies; a scrub leaves no byte behind. */
  async remove(id: string): Promise<void> {
    const retro = await this.retro(id);
    if (!retro) return;
    const { storage } = this.around;
    await retro.ledger.settled();
    retro.ledger.close('deleted');
    this.#open.delete(id);
    this.#summaries.forget(id);
    const batch: Write[] = (await storage.rooms(`${id}/`)).map((room) => ({ op: 'erase', room }));
    for (const table of tablesOfARetro) {
      for (const [key] of await storage.list(table, `${id}/`)) batch.push({ op: 'drop', table, key });
    }
    for (const table of ['links', 'cookies', 'codes'] as const) {
      for (const [key, row] of await storage.list(table, ''))
        if (row.retro === id) batch.push({ op: 'drop', table, key });
    }
    batch.push({ op: 'drop', table: 'pulses', key: id }, { op: 'drop', table: 'retros', key: id });
    await storage.commit(batch);
    await storage.archive.drop([id]);
    this.around.announcements?.forget(id);
    await storage.scrub();
    retro.destroy();
  }

  /** What is in memory now, in numbers. */
  async census(): Promise<{ retros: number; rooms: number; connections: number; bufferedBytes: number }> {
    const open = await Promise.all([...this.#open.values()].map((loading) => loading.catch(() => undefined)));
    const retros = open.filter((retro) => retro !== undefined);
    const rooms = retros.flatMap((retro) => [...retro.ledger.rooms]);
    const members = rooms.flatMap((room) => [...room.members]);
    const bufferedBytes = members.reduce((sum, member) => sum + member.bufferedBytes, 0);
    return { retros: retros.length, rooms: rooms.length, connections: members.length, bufferedBytes };
  }

  /** Stops accepting, commits what has arrived, says goodbye with 1012. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const loading of this.#open.values()) {
      // One that cannot be loaded has nothing to commit.
      const retro = await loading.catch(() => undefined);
      await retro?.ledger.finish();
      retro?.ledger.close('restart');
    }
    this.#open.clear();
  }
}
