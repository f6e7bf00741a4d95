/** One meeting from preparation to publication, in which honest and hostile people of every role do what they can. */
import type { Guest } from 'server/rooms/connection.ts';
import type { Storage } from 'server/storage/storage.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { documentKinds, type RoomName } from 'shared/protocol/rooms.ts';
import { phases, type Phase } from 'shared/retro/phases.ts';
import { seeded } from '../../support/chance.ts';
import { Books } from './books.ts';
import { gather } from './cast.ts';
import { fitting, usurped } from './commands.ts';
import { Crowd, type Sent } from './crowd.ts';
import { Judge } from './judge.ts';
import { messageMakers } from './messages.ts';
import { must, same } from './same.ts';
import type { Seat } from './seat.ts';

const messageNames = Object.keys(messageMakers);

export interface Play {
  readonly seed: number;
  /** How many updates are sent before the meeting moves on. */
  readonly updatesPerPhase: number;
  /** Where it is noted what happened. */
  readonly books?: Books;
  /** A storage that is not to be trusted, for whoever wants to see that found out. */
  readonly storage?: Storage;
}

export async function playSession({ seed, updatesPerPhase, books = new Books(), storage }: Play): Promise<Books> {
  const chance = seeded(seed);
  const cast = await gather(chance, storage);
  const session = new Session(new Crowd(seed, cast, new Judge(cast), chance, books));
  await session.begin();
  for (const phase of phases) {
    if (phase !== 'prepare') await session.moveTo(phase);
    const from = books.of('updates');
    while (books.of('updates') - from < updatesPerPhase) await session.step();
    await session.endOfPhase();
  }
  return books;
}

class Session {
  readonly #crowd: Crowd;
  /** Presence messages by their number → who sent them. */
  readonly #presence = new Map<number, string>();

  constructor(crowd: Crowd) {
    this.#crowd = crowd;
  }

  get #story(): string {
    return this.#crowd.story;
  }

  async begin(): Promise<void> {
    const { cast, judge } = this.#crowd;
    await judge.check([], true, this.#story);
    await judge.takeOver({ retro: 'retro', kind: 'board' });
    for (const [owner, readers] of [
      ['ana', ['idris']],
      ['ben', []],
    ] as const) {
      await this.#give(owner, { type: 'begin-account', readers: [...readers] });
      judge.accounts.set(owner, [...readers]);
    }
    // The first desk that is opened writes the counts, which are zero.
    const [maren] = cast.guests;
    if (maren) await this.#crowd.open(maren, { retro: 'retro', kind: 'desk', person: maren.id });
    await judge.check([], true, this.#story);
  }

  async step(): Promise<void> {
    const { cast, chance } = this.#crowd;
    this.#crowd.next();
    cast.later(400);
    const what = chance.below(24);
    if (what < 13) await this.#batch();
    else if (what < 15) await this.#message();
    else if (what < 17) await this.#usurp();
    else if (what < 20) await this.#command();
    else if (what < 22) await this.#snoop();
    else if (what < 23) await this.#leave();
    else if (chance.below(3) === 0) await this.#failedCommit();
    else await this.#takeWordsOut();
  }

  async #batch(): Promise<void> {
    const seats = new Set<Seat>();
    for (let left = 1 + this.#crowd.chance.below(5); left > 0; left -= 1) {
      const seat = await this.#crowd.sitDown();
      if (seat) seats.add(seat);
    }
    await this.#judgeThem([...seats].flatMap((seat) => this.#crowd.burst(seat)));
  }

  async #judgeThem(sent: readonly Sent[]): Promise<void> {
    await this.#crowd.settle();
    const desks = this.#crowd.accept(sent, false);
    await this.#crowd.judge.check(new Set(sent.map(({ seat }) => seat.name)), desks, this.#story);
  }

  // Everything else that people do

  async #message(): Promise<void> {
    const { cast, chance, judge, books } = this.#crowd;
    const seat = await this.#crowd.sitDown();
    const other = chance.pick(cast.guests.filter((guest) => guest.id !== seat?.guest.id));
    if (!seat?.isOpen || !other) return;
    const n = this.#crowd.next();
    const label = this.#crowd.deal(messageNames);
    const frame = messageMakers[label]?.(chance, n, other) ?? '';
    this.#presence.set(n, seat.guest.id);
    books.note(`message ${label}`);
    if (typeof frame === 'string') seat.connection.text();
    else seat.connection.receive(frame);
    await this.#crowd.settle();
    // Whatever it was: a count of what it thought durable is no longer to be trusted.
    seat.leave();
    await this.#crowd.settle();
    await judge.check([seat.name], false, this.#story);
  }

  async #usurp(): Promise<void> {
    const { cast, chance, judge, books } = this.#crowd;
    const person = chance.pick(cast.guests.filter((guest) => guest.reader !== 'wall')) as Guest;
    const commands = usurped(person, judge.stage, chance);
    if (commands.length === 0) return;
    const command = this.#crowd.deal(commands);
    const answer = await cast.command(person.id, command);
    must(!answer.ok, `${this.#story}: ${person.id} gave ${command.type}`);
    books.note(`usurped ${command.type}`);
    await judge.check([], false, this.#story);
  }

  async #command(): Promise<void> {
    const { cast, chance, judge, books } = this.#crowd;
    const words = (letter: string) => judge.words(letter, 'the server');
    const [person, command] = fitting(judge.stage, judge.trayIdeas, chance, words);
    const answer = await cast.command(person, command);
    books.note(`${answer.ok ? 'command' : 'refused-command'} ${command.type}`);
    await this.#crowd.settle();
    await judge.check([], true, this.#story);
  }

  /** Somebody knocks where they have no right. */
  async #snoop(): Promise<void> {
    const { cast, chance, judge } = this.#crowd;
    const guest = chance.pick(cast.guests) as Guest;
    const kind = chance.pick(documentKinds);
    const others = cast.rooms.filter((room) => room.kind === kind);
    const name = (chance.below(3) === 0 ? this.#crowd.roomFor(guest) : chance.pick(others)) as RoomName;
    if (judge.expected(guest, name) === 'none') await this.#knock(guest, name);
  }

  async #knock(guest: Guest, name: RoomName): Promise<void> {
    const { cast, judge, books } = this.#crowd;
    const seat = this.#crowd.seat(guest, name);
    await cast.join(seat);
    const { code } = seat.socket;
    // Before the gate was opened there are no action items, for anybody.
    const isThere = name.kind !== 'actions' || judge.known.gateOpen;
    must((code === 4401 && isThere) || code === 4404, `${this.#story}: ${guest.id} got ${code} in ${seat.room}`);
    same(seat.told, 0, `${this.#story}: what ${guest.id} was told in ${seat.room}`);
    books.note(`turned away from ${name.kind}`);
  }

  /** Somebody goes; half of them come back in the same moment, while their room is about to leave memory. */
  async #leave(): Promise<void> {
    const { chance, judge, seats } = this.#crowd;
    const seat = chance.pick(seats);
    if (!seat) return;
    seat.leave();
    if (chance.below(2) === 0 || judge.expected(seat.guest, seat.name) === 'none') return;
    for (let ticks = chance.below(12); ticks > 0; ticks -= 1) await Promise.resolve();
    await this.#judgeThem(this.#crowd.burst(await this.#crowd.open(seat.guest, seat.name)));
  }

  /** Nothing of it is acknowledged or seen; afterwards everybody comes back. */
  async #failedCommit(): Promise<void> {
    const { cast, judge, books } = this.#crowd;
    const seat = await this.#crowd.sitDown();
    if (!seat?.isOpen || judge.expected(seat.guest, seat.name) !== 'write') return;
    cast.failing(true);
    const sent = this.#crowd.honestly(seat);
    await this.#crowd.settle();
    cast.failing(false);
    if (sent.length > 0) same(seat.socket.code, 1012, `${this.#story}: a commit failed`);
    books.note('a commit failed');
    this.#crowd.accept(sent, true);
    await judge.check([seat.name], true, this.#story);
  }

  /** Somebody's passage leaves the notes and their log, while others write on. */
  async #takeWordsOut(): Promise<void> {
    const { chance, judge, books } = this.#crowd;
    const passage = chance.pick(judge.spoken());
    if (!passage) return;
    const { person, text } = passage;
    const command: Command = { type: 'take-words-out', note: 'note:meeting', text };
    const { sent, isDone } = await this.#amongEdits(person, command);
    // Somebody may have deleted them a moment before.
    books.note(isDone ? 'words were taken out' : 'words were gone');
    this.#crowd.accept(sent, true);
    const board: RoomName = { retro: 'retro', kind: 'board' };
    await judge.takeOver(board);
    await judge.check(new Set([board, ...sent.map(({ seat }) => seat.name)]), true, this.#story);
  }

  // The course of the meeting

  async moveTo(phase: Phase): Promise<void> {
    const { cast, judge } = this.#crowd;
    cast.later(60_000);
    const { leading } = judge.stage.about;
    if (phase === 'opening') await this.#observersMayNotPark(leading);
    if (phase === 'learnings') await this.#give(leading, { type: 'open-gate-early', from: 0 });
    if (phase === 'remediations') await this.#give(leading, { type: 'show-learnings', from: 0 });
    if (phase === 'published') {
      await this.#give('idris', { type: 'set-co-authors', people: ['cleo'] });
      await this.#give('idris', { type: 'set-review', review: 'in-review' });
      for (let n = 0; n < 12; n += 1) await this.#batch();
    }
    const { sent, isDone } = await this.#amongEdits(leading, { type: 'go-to-phase', phase, from: 0 });
    must(isDone, `${this.#story}: on to ${phase}`);
    this.#crowd.phase = phase;
    this.#crowd.accept(sent, true);
    await judge.check([], true, this.#story);
    if (phase === 'record') await judge.takeOver({ retro: 'retro', kind: 'record' });
    if (phase === 'published') {
      for (const person of judge.accounts.keys()) judge.forget({ retro: 'retro', kind: 'account', person });
    }
    await judge.check(new Set(sent.map(({ seat }) => seat.name)), true, this.#story);
  }

  /** Edits before and after a command travel together with it: how things stand at arrival decides. */
  async #amongEdits(person: string, command: Command): Promise<{ sent: Sent[]; isDone: boolean }> {
    const seats = new Set<Seat>();
    for (let left = 3; left > 0; left -= 1) {
      const seat = await this.#crowd.sitDown();
      if (seat) seats.add(seat);
    }
    const [first, ...others] = seats;
    const early = first ? this.#crowd.burst(first) : [];
    const answer = this.#crowd.cast.command(person, command);
    await Promise.resolve();
    await Promise.resolve();
    const late = others.flatMap((seat) => this.#crowd.burst(seat));
    const { ok: isDone } = await answer;
    await this.#crowd.settle();
    return { sent: [...early, ...late], isDone };
  }

  async #observersMayNotPark(leading: string): Promise<void> {
    const observer = this.#crowd.cast.guests.find(({ reader }) => reader === 'observer') as Guest;
    await this.#give(leading, { type: 'set-settings', observersMayPark: false });
    await this.#knock(observer, { retro: 'retro', kind: 'desk', person: observer.id });
    await this.#give(leading, { type: 'set-settings', observersMayPark: true });
  }

  async #give(person: string, command: Command): Promise<void> {
    const answer = await this.#crowd.cast.command(person, command);
    must(answer.ok, `${this.#story}: ${person} gave ${command.type}`);
    await this.#crowd.settle();
    await this.#crowd.judge.check([], true, this.#story);
  }

  /** Replicas are equal; and what is in memory is what the log holds. */
  async endOfPhase(): Promise<void> {
    const { cast, judge, seats } = this.#crowd;
    for (const seat of seats) if (seat.isOpen) judge.agrees(seat);
    for (const seat of seats) {
      this.#checkPresence(seat);
      seat.leave();
    }
    await this.#crowd.settle();
    await cast.registry.evict(-1);
    await judge.check(cast.rooms, true, `${this.#story}, loaded anew`);
    const said = /~[ILAB]\d+~|Name of|Checkout|forged|plain/.exec(cast.log.join('\n'));
    same(said?.[0], undefined, `${this.#story}: words in the log`);
  }

  #checkPresence(seat: Seat): void {
    for (const { state } of seat.presence) {
      const said = JSON.parse(state) as { n?: number; person?: string } | null;
      if (said?.n === undefined) continue;
      same(said.person, this.#presence.get(said.n), `${this.#story}: who is there`);
    }
  }
}
