/** Frames of the y-websocket protocol, built once and sent to many. */
import * as encoding from 'lib0/encoding';
import { messageTypes, syncTypes, type ControlNews } from 'shared/protocol/messages.ts';

export type Frame = Uint8Array<ArrayBuffer>;

function frame(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder) as Frame;
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
