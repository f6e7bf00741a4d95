/** What the server's main thread and the storage thread say to each other. Both ends are ours and of one version. */
import type { TableName } from './tables.ts';

/** A `Write` on its way: bytes are a copy of exactly their length, rows are JSON. */
export type PackedWrite =
  | {
      readonly op: 'append';
      readonly room: string;
      readonly update: Uint8Array<ArrayBuffer>;
      readonly claims: readonly (readonly [client: number, person: string])[];
    }
  | {
      readonly op: 'compact';
      readonly room: string;
      readonly snapshot: Uint8Array<ArrayBuffer>;
      readonly replaces: number;
    }
  | { readonly op: 'erase'; readonly room: string }
  | { readonly op: 'put'; readonly table: TableName; readonly key: string; readonly json: string }
  | { readonly op: 'drop'; readonly table: TableName; readonly key: string };

/** Given to the thread at its start. */
export interface Opening {
  readonly folder: string;
  readonly maxBytes: number | undefined;
}

export type Request =
  | { readonly ask: 'commit'; readonly batches: readonly (readonly PackedWrite[])[] }
  | { readonly ask: 'load'; readonly room: string }
  | { readonly ask: 'rooms'; readonly prefix: string }
  | { readonly ask: 'get'; readonly table: TableName; readonly key: string }
  | { readonly ask: 'list'; readonly table: TableName; readonly prefix: string }
  | { readonly ask: 'scrub' }
  | { readonly ask: 'close' };

export interface Answers {
  readonly commit: GroupVerdict;
  readonly load: LoadedDocument;
  readonly rooms: readonly string[];
  /** JSON. */
  readonly get: string | undefined;
  readonly list: readonly (readonly [key: string, json: string])[];
  readonly scrub: undefined;
  readonly close: undefined;
}

export interface GroupVerdict {
  /** One a batch: why it was not stored, or undefined when it is durable. */
  readonly refusals: readonly (string | undefined)[];
  /** Transactions that were committed for it. */
  readonly transactions: number;
}

export interface LoadedDocument {
  readonly snapshot: Uint8Array<ArrayBuffer> | undefined;
  readonly updates: readonly Uint8Array<ArrayBuffer>[];
  readonly owners: ReadonlyMap<number, string>;
}

export type Numbered<R extends Request = Request> = R & { readonly id: number };

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The folder was not opened; the thread ends. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'warning'; readonly sentence: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** Which buffers to hand over instead of cloning: below some kilobytes handing over costs more than the copy. */
export const worthMoving = (bytes: readonly Uint8Array<ArrayBuffer>[]): ArrayBuffer[] =>
  bytes.filter((piece) => piece.byteLength > 8192).map((piece) => piece.buffer);
