/** Somebody who stays in a room through faults: one document, and a new connection whenever the last one went. */
import { once } from 'node:events';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import * as Y from 'yjs';
import { openPeer, type Peer } from '../support/peer.ts';
import type { TestPerson } from '../support/person.ts';

/** How to reach the server now; through a proxy the address differs from the one the server knows as its own. */
export interface Way {
  readonly url: string;
  readonly origin: string;
}

/** A moment between two tries, as a real client makes it: a server that is away answers no sooner. */
const pauseMs = 15;

export function openAt(
  { url, origin }: Way,
  person: TestPerson,
  kind: DocumentKind,
  owner?: string,
  doc?: Y.Doc,
): Peer {
  const path = owner === undefined ? `${person.seat.retro}/${kind}` : `${person.seat.retro}/${kind}/${owner}`;
  return openPeer(
    `${url.replace('http', 'ws')}/sync/${path}?as=${person.id}`,
    { cookie: person.cookie, origin, host: new URL(origin).host },
    doc,
  );
}

export class Stayer {
  readonly person: TestPerson;
  readonly doc = new Y.Doc();
  /** Codes with which connections ended, in order. */
  readonly codes: number[] = [];
  readonly #open: () => Peer;
  #peer: Peer;
  #isAway = false;
  #waiting: (() => void)[] = [];

  constructor(person: TestPerson, kind: DocumentKind, way: () => Way, owner?: string) {
    this.person = person;
    this.#open = () => openAt(way(), person, kind, owner, this.doc);
    this.#peer = this.#enter();
  }

  get peer(): Peer {
    return this.#peer;
  }

  #enter(): Peer {
    const peer = this.#open();
    void this.#comeBackAfter(peer);
    return peer;
  }

  async #comeBackAfter(peer: Peer): Promise<void> {
    this.codes.push(await peer.closed());
    if (!this.#isAway && this.#peer === peer) setTimeout(() => this.#again(), pauseMs);
  }

  #again(): void {
    if (this.#isAway) return;
    this.#peer = this.#enter();
    for (const waiting of this.#waiting.splice(0)) waiting();
  }

  /** Leaves, and does not come back before `back`. */
  async away(): Promise<void> {
    this.#isAway = true;
    this.#peer.socket.terminate();
    await this.#peer.closed();
  }

  back(): void {
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#again();
  }

  /** Resolves when the server has read what was sent on the connection there is now, or when that one is gone. */
  async pong(): Promise<void> {
    const { socket } = this.#peer;
    if (socket.readyState !== socket.OPEN) return;
    socket.ping();
    await Promise.race([once(socket, 'pong'), this.#peer.closed()]);
  }

  /** A network that changed: the old connection is left as it is, a new one takes its place. */
  moveOn(): void {
    this.#again();
  }

  /** Resolves when all that stands in the document now is durable, over however many connections. */
  saved(): Promise<void> {
    return this.#through((peer) => peer.durable());
  }

  synced(): Promise<void> {
    return this.#through((peer) => peer.synced());
  }

  /** Resolves when `test` holds, over however many connections. */
  until(test: () => boolean): Promise<void> {
    return this.#through((peer) => peer.until(test));
  }

  async #through(wait: (peer: Peer) => Promise<void>): Promise<void> {
    for (;;) {
      const peer = this.#peer;
      // What is written while nobody listens is not even sent: an old count would call it durable.
      const listens = peer.socket.readyState <= peer.socket.OPEN;
      if (listens && (await arrived(wait(peer)))) return;
      if (this.#peer === peer) await new Promise<void>((next) => this.#waiting.push(next));
    }
  }
}

function arrived(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}
