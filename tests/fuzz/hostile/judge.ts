/**
 * The oracle: for each document a copy that takes in what was acknowledged from people with the right to write, and
 * nothing else. What a fresh replica shows must be exactly that; what the server writes itself must follow from
 * commands and desks alone.
 */
import { readAside } from 'shared/documents/aside.ts';
import { noteOf } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import { readStage, type Stage } from 'shared/documents/stage.ts';
import { readTray } from 'shared/documents/tray.ts';
import { formatRoom, isServerWritten, serverKinds, type RoomName } from 'shared/protocol/rooms.ts';
import { gate } from 'shared/retro/gate.ts';
import { standing } from 'shared/retro/phases.ts';
import { plainText } from 'shared/retro/prose.ts';
import * as Y from 'yjs';
import { isCarried, mustBeCarried } from './carried.ts';
import type { Cast } from './cast.ts';
import { expected, type Known } from './rights.ts';
import { must, same } from './same.ts';
import { screen, Seat } from './seat.ts';

/** A marked word that reached a seat. */
interface Overheard {
  readonly seat: Seat;
  readonly letter: string;
  readonly n: number;
}

const mark = /~([ILAB])(\d+)~/g;

export class Judge {
  readonly #cast: Cast;
  /** Room → what it must show. */
  readonly #shadows = new Map<string, { doc: Y.Doc; owners: Map<number, string> }>();
  readonly accounts = new Map<string, string[]>();
  /** Marked word → who wrote it. */
  readonly #authors = new Map<number, string>();
  #overheard: Overheard[] = [];
  #server = { stage: '', tray: '', aside: '', bytes: [] as Uint8Array[] };
  #newcomers = 0;
  stage!: Stage;
  trayIdeas: string[] = [];
  readonly #shown = new Set<number>();

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  get known(): Known {
    const { stage, accounts } = this;
    return { stage, phase: standing(stage.phases).phase, gateOpen: gate(stage.gate).open, accounts };
  }

  words(letter: string, author: string): string {
    const n = this.#authors.size;
    this.#authors.set(n, author);
    return `~${letter}${n}~`;
  }

  overhear(seat: Seat, frame: Uint8Array): void {
    if (!frame.includes(0x7e)) return;
    const text = Buffer.from(frame.buffer, frame.byteOffset, frame.length).toString('latin1');
    for (const [, letter = '', n] of text.matchAll(mark)) this.#overheard.push({ seat, letter, n: Number(n) });
  }

  /** What was acknowledged stands in the document from now on, and its client ids are its sender's for ever. */
  accept(name: RoomName, person: string, update: Uint8Array): void {
    const shadow = this.#shadow(name);
    const before = Y.decodeStateVector(Y.encodeStateVector(shadow.doc));
    Y.applyUpdate(shadow.doc, update);
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(shadow.doc))) {
      if ((before.get(client) ?? 0) >= clock) continue;
      const owner = shadow.owners.get(client);
      same(owner ?? person, person, `${formatRoom(name)}: whose client id was used`);
      shadow.owners.set(client, person);
    }
    must(shadow.doc.store.pendingStructs === null, `${formatRoom(name)}: something waits`);
  }

  /** Takes over what the server itself did in a document of people: filled the record, took somebody's words out. */
  async takeOver(name: RoomName): Promise<void> {
    const [fresh] = await this.#look([name]);
    if (!fresh) return;
    const shadow = this.#shadow(name);
    Y.applyUpdate(shadow.doc, Y.encodeStateAsUpdate(fresh));
    for (const client of Y.decodeStateVector(Y.encodeStateVector(fresh)).keys()) {
      if (!shadow.owners.has(client)) shadow.owners.set(client, 'the server');
    }
  }

  /** Paragraphs of the meeting's notes that somebody is named as the speaker of. */
  spoken(): { person: string; text: string }[] {
    const { doc } = this.#shadow({ retro: 'retro', kind: 'board' });
    return readProse(noteOf(doc, 'meeting')).flatMap((block) =>
      block.type === 'paragraph' && block.speaker !== undefined
        ? [{ person: block.speaker, text: plainText([block]) }]
        : [],
    );
  }

  /** The document is gone, and its name with it. */
  forget(name: RoomName): void {
    this.#shadows.delete(formatRoom(name));
  }

  expected(person: { id: string; reader: Seat['guest']['reader'] }, name: RoomName): 'none' | 'read' | 'write' {
    return expected(person, name, this.known);
  }

  /**
   * Holds the documents of this batch, and everything the server writes, against what must be.
   * @param steered a command was given or a desk was written: only then may the server's documents differ
   */
  async check(touched: Iterable<RoomName>, steered: boolean, story: string): Promise<void> {
    const names = [...touched].filter((name) => !isServerWritten(name.kind));
    // The stage tells who may read what, so it is looked at first.
    await this.#checkServer(steered, story);
    const all = await this.#look(names);
    names.forEach((name, index) => this.#checkPeople(name, all[index], story));
    this.#checkOverheard(story);
  }

  #checkPeople(name: RoomName, fresh: Y.Doc | undefined, story: string): void {
    if (!fresh) return;
    const { doc } = this.#shadow(name);
    const where = `${story}: a newcomer to ${formatRoom(name)}`;
    same(screen(fresh, name.kind), screen(doc, name.kind), where);
    same(clocks(fresh), clocks(doc), where);
    must(fresh.store.pendingStructs === null && fresh.store.pendingDs === null, `${where}: something waits`);
  }

  async #checkServer(steered: boolean, story: string): Promise<void> {
    const retro = await this.#cast.retro();
    const bytes = serverKinds.map((kind) => Y.encodeStateAsUpdate(retro.doc(kind)));
    if (!steered) return same(bytes, this.#server.bytes, `${story}: what the server writes`);
    const names = serverKinds.map((kind): RoomName => ({ retro: 'retro', kind }));
    const [stageDoc, trayDoc, asideDoc] = (await this.#look(names)) as [Y.Doc, Y.Doc, Y.Doc];
    const now = { stage: screen(stageDoc, 'stage'), tray: screen(trayDoc, 'tray'), aside: screen(asideDoc, 'aside') };
    this.#server = { ...now, bytes };
    const [stage, tray] = [readStage(stageDoc), readTray(trayDoc)];
    readAside(asideDoc);
    this.stage = stage;
    this.trayIdeas = tray.ideas.map((idea) => idea.id);
    const desks = this.#cast.guests.flatMap(({ id, reader }) => {
      const shadow = this.#shadows.get(`retro/desk/${id}`);
      return shadow ? [{ owner: id, isObserver: reader === 'observer', doc: shadow.doc }] : [];
    });
    const carried = mustBeCarried(desks, (owner, entry) => this.#cast.carriedId(owner, entry), stage);
    same(isCarried(stage, tray), carried, `${story}: what was carried`);
    same(stage.counts.ideas, tray.ideas.length, `${story}: the count of ideas`);
    for (const { text } of [...stage.ideas, ...stage.learnings]) {
      for (const [, , n] of text.matchAll(mark)) this.#shown.add(Number(n));
    }
  }

  /** Nobody is told a word that is not theirs to know yet. */
  #checkOverheard(story: string): void {
    for (const { seat, letter, n } of this.#overheard) {
      const { id, reader } = seat.guest;
      const author = this.#authors.get(n);
      const leads = reader === 'facilitator' || reader === 'deputy';
      const may =
        letter === 'B'
          ? leads
          : letter === 'A'
            ? id === author || (this.accounts.get(author ?? '')?.includes(id) ?? false)
            : id === author || this.#shown.has(n) || (leads && seat.name.kind === 'tray');
      if (!may) throw new Error(`${story}: ${id} was told ~${letter}${n}~ of ${author} in ${seat.room}`);
    }
    this.#overheard = [];
  }

  /** What somebody with the right to read gets who comes empty-handed; undefined where nobody has it. */
  async #look(names: readonly RoomName[]): Promise<(Y.Doc | undefined)[]> {
    const seats = names.map((name) => {
      const guest = this.#cast.guests.find((each) => this.stage === undefined || this.expected(each, name) !== 'none');
      this.#newcomers += 1;
      const client = 4_000_000_000 - this.#newcomers;
      return guest && new Seat(guest, name, client, this.#cast.now, (...heard) => this.overhear(...heard));
    });
    await Promise.all(seats.flatMap((seat) => (seat ? [this.#cast.join(seat)] : [])));
    return seats.map((seat) => {
      if (!seat) return undefined;
      same(seat.socket.code, undefined, `a newcomer to ${seat.room} was turned away`);
      must(seat.told > 0, `a newcomer to ${seat.room} got no answer`);
      seat.leave();
      return seat.doc;
    });
  }

  /** What a seat shows must be what the document holds. */
  agrees(seat: Seat): void {
    if (isServerWritten(seat.name.kind)) {
      const kind = seat.name.kind as 'stage' | 'tray' | 'aside';
      same(screen(seat.doc, kind), this.#server[kind], `${seat.guest.id} in ${seat.room}`);
    } else {
      const shadow = screen(this.#shadow(seat.name).doc, seat.name.kind);
      same(screen(seat.doc, seat.name.kind), shadow, `${seat.guest.id} in ${seat.room}`);
    }
  }

  #shadow(name: RoomName): { doc: Y.Doc; owners: Map<number, string> } {
    const room = formatRoom(name);
    const known = this.#shadows.get(room);
    if (known) return known;
    const fresh = { doc: new Y.Doc(), owners: new Map<number, string>() };
    this.#shadows.set(room, fresh);
    return fresh;
  }
}

function clocks(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
