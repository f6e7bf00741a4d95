/** The two wire protocols spoken here: y-websocket's (ours adds a durable count to it) and Hocuspocus's (v4). */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageTypes, syncTypes } from 'shared/protocol/messages.ts';

export const dialectNames = ['second-story', 'y-websocket', 'hocuspocus'] as const;
export type DialectName = (typeof dialectNames)[number];

export type Heard =
  /** we may speak now */
  | 'admitted'
  /** the server asks what we have */
  | 'asked'
  /** the answer to our question: now we have everything */
  | 'synced'
  | 'update'
  /** so many of our messages are safe, counted from the first */
  | 'safe-so-far'
  /** one more of our messages is safe */
  | 'one-more-safe'
  | 'other';

export interface Dialect {
  /** Said as soon as the socket is open. */
  readonly opening: readonly Uint8Array[];
  /** Said once admitted. */
  readonly question: Uint8Array;
  /** "I have nothing you miss." */
  readonly nothing: Uint8Array;
  update(update: Uint8Array): Uint8Array;
  awareness(client: number, clock: number, state: string): Uint8Array;
  hear(frame: Buffer): Heard;
  /** Of a frame heard as synced or update: what it carries. */
  content(frame: Buffer): Uint8Array;
  /** Of a frame heard as safe-so-far. */
  count(frame: Buffer): number;
}

const emptyVector = Uint8Array.of(0);
const emptyUpdate = Uint8Array.of(0, 0);
/** Hocuspocus's own numbers. */
const syncReply = 4;
const syncStatus = 8;

function build(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export function dialect(name: DialectName, room: string): Dialect {
  const isHocuspocus = name === 'hocuspocus';
  const prefix = isHocuspocus ? build((encoder) => encoding.writeVarString(encoder, room)) : new Uint8Array();
  const message = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
    build((encoder) => {
      encoding.writeUint8Array(encoder, prefix);
      encoding.writeVarUint(encoder, type);
      write(encoder);
    });
  const sync = (step: number, payload: Uint8Array, type: number = messageTypes.sync): Uint8Array =>
    message(type, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, payload);
    });
  const opening = {
    'second-story': () => [
      message(messageTypes.query, (encoder) => encoding.writeVarUint(encoder, messageTypes.durable)),
    ],
    'y-websocket': () => [],
    hocuspocus: () => [
      message(messageTypes.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'token');
        encoding.writeVarString(encoder, '4.7.0');
      }),
    ],
  }[name]();

  const start = prefix.length;
  return {
    opening,
    question: sync(syncTypes.step1, emptyVector),
    nothing: sync(syncTypes.step2, emptyUpdate, isHocuspocus ? syncReply : messageTypes.sync),
    update: (update) => sync(syncTypes.update, update),
    awareness: (client, clock, state) =>
      message(messageTypes.awareness, (encoder) => {
        const entries = build((inner) => {
          for (const number of [1, client, clock]) encoding.writeVarUint(inner, number);
          encoding.writeVarString(inner, state);
        });
        encoding.writeVarUint8Array(encoder, entries);
      }),
    hear(frame) {
      const type = frame[start];
      const second = frame[start + 1];
      if (type === messageTypes.sync || (isHocuspocus && type === syncReply)) {
        return second === syncTypes.step1 ? 'asked' : second === syncTypes.step2 ? 'synced' : 'update';
      }
      if (isHocuspocus) {
        if (type === messageTypes.auth && second === 2) return 'admitted';
        return type === syncStatus && second === 1 ? 'one-more-safe' : 'other';
      }
      return type === messageTypes.durable ? 'safe-so-far' : 'other';
    },
    content: (frame) => decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(start + 2))).slice(),
    count: (frame) => decoding.readVarUint(decoding.createDecoder(frame.subarray(start + 1))),
  };
}
