/**
 * Messages on a room's socket: the y-websocket protocol, one message a frame, binary only. Stock clients log and
 * ignore other types, so ours go only to a client that asked for them in its query (type 3 with the types wanted).
 */

export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  query: 3,
  /** Server → client: how many of this connection's sync messages are durable, cumulative. */
  durable: 121,
  /** Server → client: the room's own news, JSON. */
  control: 122,
  /** Client → server, own desk only: voice activity, fixed binary. */
  voice: 123,
} as const;

/**
 * Sent once to a member who may only read what people write. A device that holds more than `clocks` (Yjs client id →
 * clock) has words that cannot be added any more: it hands them back to its person.
 */
export interface ControlNews {
  readonly right: 'read';
  readonly clocks: Readonly<Record<string, number>>;
}

export const syncTypes = { step1: 0, step2: 1, update: 2 } as const;

/** Clients say which schema they speak; only the server migrates (design §4). Sent as `?schema=` on the socket. */
export const schemaVersion = 1;

/** Limits of sync.md; each refuses with a code and a sentence. */
export const limits = {
  /** Bytes of a message where the document may be written, else `readerBytes`. */
  writerBytes: 1 << 20,
  readerBytes: 64 << 10,
  payloadBytes: 8 << 20,
  /** What one person may send, over all of their sockets, and what one document may come to. */
  burstBytes: 4 << 20,
  bytesPerSecond: 512 << 10,
  documentBytes: 8 << 20,
  messagesPerSecond: 60,
  messageBurst: 240,
  connectionsPerRoom: 500,
  queuedWhileLoading: 64,
  awarenessBytes: 4 << 10,
  awarenessPerSecond: 20,
  staleBytes: 1 << 20,
  stuckBytes: 8 << 20,
  stuckMs: 30_000,
  cutBytes: 32 << 20,
  keepAliveMs: 25_000,
  presenceMs: 15_000,
  acknowledgementsPerSecond: 20,
  failedExchangesPerMinute: 10,
  creationsPerMinute: 30,
  joinsPerMinute: 120,
  failedTokensPerMinute: 30,
  apiRequestsPerMinute: 120,
} as const;
