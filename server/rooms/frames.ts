/** Frames of the y-websocket protocol, built once and sent to many. */
import * as encoding from 'lib0/encoding';
import { messageTypes, syncTypes, type ControlNews } from 'shared/protocol/messages.ts';

declare const built: unique symbol;
/** A message, with room before it in the same memory for the header that WebSocket puts there. */
export type Frame = Uint8Array<ArrayBuffer> & { readonly [built]: true };

const headerRoom = new Uint8Array(10);

function frame(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, headerRoom);
  write(encoder);
  return encoding.toUint8Array(encoder).subarray(headerRoom.length) as Frame;
}

/**
 * The same bytes as they go over the wire: one whole binary frame, not masked, as servers send (RFC 6455, section
 * 5.2). The header is written into the room before the message, so nothing is copied, however many get it.
 */
export function onWire(message: Frame): Uint8Array {
  const { length, byteOffset } = message;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const wire = new Uint8Array(message.buffer, byteOffset - header, header + length);
  wire[0] = 0x82;
  wire[1] = header === 2 ? length : header === 4 ? 126 : 127;
  for (let at = header - 1, rest = header === 2 ? 0 : length; at > 1; at -= 1, rest = Math.floor(rest / 256)) {
    wire[at] = rest % 256;
  }
  return wire;
}

/** Frames that leave together, and the one piece of memory that holds them as they go over the wire. */
export interface Parcel {
  readonly frames: readonly Frame[];
  readonly wire: Uint8Array;
}

export function parcel(first: Frame, second?: Frame): Parcel {
  if (!second) return { frames: [first], wire: onWire(first) };
  return { frames: [first, second], wire: Buffer.concat([onWire(first), onWire(second)]) };
}

function sync(type: number, payload: Uint8Array): Frame {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export const step1Frame = (stateVector: Uint8Array): Frame => sync(syncTypes.step1, stateVector);
export const step2Frame = (update: Uint8Array): Frame => sync(syncTypes.step2, update);
export const updateFrame = (update: Uint8Array): Frame => sync(syncTypes.update, update);

/** Cumulative: so many of this connection's edits are durable. */
export function durableFrame(count: number): Frame {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.durable);
    encoding.writeVarUint(encoder, count);
  });
}

/** The room's own news: what right the member has, and how far the document reaches. */
export function controlFrame(news: ControlNews): Frame {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.control);
    encoding.writeVarString(encoder, JSON.stringify(news));
  });
}

export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON, or `null` for somebody who left. */
  readonly state: string;
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Frame {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    const inner = encoding.createEncoder();
    encoding.writeVarUint(inner, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint(inner, entry.client);
      encoding.writeVarUint(inner, entry.clock);
      encoding.writeVarString(inner, entry.state);
    }
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  });
}

/** A message that says nothing: y-websocket drops a socket after 30 s without one, and pings don't count. */
export const keepAliveFrame: Frame = awarenessFrame([]);
