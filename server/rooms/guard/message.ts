import { parseAwareness, type AwarenessEntry } from './awareness.ts';
import { maxStateVectorClients } from './limits.ts';
import { Reader } from './reader.ts';
import { Refusal, refusalCode, refuse, type GuardReason, type RefusalCode } from './refusal.ts';
import { readClient, readClock } from './update.ts';

export type { AwarenessEntry } from './awareness.ts';

/** What a client may say. Byte fields are views on the frame's memory. */
export type ClientMessage =
  /** "send me what I miss"; the state vector is well-formed */
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  /** the answer to our step 1, or an edit; the update itself is not looked at here */
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  /** "who is here?"; a client of ours adds the custom types it wants to receive */
  | { readonly type: 'query-awareness'; readonly wants: readonly number[] }
  | { readonly type: 'auth' }
  | { readonly type: 'custom'; readonly code: number; readonly payload: Uint8Array };

export type ParsedMessage =
  | { readonly ok: true; readonly message: ClientMessage }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: GuardReason };

/** Custom types, ours alone: stock clients are never sent any. */
export const firstCustom = 100;
export const lastCustom = 127;

const everyone = () => true;

/**
 * Reads one WebSocket frame as exactly one message of the y-websocket protocol (y-protocols 1.0, PROTOCOL.md).
 * `wanted` says whose awareness entries matter; the others are dropped unread.
 */
export function parseMessage(bytes: Uint8Array, wanted: (client: number) => boolean = everyone): ParsedMessage {
  try {
    const reader = new Reader(bytes);
    const message = readMessage(reader, wanted);
    reader.end();
    return { ok: true, message };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: refusalCode(error.reason), reason: error.reason };
  }
}

function readMessage(reader: Reader, wanted: (client: number) => boolean): ClientMessage {
  const type = reader.uint();
  switch (type) {
    case 0:
      return readSync(reader);
    case 1:
      return { type: 'awareness', entries: parseAwareness(reader.block(), wanted) };
    case 2:
      if (reader.uint() !== 0) refuse('unknown-message');
      reader.skipText();
      return { type: 'auth' };
    case 3:
      return { type: 'query-awareness', wants: readWants(reader) };
    default:
      if (type < firstCustom || type > lastCustom) refuse('unknown-message');
      return { type: 'custom', code: type, payload: reader.rest() };
  }
}

function readSync(reader: Reader): ClientMessage {
  switch (reader.uint()) {
    case 0: {
      const stateVector = reader.block();
      checkStateVector(stateVector);
      return { type: 'step1', stateVector };
    }
    case 1:
      return { type: 'step2', update: reader.block() };
    case 2:
      return { type: 'update', update: reader.block() };
    default:
      return refuse('unknown-message');
  }
}

function checkStateVector(bytes: Uint8Array): void {
  const reader = new Reader(bytes);
  const count = reader.count(2);
  if (count > maxStateVectorClients) refuse('too-many-entries');
  const clients = new Set<number>();
  for (let i = 0; i < count; i++) {
    clients.add(readClient(reader));
    readClock(reader);
  }
  if (clients.size < count) refuse('duplicate-client');
  reader.end();
}

/** Any number of custom types up to the end of the frame, each once; a stock client adds none. */
function readWants(reader: Reader): number[] {
  const wants: number[] = [];
  while (reader.remaining > 0) {
    const code = reader.uint();
    if (code < firstCustom || code > lastCustom) refuse('unknown-message');
    if (wants.includes(code)) refuse('unknown-message');
    wants.push(code);
  }
  return wants;
}
