/** Who sits where, and what they send: honest edits and others, by chance from a seed. */
import type { Guest } from 'server/rooms/connection.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { syncTypes } from 'shared/protocol/messages.ts';
import type { DocumentKind, RoomName } from 'shared/protocol/rooms.ts';
import type { Phase } from 'shared/retro/phases.ts';
import * as Y from 'yjs';
import type { Chance } from '../../support/chance.ts';
import type { Books } from './books.ts';
import type { Cast } from './cast.ts';
import { forgedEntry, makers } from './crafted.ts';
import { honestAct } from './honest.ts';
import type { Judge } from './judge.ts';
import { must, same } from './same.ts';
import { Seat } from './seat.ts';

export interface Sent {
  readonly seat: Seat;
  readonly update: Uint8Array;
  /** Its place among the seat's sync messages. */
  readonly place: number;
  readonly mayWrite: boolean;
  readonly label: string;
}

type Made = [label: string, update: Uint8Array] | undefined;

/** Close codes that say: these bytes are not taken. */
const refusals = new Set<number>([closeCodes.malformed, closeCodes.tooLarge]);
const kinds: DocumentKind[] = ['desk', 'desk', 'account', 'board', 'record', 'actions', 'backstage', 'stage', 'tray'];
const makerNames = Object.keys(makers);

export class Crowd {
  readonly cast: Cast;
  readonly judge: Judge;
  readonly chance: Chance;
  readonly books: Books;
  phase: Phase = 'prepare';
  readonly #seed: number;
  readonly #seats = new Map<string, Seat>();
  #serial = 0;
  #dealt: number;

  constructor(seed: number, cast: Cast, judge: Judge, chance: Chance, books: Books) {
    this.cast = cast;
    this.judge = judge;
    this.chance = chance;
    this.books = books;
    this.#seed = seed;
    this.#dealt = seed * 7;
  }

  /** Where we are, for whoever has to find it again. */
  get story(): string {
    return `seed ${this.#seed}, ${this.phase}, act ${this.#serial}`;
  }

  get seats(): readonly Seat[] {
    return [...this.#seats.values()];
  }

  /** A number not used before. */
  next(): number {
    return (this.#serial += 1);
  }

  /** Each in its turn: chance alone would leave some out. */
  deal<T>(all: readonly T[]): T {
    return all[(this.#dealt += 1) % all.length] as T;
  }

  /** Somebody is in a room they may read; mostly one they may write in. */
  async sitDown(): Promise<Seat | undefined> {
    for (let tries = 0; tries < 12; tries += 1) {
      const guest = this.chance.pick(this.cast.guests) as Guest;
      const name = this.roomFor(guest);
      const right = this.judge.expected(guest, name);
      const reads = right === 'read' && (guest.reader === 'wall' || this.chance.below(3) === 0);
      if (right === 'write' || reads) return this.open(guest, name);
    }
    return undefined;
  }

  /** Somewhere this guest has something to do, or would like to. */
  roomFor(guest: Guest): RoomName {
    const kind = this.chance.pick(kinds) ?? 'desk';
    if (kind === 'desk') return { retro: 'retro', kind, person: guest.id };
    if (kind !== 'account') return { retro: 'retro', kind };
    return { retro: 'retro', kind, person: guest.id === 'idris' ? 'ana' : guest.id };
  }

  async open(guest: Guest, name: RoomName): Promise<Seat> {
    const key = `${guest.id} ${name.kind}/${name.person ?? ''}`;
    const known = this.#seats.get(key);
    if (known?.isOpen) return known;
    const seat = this.seat(guest, name);
    await this.cast.join(seat);
    const right = this.judge.expected(guest, name);
    same(seat.connection.right, right, `${this.story}: the right of ${guest.id} in ${seat.room}`);
    this.#seats.set(key, seat);
    return seat;
  }

  seat(guest: Guest, name: RoomName): Seat {
    return new Seat(guest, name, this.#newClient(), this.cast.now, (...heard) => this.judge.overhear(...heard));
  }

  /** A few honest edits and then, often, one that is not: what was bent cannot be built upon before it was judged. */
  burst(seat: Seat): Sent[] {
    const mayWrite = this.judge.expected(seat.guest, seat.name) === 'write';
    const sent: Sent[] = [];
    if (mayWrite) for (let left = this.chance.below(4); left > 0; left -= 1) sent.push(...this.honestly(seat));
    if (sent.length > 0 && this.chance.below(3) === 0) return sent;
    return [...sent, ...this.#send(seat, mayWrite, this.#hostile(seat, mayWrite))];
  }

  /** One honest edit, where the seat may write. */
  honestly(seat: Seat): Sent[] {
    const act = honestAct(seat.name.kind, this.chance);
    const words = (letter: string) => this.judge.words(letter, seat.name.person ?? seat.guest.id);
    const update = act && seat.edit((doc) => act(doc, this.chance, words, this.next()));
    return this.#send(seat, true, update && ['honest', update]);
  }

  #hostile(seat: Seat, mayWrite: boolean): Made {
    const { doc, name } = seat;
    const target = { doc, kind: name.kind, chance: this.chance, n: this.next() };
    if (name.kind === 'desk' && mayWrite && this.chance.below(3) === 0) {
      const update = seat.edit(() => forgedEntry(doc, this.chance, 'maren', target.n));
      return update && ['forged entry', update];
    }
    const label = this.deal(makerNames);
    const update = makers[label]?.(target);
    return update && [label, update];
  }

  #send(seat: Seat, mayWrite: boolean, made: Made): Sent[] {
    if (!made || !seat.isOpen) return [];
    const [label, update] = made;
    // It may come back in its own name: Yjs would then draw another one, and not from the seed.
    if (label !== 'honest') seat.doc.clientID = this.#newClient();
    const place = seat.send(update, this.chance.below(4) === 0 ? syncTypes.step2 : syncTypes.update);
    this.books.note('updates');
    this.books.note(`${seat.guest.reader} in ${this.phase}`);
    return [{ seat, update, place, mayWrite, label }];
  }

  /**
   * What was acknowledged from somebody who may write is in the document from now on, and nothing else is.
   * @param steered somebody else's step may have closed seats meanwhile
   * @returns whether a desk was written
   */
  accept(sent: readonly Sent[], steered: boolean): boolean {
    let desks = false;
    for (const { seat, update, place, mayWrite, label } of sent) {
      // What came before a refused one stays, though its sender is gone before the acknowledgement.
      const cameBefore = refusals.has(seat.socket.code ?? 0) && label === 'honest';
      const isDurable = seat.durable >= place || cameBefore;
      if (!steered && mayWrite && label === 'honest') must(isDurable, `${this.story}: an honest edit was not taken`);
      must(isDurable || steered || !seat.isOpen, `${this.story}: ${label} was neither taken nor refused`);
      const outcome = !mayWrite ? 'swallowed' : isDurable ? 'accepted' : 'refused';
      this.books.note(`${outcome} ${label}`);
      if (outcome !== 'accepted') continue;
      this.judge.accept(seat.name, seat.guest.id, update);
      desks ||= seat.name.kind === 'desk';
      if (label !== 'honest' && seat.isOpen) Y.applyUpdate(seat.doc, update, 'server');
    }
    return desks;
  }

  #newClient(): number {
    return 1_000 + this.chance.below(2 ** 31);
  }

  async settle(): Promise<void> {
    await (await this.cast.retro()).ledger.settled();
  }
}
