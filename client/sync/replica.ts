/**
 * One document on this device: a Y.Doc, its connection, and its copy in the browser where design §2 allows one.
 * After a refusal the document is dropped and joined anew, and the words only it held are handed back.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterClose, closeReason, type CloseReason } from 'shared/protocol/close-codes.ts';
import { messageTypes, schemaVersion, type ControlNews } from 'shared/protocol/messages.ts';
import { formatRoom, isServerWritten, type RoomName } from 'shared/protocol/rooms.ts';
import type { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openCopy } from './copy.ts';
import { tellOwnPresenceOnly } from './presence.ts';
import { countingSocket, type Tally } from './socket.ts';

/** Kept in the browser's database: board, record, own desk, own account. The others live while the tab lives. */
const keptKinds = new Set(['board', 'record', 'desk', 'account']);

export interface ReplicaState {
  readonly connected: boolean;
  /** Complete with the server at least once since joining. */
  readonly synced: boolean;
  /** Edits the server has not yet called durable; counted from the moment of typing, also offline. */
  readonly waiting: number;
  readonly closed?: CloseReason;
}

export interface ReplicaEvents {
  /** A new document took the place of the old one (also at first). */
  opened(doc: Y.Doc): void;
  changed(): void;
  /** Words that could not be added. */
  returned(texts: readonly string[], reason: CloseReason): void;
}

export interface Replica {
  readonly room: RoomName;
  /** What is typed survives a closed tab. */
  readonly kept: boolean;
  doc(): Y.Doc;
  awareness(): Awareness;
  state(): ReplicaState;
  /** Says something that belongs to no document; false while the line is down. */
  tell(message: Uint8Array<ArrayBuffer>): boolean;
  /** Tries again now instead of after the back-off. */
  retry(): void;
  close(): void;
  /** Closes and removes the copy on this device. */
  clear(): Promise<void>;
}

interface Life {
  doc: Y.Doc;
  awareness: Awareness;
  provider: WebsocketProvider;
  copy: IndexeddbPersistence | undefined;
  tally: Tally;
  /** Local edits since the last moment everything was durable. */
  edits: number;
}

/** A document that was given up, and why. */
interface Refused {
  readonly doc: Y.Doc;
  readonly reason: CloseReason;
}

const loadReturned = () => import('shared/documents/returned.ts');

/**
 * @param who whose cookie is sent along, and whether their browser keeps copies: a wall's does not, and nobody's of
 * somebody else's account; `life` says which of its owner's accounts is meant
 */
export function openReplica(
  room: RoomName,
  { person, keeps, life: account }: { readonly person: string; readonly keeps: boolean; readonly life?: number },
  origin: string,
  events: ReplicaEvents,
): Replica {
  let life: Life;
  let closed: CloseReason | undefined;
  let ended = false;
  const copyName = copyOf(room, person, account);

  function begin(refused?: Refused): Life {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    awareness.setLocalState(null);
    const tally: Tally = { sent: 0, durable: 0 };
    const path = formatRoom(room);
    const slash = path.indexOf('/');
    const provider = new WebsocketProvider(`${origin}/sync/${path.slice(0, slash)}`, path.slice(slash + 1), doc, {
      awareness,
      disableBc: true,
      connect: false,
      maxBackoffTime: 5000,
      params: {
        as: person,
        schema: String(schemaVersion),
        ...(account === undefined ? {} : { life: String(account) }),
      },
      WebSocketPolyfill: countingSocket(() => tally),
    });
    tellOwnPresenceOnly(provider, awareness);
    const made: Life = { doc, awareness, provider, tally, copy: undefined, edits: 0 };
    provider.messageHandlers[messageTypes.durable] = (_reply, decoder) => {
      tally.durable = decoding.readVarUint(decoder);
      if (tally.durable >= tally.sent) made.edits = 0;
      events.changed();
    };
    provider.messageHandlers[messageTypes.control] = (_reply, decoder) => {
      const { clocks } = JSON.parse(decoding.readVarString(decoder)) as ControlNews;
      // Words typed while the right was still there, and sent after it went: they are handed back, not swallowed.
      const mine = Y.decodeStateVector(Y.encodeStateVector(doc));
      if ([...mine].some(([client, clock]) => clock > (clocks[client] ?? 0))) onClosed('writeRefused');
    };
    provider.on('status', ({ status }) => {
      if (status === 'connected') {
        tally.sent = 0;
        tally.durable = 0;
        provider.ws?.send(askForOurTypes());
      }
      events.changed();
    });
    provider.on('sync', (synced: boolean) => {
      if (synced && refused) {
        void handBack(refused, doc);
        refused = undefined;
      }
      events.changed();
    });
    provider.on('closed', ({ code }: { code: number }) => onClosed(closeReason(code) ?? 'malformed'));
    doc.on('update', (_update: Uint8Array, from: unknown) => {
      if (from !== provider && from !== made.copy && !isServerWritten(room.kind)) made.edits += 1;
      events.changed();
    });
    events.opened(doc);
    return made;
  }

  /** What compares the two comes only now: few people ever lose a word. */
  async function handBack(refused: Refused, fresh: Y.Doc): Promise<void> {
    // What the server alone writes was never typed here: a cleared `aside` hands nothing back.
    if (!isServerWritten(room.kind)) {
      const { returnedTexts } = await loadReturned();
      events.returned(returnedTexts(room.kind, refused.doc, fresh), refused.reason);
    }
    refused.doc.destroy();
  }

  async function connect(made: Life): Promise<void> {
    if (keeps && keptKinds.has(room.kind)) {
      const copy = openCopy(copyName, made.doc, (from) => from === made.provider);
      made.copy = copy;
      // A browser without a database (private window, full disk) still works, in this tab only.
      await Promise.race([copy.whenSynced, failed(copy)]).catch(() => undefined);
    }
    if (!ended && life === made) made.provider.connect();
  }

  function onClosed(reason: CloseReason): void {
    closed = reason;
    switch (afterClose[reason]) {
      case 'rejoin':
        closed = undefined;
        life.provider.connect();
        break;
      case 'wait':
        setTimeout(() => !ended && closed === reason && ((closed = undefined), life.provider.connect()), 5000);
        break;
      case 'rejoin-new-document':
        void anew(reason);
        break;
      case 'leave':
      case 'reload':
        break;
    }
    events.changed();
  }

  async function anew(reason: CloseReason): Promise<void> {
    const old = life;
    old.provider.destroy();
    old.awareness.destroy();
    await old.copy?.clearData().catch(() => undefined);
    if (ended) return;
    closed = undefined;
    life = begin({ doc: old.doc, reason });
    void connect(life);
    events.changed();
  }

  life = begin();
  void connect(life);
  return {
    room,
    kept: keeps && keptKinds.has(room.kind),
    doc: () => life.doc,
    awareness: () => life.awareness,
    state: () => ({
      connected: life.provider.wsconnected,
      synced: life.provider.synced,
      waiting: Math.max(life.edits, life.provider.synced ? life.tally.sent - life.tally.durable : 0),
      ...(closed ? { closed } : {}),
    }),
    tell(message) {
      const { ws, synced } = life.provider;
      if (synced) ws?.send(message);
      return synced;
    },
    retry() {
      if (!life.provider.wsconnected) {
        life.provider.disconnect();
        life.provider.connect();
      }
    },
    close() {
      ended = true;
      life.provider.destroy();
      life.awareness.destroy();
      void life.copy?.destroy();
      life.doc.destroy();
    },
    async clear() {
      ended = true;
      life.provider.destroy();
      life.awareness.destroy();
      await life.copy?.clearData().catch(() => undefined);
      life.doc.destroy();
    },
  };
}

/** Name of a document's copy in the browser's database. */
export function copyOf(room: Omit<RoomName, 'person'>, person: string, life?: number): string {
  return `ss/${room.retro}/${person}/${room.kind}${life === undefined ? '' : `.${life}`}`;
}

/** The query message names the types of ours this client understands. */
function askForOurTypes(): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.query);
  encoding.writeVarUint(encoder, messageTypes.durable);
  encoding.writeVarUint(encoder, messageTypes.control);
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
}

function failed(copy: IndexeddbPersistence): Promise<void> {
  const opened = (copy as unknown as { _db: Promise<unknown> })._db;
  return opened.then(
    () => new Promise<void>(() => undefined),
    () => undefined,
  );
}
