/** A hand-written WebSocket client of one room: speaks the y-websocket protocol and keeps every frame it got. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageTypes, syncTypes } from 'shared/protocol/messages.ts';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

export interface Peer {
  readonly doc: Y.Doc;
  readonly socket: WebSocket;
  /** Every frame received, in order. */
  readonly frames: Uint8Array[];
  /** Resolves after the server's answer to step 1. */
  synced(): Promise<void>;
  /** Resolves with the code once the server closed. */
  closed(): Promise<number>;
  /** Resolves once the server called all edits sent so far durable. */
  durable(): Promise<void>;
  /** Resolves when `test` holds; asked again after each frame. */
  until(test: () => boolean): Promise<void>;
  /** The whole traffic as text, to search for what must not be there. */
  heard(): string;
  /** Sends raw bytes, or a text frame. */
  send(data: Uint8Array | string): void;
  leave(): void;
}

export function openPeer(url: string, headers: Record<string, string>, doc = new Y.Doc()): Peer {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  socket.binaryType = 'arraybuffer';
  const frames: Uint8Array[] = [];
  const waiting = new Set<() => void>();
  let answered = false;
  let ready = false;
  let sent = 0;
  let durable = 0;
  let code: number | undefined;

  const again = () => [...waiting].forEach((check) => check());
  const until = (test: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (test()) resolve();
        else if (code !== undefined) reject(new Error(`the room closed with ${code}`));
        else return;
        waiting.delete(check);
      };
      waiting.add(check);
      check();
    });

  const ship = (update: Uint8Array, origin: unknown) => {
    if (origin === 'server' || !ready) return;
    socket.send(syncMessage(syncTypes.update, update));
    sent += 1;
  };

  socket.on('open', () => {
    socket.send(message(messageTypes.query, (encoder) => encoding.writeVarUint(encoder, messageTypes.durable)));
    socket.send(syncMessage(syncTypes.step1, Y.encodeStateVector(doc)));
  });
  socket.on('message', (data: ArrayBuffer) => {
    const bytes = new Uint8Array(data);
    frames.push(bytes);
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageTypes.durable) durable = decoding.readVarUint(decoder);
    if (type === messageTypes.sync) {
      const step = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (step === syncTypes.step1) {
        ready = true;
        socket.send(syncMessage(syncTypes.step2, Y.encodeStateAsUpdate(doc, payload)));
        sent += 1;
      } else {
        Y.applyUpdate(doc, payload, 'server');
        if (step === syncTypes.step2) answered = true;
      }
    }
    again();
  });
  socket.on('close', (closing: number) => {
    code = closing;
    doc.off('update', ship);
    again();
  });
  socket.on('error', () => undefined);
  socket.on('unexpected-response', (_request, response) => {
    code = response.statusCode ?? 0;
    again();
  });
  doc.on('update', ship);

  return {
    doc,
    socket,
    frames,
    synced: () => until(() => answered),
    closed: () =>
      new Promise<number>((resolve) => {
        const check = () => {
          if (code === undefined) return;
          waiting.delete(check);
          resolve(code);
        };
        waiting.add(check);
        check();
      }),
    durable: () => until(() => ready && durable >= sent),
    until,
    heard: () => frames.map((frame) => Buffer.from(frame).toString('latin1')).join('\n'),
    send: (data) => socket.send(data),
    leave: () => socket.close(),
  };
}

export function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  return message(messageTypes.sync, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Presence as a client sends it. */
export function presence(entries: readonly (readonly [client: number, clock: number, state: string])[]): Uint8Array {
  return message(1, (outer) => {
    const inner = encoding.createEncoder();
    encoding.writeVarUint(inner, entries.length);
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(inner, client);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, state);
    }
    encoding.writeVarUint8Array(outer, encoding.toUint8Array(inner));
  });
}
