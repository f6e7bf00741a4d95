/** A retro in memory: its documents, its people, its ledger. Loaded as one, unloaded as one. */
import { readEvents } from 'shared/documents/board.ts';
import { readDesk, type Desk } from 'shared/documents/desk.ts';
import { hasStage, readStage, setAbout, type Stage } from 'shared/documents/stage.ts';
import { rightFacts } from 'shared/documents/standing.ts';
import { exists, right, type Right } from 'shared/policy/access.ts';
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import { documentKinds, isPersonal, type DocumentKind, type RoomName } from 'shared/protocol/rooms.ts';
import * as Y from 'yjs';
import type { Write } from '../storage/storage.ts';
import type { AccountRow, PersonRow, RetroRow } from '../storage/tables.ts';
import { Announcing } from './announcing.ts';
import type { Connection, Guest } from './connection.ts';
import { History } from './history.ts';
import { Ledger } from './ledger.ts';
import { Room } from './room.ts';
import type { Surroundings } from './surroundings.ts';
import { carryDesks, withTombstones } from './steward/carry.ts';
import { PulseBook } from './steward/pulse-book.ts';
import { Nudging } from './talk/nudging.ts';
import { Listening } from './voice/listening.ts';

/** Documents that stay loaded as long as the retro is: the steward reads and writes them at any moment. */
const coreKinds = documentKinds.filter((kind) => !isPersonal(kind));

export class OpenRetro {
  readonly id: string;
  readonly around: Surroundings;
  readonly ledger: Ledger;
  readonly people: Map<string, PersonRow>;
  /** `<owner>/<reader>` of granted accounts. */
  readonly grants: Set<string>;
  readonly accounts: Map<string, AccountRow>;
  readonly pulse = new PulseBook();
  /** Every desk as last read, also of people who are not here. */
  readonly desks = new Map<string, Desk>();
  /** What laptops say of voices. */
  readonly listening: Listening;
  readonly nudging: Nudging;
  readonly history: History;
  readonly announcing: Announcing | undefined;
  row: RetroRow;
  onUnload: () => void = () => undefined;
  /** As last read for a right: a crowd that joins, and a review of everybody's rights, ask about the same stage. */
  #settled: { readonly version: number; readonly stage: Stage } | undefined;
  readonly #rooms = new Map<string, Room>();
  readonly #loading = new Map<string, Promise<Room>>();
  #afterCommit: (() => void)[] = [];
  #compacting = false;

  private constructor(
    around: Surroundings,
    row: RetroRow,
    people: PersonRow[],
    grants: string[],
    accounts: AccountRow[],
  ) {
    this.id = row.id;
    this.around = around;
    this.row = row;
    this.people = new Map(people.map((person) => [person.id, person]));
    this.grants = new Set(grants);
    this.accounts = new Map(accounts.map((account) => [account.owner, account]));
    this.listening = new Listening(this);
    this.nudging = new Nudging(this);
    this.history = new History(this);
    this.announcing = around.announcements && new Announcing(this, around.announcements);
    this.ledger = new Ledger({
      commit: (batch) => around.storage.commit(batch),
      editing: (room, authors, extra) => this.history.editing(room, authors, extra),
      carry: (edited, extra) => this.#carry(edited, extra),
      committed: (changed) => this.#committed(changed),
      failed: (error) => this.#failed(error),
      idle: () => this.#compact(),
      refused: (connection, reason) => {
        around.meter.refused(reason);
        around.log.warn({ retro: this.id, kind: connection.room?.kind, reason }, 'an edit was refused');
      },
      meter: around.meter,
    });
  }

  static async load(around: Surroundings, row: RetroRow): Promise<OpenRetro> {
    const retro = await OpenRetro.#read(around, row);
    if (!hasStage(retro.doc('stage'))) return retro;
    try {
      await retro.ledger.write(() => {
        carryDesks(retro, [...retro.desks.keys()], true);
        retro.#heedTalkSetting();
      });
      return retro;
    } catch {
      // The disk takes nothing just now (it was said in the log). What it holds can still be read.
      retro.destroy();
      return OpenRetro.#read(around, row);
    }
  }

  static async #read(around: Surroundings, row: RetroRow): Promise<OpenRetro> {
    const [people, grants, accounts] = await Promise.all([
      around.storage.list('people', `${row.id}/`),
      around.storage.list('grants', `${row.id}/`),
      around.storage.list('accounts', `${row.id}/`),
    ]);
    const retro = new OpenRetro(
      around,
      row,
      people.map(([, person]) => person),
      grants.map(([key]) => key.slice(row.id.length + 1)),
      accounts.map(([, account]) => account),
    );
    await Promise.all(coreKinds.map((kind) => retro.#room(kind)));
    await Promise.all([retro.#readDesks(), retro.pulse.read(around.storage, row.id)]);
    retro.announcing?.begin();
    return retro;
  }

  /** Talk time may have been switched off for the whole server since this retro was made. */
  #heedTalkSetting(): void {
    const { settings } = this.stage().about;
    if (settings.talk && !this.around.talk) setAbout(this.doc('stage'), { settings: { ...settings, talk: false } });
  }

  doc(kind: DocumentKind): Y.Doc {
    const room = this.#rooms.get(kind);
    if (!room) throw new Error(`doc: ${kind} is not a core document`);
    return room.doc;
  }

  stage(): Stage {
    return readStage(this.doc('stage'));
  }

  /** Read again only when it changed. Not to be used by a step that is changing it: see `stage`. */
  #settledStage(): Stage {
    const version = this.loaded('stage')?.version ?? 0;
    if (this.#settled?.version !== version) this.#settled = { version, stage: this.stage() };
    return this.#settled.stage;
  }

  /** Event ids in timeline order. */
  order(): string[] {
    return readEvents(this.doc('board')).map((event) => event.id);
  }

  /** The right of a guest in a room now, and whether the document exists at all. */
  rightOf(guest: Guest, name: RoomName): { readonly right: Right; readonly exists: boolean } {
    const granted = name.person !== undefined && this.mayHear(guest.id, name.person);
    const facts = rightFacts(this.#settledStage(), guest.id, name, granted);
    const found = { right: right(guest.reader, name.kind, facts), exists: exists(name.kind, facts) };
    if (name.kind !== 'account' || found.right === 'none') return found;
    // Whether somebody else has an account is told to nobody here.
    return this.#life(name.person) === undefined ? { right: 'none', exists: false } : found;
  }

  /** Why a guest does not come into a room, if they don't. */
  refusal(guest: Guest, name: RoomName, life: number | undefined): CloseReason | undefined {
    const found = this.rightOf(guest, name);
    if (!found.exists) return 'unknownRoom';
    if (found.right === 'none') return 'noRight';
    return name.kind === 'account' && this.#life(name.person) !== life ? 'deleted' : undefined;
  }

  /** The owner let this person read their account, and can still take it back. */
  mayHear(reader: string, owner: string): boolean {
    return this.grants.has(`${owner}/${reader}`) && this.people.get(owner)?.state === 'in';
  }

  #life(owner: string | undefined): number | undefined {
    return owner === undefined ? undefined : this.accounts.get(owner)?.life;
  }

  /** Loads a room, once however many ask. */
  room(name: RoomName): Promise<Room> {
    return this.#room(name.kind, name.person);
  }

  async #room(kind: DocumentKind, person?: string): Promise<Room> {
    const key = this.#key(kind, person);
    const open = this.#rooms.get(key);
    if (open) return open;
    const loading = this.#loading.get(key);
    if (loading) return loading;
    const load = this.#load(kind, person, key).finally(() => this.#loading.delete(key));
    this.#loading.set(key, load);
    return load;
  }

  async #load(kind: DocumentKind, person: string | undefined, key: string): Promise<Room> {
    const storedAs = this.#storedAs(kind, person);
    const room = new Room(kind, person, storedAs, await this.around.storage.load(storedAs));
    this.#rooms.set(key, room);
    this.ledger.rooms.add(room);
    return room;
  }

  #storedAs(kind: DocumentKind, person?: string): string {
    if (kind === 'aside') return `${this.id}/aside.${this.row.asideGeneration}`;
    return `${this.id}/${this.#key(kind, person)}`;
  }

  #key(kind: DocumentKind, person?: string): string {
    if (kind === 'account') return `account/${person}.${this.#life(person) ?? 0}`;
    return person === undefined ? kind : `${kind}/${person}`;
  }

  /** A document that is in memory now. */
  loaded(kind: DocumentKind, person?: string): Room | undefined {
    return this.#rooms.get(this.#key(kind, person));
  }

  /** Whether a room is the one its document is in now. */
  holds(room: Room): boolean {
    return this.loaded(room.kind, room.owner) === room;
  }

  async #readDesks(): Promise<void> {
    const prefix = `${this.id}/desk/`;
    for (const storedAs of await this.around.storage.rooms(prefix)) {
      const stored = await this.around.storage.load(storedAs);
      const room = new Room('desk', storedAs.slice(prefix.length), storedAs, stored);
      this.desks.set(storedAs.slice(prefix.length), readDesk(room.doc));
      room.destroy();
    }
  }

  #carry(edited: ReadonlySet<Room>, extra: Write[]): void {
    const owners: string[] = [];
    for (const room of edited) {
      if (room.kind !== 'desk' || room.owner === undefined) continue;
      this.desks.set(room.owner, withTombstones(this.desks.get(room.owner), readDesk(room.doc)));
      owners.push(room.owner);
    }
    if (owners.length > 0) carryDesks(this, owners, false);
    this.#touchAside(extra);
    this.announcing?.note(extra);
  }

  /** Notes when `aside` was last written to: it goes 24 h later at the latest. */
  #touchAside(extra: Write[]): void {
    const room = this.#rooms.get('aside');
    if (!room?.hasFresh()) return;
    const now = this.around.now();
    if (now - (this.row.asideTouchedAt ?? 0) < 60_000) return;
    this.row = { ...this.row, asideTouchedAt: now };
    extra.push({ op: 'put', table: 'retros', key: this.id, row: this.row });
  }

  /** `aside` goes as a whole and its name is never used again; members start over with an empty document. */
  eraseAside(extra: Write[]): void {
    const old = this.#rooms.get('aside');
    if (!old) return;
    const { asideTouchedAt: _, ...row } = this.row;
    this.row = { ...row, asideGeneration: this.row.asideGeneration + 1 };
    extra.push({ op: 'erase', room: old.storedAs }, { op: 'put', table: 'retros', key: this.id, row: this.row });
    this.#afterCommit.push(() => {
      this.ledger.rooms.delete(old);
      const fresh = new Room('aside', undefined, this.#storedAs('aside'), {
        snapshot: undefined,
        updates: [],
        owners: new Map(),
      });
      this.#rooms.set('aside', fresh);
      this.ledger.rooms.add(fresh);
      for (const member of old.members) member.close('reset');
      old.destroy();
      this.#scrub();
    });
  }

  /** A personal document goes; its name is never used again. Whoever has it open is told that it is gone. */
  erase(kind: 'account' | 'desk', owner: string, extra: Write[]): void {
    if (kind === 'account' && this.#life(owner) === undefined) return;
    const key = this.#key(kind, owner);
    extra.push({ op: 'erase', room: this.#storedAs(kind, owner) });
    this.afterCommit(() => {
      const room = this.#rooms.get(key);
      if (room) {
        for (const member of room.members) member.close('deleted');
        this.#unloadRoom(key, room);
      }
      this.#scrub();
    });
  }

  /** A scrub that cannot be done now (a backup holds the file, the disk is full) is made up for at the next start. */
  #scrub(): void {
    this.around.storage
      .scrub()
      .catch((error: unknown) => this.around.log.warn({ retro: this.id, error: String(error) }, 'a scrub failed'));
  }

  /** Runs once the cycle that holds this write is committed. */
  afterCommit(run: () => void): void {
    this.#afterCommit.push(run);
  }

  /**
   * What was just deleted from a document leaves its log too: the document is stored anew under its name, in the
   * same commit, and the old bytes are scrubbed.
   */
  forget(kind: DocumentKind, person?: string): void {
    const room = this.loaded(kind, person);
    if (!room) return;
    this.afterCommit(() => {
      this.ledger
        .write((extra) => {
          if (!this.holds(room)) return;
          extra.push(...room.storedAnew());
          this.afterCommit(() => this.#scrub());
        })
        .catch((error: unknown) =>
          this.around.log.warn({ retro: this.id, error: String(error) }, 'words stay in a log'),
        );
    });
  }

  /** All connections of a person, or of a link. */
  connectionsOf(person: string): Connection[] {
    return [...this.ledger.rooms].flatMap((room) => [...room.members].filter((member) => member.guest.id === person));
  }

  /** Ids of those who have the room open now. */
  here(): ReadonlySet<string> {
    const members = [...(this.loaded('stage')?.members ?? [])];
    return new Set(members.flatMap(({ guest }) => (guest.reader === 'wall' ? [] : [guest.id])));
  }

  hasMembers(): boolean {
    return [...this.ledger.rooms].some((room) => room.members.size > 0);
  }

  #committed(changed: ReadonlySet<Room>): void {
    const after = this.#afterCommit;
    this.#afterCommit = [];
    for (const run of after) run();
    if (![...changed].some((room) => room.kind === 'stage')) return;
    this.listening.heed();
    this.reviewRights();
  }

  /** Looks every right up again; only connections whose right changed are closed. */
  reviewRights(): void {
    for (const room of this.ledger.rooms) {
      for (const member of room.members) {
        const name = { retro: this.id, kind: room.kind, ...(room.owner === undefined ? {} : { person: room.owner }) };
        const now = this.rightOf(member.guest, name);
        if (now.right === member.right) continue;
        if (now.right === 'none') member.close(now.exists ? 'noRight' : 'unknownRoom');
        else member.close('rightChanged');
      }
    }
  }

  #failed(error: unknown): void {
    this.around.log.warn({ retro: this.id, error: String(error) }, 'a commit failed; the retro is loaded anew');
    this.ledger.close('restart');
    this.onUnload();
  }

  /** Between two bursts: personal rooms without members leave memory, long logs are encoded anew. */
  #compact(): void {
    for (const [key, room] of this.#rooms) {
      if (isPersonal(room.kind) && room.members.size === 0 && !room.hasFresh()) this.#unloadRoom(key, room);
    }
    if (this.#compacting) return;
    const due = [...this.ledger.rooms].filter((room) => !room.hasFresh()).map((room) => room.compaction());
    const writes = due.filter((write) => write !== undefined);
    if (writes.length === 0) return;
    this.#compacting = true;
    void this.around.storage
      .commit(writes)
      .catch((error: unknown) => this.around.log.warn({ retro: this.id, error: String(error) }, 'compaction failed'))
      .finally(() => (this.#compacting = false));
  }

  #unloadRoom(key: string, room: Room): void {
    this.#rooms.delete(key);
    this.ledger.rooms.delete(room);
    room.destroy();
  }

  destroy(): void {
    for (const room of this.#rooms.values()) room.destroy();
  }
}
