/** One person in one room, without a network: a replica, its connection, and everything it was told. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Connection, type Guest } from 'server/rooms/connection.ts';
import { unmetered } from 'server/rooms/meter.ts';
import type { Registry } from 'server/rooms/registry.ts';
import { rootShape } from 'shared/documents/shapes.ts';
import { messageTypes, syncTypes } from 'shared/protocol/messages.ts';
import { formatRoom, type DocumentKind, type RoomName } from 'shared/protocol/rooms.ts';
import * as Y from 'yjs';
import { FakeSocket } from '../../support/fake-socket.ts';
import { message, syncMessage } from '../../support/peer.ts';

export interface HeardPresence {
  readonly client: number;
  readonly state: string;
}

export class Seat {
  readonly guest: Guest;
  readonly name: RoomName;
  readonly room: string;
  readonly doc = new Y.Doc({ guid: 'seat' });
  readonly socket: FakeSocket;
  readonly connection: Connection;
  readonly presence: HeardPresence[] = [];
  /** Frames with words of a document in them. */
  told = 0;
  /** Sync messages sent, and how many of them the server called durable. */
  sent = 0;
  durable = 0;
  /** What its own editing produced since it was last asked. */
  readonly #typed: Uint8Array[] = [];
  readonly #overhear: (seat: Seat, frame: Uint8Array) => void;

  constructor(
    guest: Guest,
    name: RoomName,
    client: number,
    now: () => number,
    overhear: (seat: Seat, frame: Uint8Array) => void,
  ) {
    this.guest = guest;
    this.name = name;
    this.room = formatRoom(name);
    this.#overhear = overhear;
    this.doc.clientID = client;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#typed.push(update);
    });
    this.socket = new FakeSocket((frame) => this.#hear(frame));
    this.connection = new Connection(this.socket, now, unmetered);
  }

  get isOpen(): boolean {
    return !this.connection.isClosed;
  }

  /** @param life for an account: which one is meant */
  async join(registry: Registry, life?: number): Promise<void> {
    this.connection.receive(message(messageTypes.query, (e) => encoding.writeVarUint(e, messageTypes.durable)));
    this.connection.receive(syncMessage(syncTypes.step1, Y.encodeStateVector(this.doc)));
    await registry.join(this.connection, this.name, this.guest, life);
  }

  /** Sends an update; its place in the count says later whether it was made durable. */
  send(update: Uint8Array, type: number = syncTypes.update): number {
    if (!this.isOpen) return Infinity;
    this.connection.receive(syncMessage(type, update));
    return (this.sent += 1);
  }

  /** What `act` writes here, as one update; undefined when it wrote nothing. */
  edit(act: (doc: Y.Doc) => void): Uint8Array | undefined {
    this.#typed.length = 0;
    act(this.doc);
    const updates = this.#typed.splice(0);
    return updates.length === 0 ? undefined : Y.mergeUpdates(updates);
  }

  leave(): void {
    this.connection.ended();
    this.socket.readyState = 3;
  }

  #hear(frame: Uint8Array): void {
    this.#overhear(this, frame);
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        return this.#sync(decoder);
      case messageTypes.awareness:
        return this.#see(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
      case messageTypes.durable:
        this.durable = decoding.readVarUint(decoder);
    }
  }

  #sync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === syncTypes.step1) {
      this.connection.receive(syncMessage(syncTypes.step2, Y.encodeStateAsUpdate(this.doc, payload)));
      this.sent += 1;
    } else {
      this.told += 1;
      Y.applyUpdate(this.doc, payload, 'server');
    }
  }

  #see(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      this.presence.push({ client, state: decoding.readVarString(decoder) });
    }
  }
}

/** What a reader of the document sees, whoever wrote it and in whatever order it came. */
export function screen(doc: Y.Doc, kind: DocumentKind): string {
  const roots = [...doc.share.keys()].toSorted().flatMap((name): [string, unknown][] => {
    const shape = rootShape(kind, name);
    if (shape === undefined) return [[name, 'a root that does not belong here']];
    const content = shape === 'map' ? sorted(doc.getMap(name).toJSON()) : doc.getXmlFragment(name).toJSON();
    return content === '' || content === '{}' ? [] : [[name, content]];
  });
  return JSON.stringify(roots);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
