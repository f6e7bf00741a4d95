/**
 * Where a retro is kept. A log of updates per document and a few small tables, written in batches that are durable
 * as a whole or not at all. Every implementation passes tests/contract/storage.
 */
import type { Archive } from '../archive/archive.ts';
import type { BackupTaken } from './backup-list.ts';
import type { Tables, TableName } from './tables.ts';

/** Everything stored of one document, oldest first: apply `snapshot`, then `updates`. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
  /** Yjs client id → person id. A client id belongs to a person, per document. */
  readonly owners: ReadonlyMap<number, string>;
}

export type Write =
  /** One more update of a document, and the client ids its sender claims with it. */
  | {
      readonly op: 'append';
      readonly room: string;
      readonly update: Uint8Array;
      readonly claims?: readonly (readonly [client: number, person: string])[];
    }
  /**
   * A re-encoded document takes the place of its snapshot and of its first `replaces` updates. What it no longer
   * holds stays in earlier generations for a while; to forget, erase and append the document anew in one batch.
   */
  | { readonly op: 'compact'; readonly room: string; readonly snapshot: Uint8Array; readonly replaces: number }
  /** The document goes: log, snapshots and claims. */
  | { readonly op: 'erase'; readonly room: string }
  | {
      [T in TableName]: { readonly op: 'put'; readonly table: T; readonly key: string; readonly row: Tables[T] };
    }[TableName]
  | { readonly op: 'drop'; readonly table: TableName; readonly key: string };

export interface Storage {
  load(room: string): Promise<StoredDocument>;
  /** Names of all stored documents that begin with `prefix`, sorted. */
  rooms(prefix: string): Promise<string[]>;
  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined>;
  /** Rows whose key begins with `prefix`, sorted by key. */
  list<T extends TableName>(table: T, prefix: string): Promise<[key: string, row: Tables[T]][]>;
  /** Resolves once all of it is durable; rejects when none of it is. Batches commit in the order they were given. */
  commit(batch: readonly Write[]): Promise<void>;
  /**
   * Another number after each batch that names a row of links or cookies, by which people come in; undefined while
   * such a batch is on its way, and once the storage takes nothing any more.
   */
  doorVersion(): number | undefined;
  /** Published records, to be found. Derived from the revisions; closed with the storage. */
  readonly archive: Archive;
  /** Backups that were taken of it, oldest first. */
  backups(): Promise<readonly BackupTaken[]>;
  /** After an erase: leaves no deleted byte in any file (truncated WAL). */
  scrub(): Promise<void>;
  /** Commits what was given, then closes. */
  close(): Promise<void>;
}
