/**
 * All rooms of one retro share one ledger, so that a step is atomic over documents and the phase at arrival
 * decides. It works in cycles: take what has arrived, judge and apply it, let the steward write, commit all of it
 * at once; then, and only then, broadcast, acknowledge, answer joins. The commit in flight is the natural batch.
 * Broadcasting before the commit left ghosts: edits seen by others that a crash then took back.
 */
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import type { Write } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { GuardReason } from './guard/guard.ts';
import type { Meter } from './meter.ts';
import type { Room } from './room.ts';
import { Traffic } from './traffic.ts';

/** A write of the server's own: a command, or what the steward carries. */
export interface Errand<T> {
  readonly run: (extra: Write[]) => T;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

type Work =
  /** `since`: when it arrived, in seconds of the meter's clock. */
  | { readonly type: 'edit'; readonly connection: Connection; readonly update: Uint8Array; readonly since: number }
  | { readonly type: 'errand'; readonly errand: Errand<unknown> }
  | { readonly type: 'join'; readonly connection: Connection; readonly stateVector: Uint8Array };

type Edit = Extract<Work, { type: 'edit' }>;

export interface LedgerHooks {
  readonly commit: (batch: Write[]) => Promise<void>;
  /** Runs before a room's edits of a cycle are applied: what they change can still be read. */
  readonly editing: (room: Room, authors: ReadonlySet<Connection>, extra: Write[]) => void;
  /** Runs before each commit: the steward carries desks whose owners just wrote. */
  readonly carry: (edited: ReadonlySet<Room>, extra: Write[]) => void;
  /** Runs after each commit: rights are looked up again where they may have changed. */
  readonly committed: (changed: ReadonlySet<Room>) => void;
  /** A commit failed: everything in memory may be ahead of the log. */
  readonly failed: (error: unknown) => void;
  /** No member is left and nothing waits. */
  readonly idle: () => void;
  readonly refused: (connection: Connection, reason: GuardReason) => void;
  readonly meter: Meter;
}

/** Edits of so many bytes are a cycle: a room that is given megabytes lets the others have their turn. */
const cycleBytes = 1 << 20;
/**
 * Where so many are in a room, those who come and go within so many ms are told of together: told of one by one, a
 * meeting that comes in at once is written to as often as it has people, times their number.
 */
const crowd = 25;
const crowdMs = 100;
/** One for the process: what rooms share is its core. */
const traffic = new Traffic();

export class Ledger {
  readonly rooms = new Set<Room>();
  readonly #hooks: LedgerHooks;
  #queue: Work[] = [];
  #presence = new Set<Room>();
  /** Where somebody came or went a moment ago. */
  readonly #gathering = new Set<Room>();
  #turn: Promise<void> | undefined;
  /** Errands of the cycle that runs. */
  #doing: { finish: () => void; fail: (error: unknown) => void }[] = [];
  #broken = false;
  #ending = false;
  /** Ends the wait for the beat. */
  #hurry: () => void = () => undefined;

  constructor(hooks: LedgerHooks) {
    this.#hooks = hooks;
  }

  edit(connection: Connection, update: Uint8Array): void {
    this.#push({ type: 'edit', connection, update, since: this.#hooks.meter.now() });
  }

  join(connection: Connection, stateVector: Uint8Array): void {
    this.#push({ type: 'join', connection, stateVector });
  }

  /** Runs a write of the server's own in a cycle; resolves once it is committed. */
  write<T>(run: (extra: Write[]) => T): Promise<T> {
    if (this.#broken) return Promise.reject(new Error('ledger: closed'));
    return new Promise<T>((resolve, reject) => {
      this.#push({ type: 'errand', errand: { run, resolve: resolve as (value: unknown) => void, reject } });
    });
  }

  presenceChanged(room: Room): void {
    this.#presence.add(room);
    this.#start();
  }

  left(connection: Connection, room: Room): void {
    room.presence.leave(connection);
    this.whoIsHereChanged(room);
  }

  /** Somebody came or went. */
  whoIsHereChanged(room: Room): void {
    if (room.members.size < crowd) return this.presenceChanged(room);
    if (this.#gathering.has(room)) return;
    this.#gathering.add(room);
    setTimeout(() => {
      this.#gathering.delete(room);
      this.presenceChanged(room);
    }, crowdMs).unref();
  }

  /**
   * Commits what has arrived and takes no more edits: under load there is always one that waits. What comes later is
   * not acknowledged, so its author sends it again.
   */
  finish(): Promise<void> {
    this.#ending = true;
    return this.settled();
  }

  /** No edit given to it is taken any more. */
  get isClosed(): boolean {
    return this.#broken || this.#ending;
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#turn) await this.#turn;
  }

  get isBusy(): boolean {
    return this.#turn !== undefined;
  }

  close(reason: CloseReason): void {
    this.#broken = true;
    this.#dropWaiting(new Error('ledger: closed'));
    for (const room of this.rooms) for (const member of room.members) member.close(reason);
  }

  #push(work: Work): void {
    if (this.#broken || (this.#ending && work.type !== 'errand')) return;
    this.#queue.push(work);
    if (work.type !== 'edit') this.#hurry();
    this.#start();
  }

  #start(): void {
    this.#turn ??= this.#run().finally(() => {
      this.#turn = undefined;
      if (this.#broken) return;
      if (this.#isWaiting) this.#start();
      else this.#hooks.idle();
    });
  }

  get #isWaiting(): boolean {
    return this.#queue.length > 0 || this.#presence.size > 0;
  }

  async #run(): Promise<void> {
    // Frames that arrived in the same turn of the event loop become one cycle.
    await new Promise<void>((next) => setImmediate(next));
    do {
      try {
        await this.#nextBeat();
        await this.#cycle();
      } catch (error) {
        // Nothing here should throw; if it does, one retro is loaded anew and the others never hear of it.
        this.#fail(error);
      }
    } while (this.#isWaiting && !this.#broken);
  }

  /** Under dense traffic, edits and carets wait a moment for company; commands and whoever joins do not. */
  async #nextBeat(): Promise<void> {
    const { meter } = this.#hooks;
    if (this.#queue.some((work) => work.type !== 'edit')) return traffic.begin(meter.now());
    const next = traffic.next(meter);
    if (!next) return;
    const hurried = new Promise<void>((resolve) => (this.#hurry = resolve));
    await Promise.race([next, hurried]);
  }

  async #cycle(): Promise<void> {
    const { meter } = this.#hooks;
    const began = meter.now();
    const edited = new Set<Room>();
    const edits: Edit[] = [];
    const arrived: Edit[] = [];
    const joins: Extract<Work, { type: 'join' }>[] = [];
    const extra: Write[] = [];
    let bytes = 0;
    let work: Work | undefined;
    while (bytes < cycleBytes && (work = this.#queue.shift())) {
      if (work.type === 'edit') {
        bytes += work.update.length;
        arrived.push(work);
      } else if (work.type === 'join') joins.push(work);
      else break; // A step may change rights: what came after it is judged after it was committed.
    }
    this.#editAll(arrived, edited, edits, extra);
    if (work?.type === 'errand' && !this.#broken) this.#do(work.errand, extra);
    if (this.#broken) return;
    this.#hooks.carry(edited, extra);
    const changed = [...this.rooms].filter((room) => room.hasFresh());
    const rows = changed.map((room) => room.write());
    if (rows.length + extra.length > 0) {
      const given = meter.now();
      try {
        await this.#hooks.commit([...rows, ...extra]);
        meter.committed(meter.now() - given);
      } catch (error) {
        return this.#fail(error);
      }
    }
    this.#deliver(changed, rows, edits);
    if (rows.length + extra.length > 0) this.#hooks.committed(new Set(changed));
    for (const { connection, stateVector } of joins) this.#answer(connection, stateVector);
    if (rows.length + extra.length > 0) meter.flushed(meter.now() - began);
  }

  #deliver(changed: readonly Room[], rows: readonly Write[], edits: readonly Edit[]): void {
    const authors = new Set(edits.map(({ connection }) => connection));
    for (const author of authors) author.hold();
    changed.forEach((room, index) => room.broadcast(rows[index]));
    for (const room of this.#presence) if (!changed.includes(room)) room.broadcast();
    this.#presence.clear();
    for (const { connection } of edits) connection.addDurable();
    for (const author of authors) {
      author.acknowledge();
      author.release();
    }
    const { meter } = this.#hooks;
    const sent = meter.now();
    for (const { since } of edits) meter.acknowledged(sent - since);
    traffic.count(
      edits.reduce((sum, { connection }) => sum + (connection.room?.members.size ?? 0), 0),
      changed.reduce((sum, room) => sum + room.members.size, 0),
      sent,
    );
    for (const { finish } of this.#doing.splice(0)) finish();
  }

  #editAll(arrived: readonly Edit[], edited: Set<Room>, edits: Edit[], extra: Write[]): void {
    for (const [room, works] of Map.groupBy(arrived, ({ connection }) => connection.room)) {
      const authors = new Set(works.map(({ connection }) => connection));
      if (room) this.#hooks.editing(room, authors, extra);
      room?.together(authors, () => {
        for (const work of works) if (!this.#broken) this.#edit(work, edited, edits);
      });
    }
  }

  #edit(work: Edit, edited: Set<Room>, edits: Edit[]): void {
    const { connection } = work;
    const { room } = connection;
    if (!room) return;
    // The right may have gone while this waited: then it is swallowed, and the close that follows hands it back.
    if (connection.right !== 'write') return;
    const verdict = room.edit(work.update, connection, connection.guest.id);
    if (verdict === 'broken') {
      this.#fail(new Error('guard: an accepted update left something pending'));
      return;
    }
    if (!verdict.ok) {
      this.#hooks.refused(connection, verdict.reason);
      connection.close(verdict.code === 4413 ? 'tooLarge' : 'malformed');
      return;
    }
    edited.add(room);
    edits.push(work);
  }

  #do(errand: Errand<unknown>, extra: Write[]): void {
    try {
      const value = errand.run(extra);
      this.#doing.push({ finish: () => errand.resolve(value), fail: errand.reject });
    } catch (error) {
      // Half a step may stand in memory: everything is loaded anew from the log.
      errand.reject(error);
      this.#fail(error);
    }
  }

  /** Memory may be ahead of the log: nothing of it is used any more, and whoever waits is told. */
  #fail(error: unknown): void {
    const wasBroken = this.#broken;
    this.#broken = true;
    for (const { fail } of this.#doing.splice(0)) fail(error);
    this.#dropWaiting(error);
    if (!wasBroken) this.#hooks.failed(error);
  }

  #dropWaiting(error: unknown): void {
    for (const work of this.#queue.splice(0)) if (work.type === 'errand') work.errand.reject(error);
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    const { room } = connection;
    if (!room) return;
    connection.hold();
    connection.send(room.answer(stateVector));
    connection.tellRight();
    const present = connection.isLive ? undefined : room.presence.all();
    connection.goLive();
    if (present) connection.send(present);
    connection.release();
  }
}
