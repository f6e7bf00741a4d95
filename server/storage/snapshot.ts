/**
 * A data folder as it stood at one instant, read while its server goes on: one read transaction, and not a byte is
 * written. Whoever tries to commit is refused; a retro that has something to commit when it loads is read as it is.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { memoryArchive } from '../archive/memory.ts';
import { backupsOf } from './backup-list.ts';
import { tableOf } from './large-tables.ts';
import type { Storage, StoredDocument } from './storage.ts';
import type { TableName, Tables } from './tables.ts';

/** @throws when the folder holds no data */
export function openSnapshot(folder: string): Storage {
  const file = join(folder, 'second-story.sqlite');
  if (!existsSync(file)) throw new Error(`There is no data in ${folder}. Name the folder with --data.`);
  const db = new DatabaseSync(file, { timeout: 5000 });
  // The first read after it pins the instant.
  db.exec('PRAGMA query_only = ON; BEGIN');
  const rows = <Row>(text: string, ...values: SQLInputValue[]) => db.prepare(text).all(...values) as Row[];
  rows('SELECT count(*) FROM documents');
  // A folder that an older version wrote keeps all rows in one table.
  const isOld = Number(db.prepare('PRAGMA user_version').get()?.['user_version']) < 2;
  const home = (table: string) => (isOld ? 'small' : tableOf(table));

  function load(room: string): StoredDocument {
    const [found] = rows<{ id: number }>('SELECT id FROM documents WHERE room = ?', room);
    if (!found) return { snapshot: undefined, updates: [], owners: new Map() };
    const table = `document_${Number(found.id)}`;
    const kept = rows<Kept>(`SELECT through, hash, bytes FROM ${table} WHERE through IS NOT NULL ORDER BY seq DESC`);
    const whole = kept.find(isWhole);
    if (kept.length > 0 && !whole) throw new Error(`All snapshots of ${room} are damaged. Restore a backup.`);
    const updates = rows<{ bytes: Uint8Array }>(
      `SELECT bytes FROM ${table} WHERE seq > ? AND through IS NULL ORDER BY seq`,
      whole?.through ?? 0,
    );
    const owners = rows<{ client: number; person: string }>(
      'SELECT client, person FROM claims WHERE document = ?',
      found.id,
    );
    return {
      snapshot: whole?.bytes,
      updates: updates.map(({ bytes }) => bytes),
      owners: new Map(owners.map(({ client, person }) => [client, person])),
    };
  }

  const under = (prefix: string) => (name: string) => name.startsWith(prefix);
  return {
    load: async (room) => load(room),
    rooms: async (prefix) =>
      rows<{ room: string }>('SELECT room FROM documents')
        .map(({ room }) => room)
        .filter(under(prefix))
        .toSorted(),
    async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
      const [row] = rows<{ json: string }>(`SELECT json FROM ${home(table)} WHERE name = ? AND key = ?`, table, key);
      return row && (JSON.parse(row.json) as Tables[T]);
    },
    async list<T extends TableName>(table: T, prefix: string) {
      const found = rows<{ key: string; json: string }>(`SELECT key, json FROM ${home(table)} WHERE name = ?`, table);
      return found
        .filter(({ key }) => under(prefix)(key))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ key, json }): [string, Tables[T]] => [key, JSON.parse(json) as Tables[T]]);
    },
    commit: () => Promise.reject(new Error('A snapshot takes nothing.')),
    doorVersion: () => 0,
    scrub: () => Promise.resolve(),
    archive: memoryArchive(),
    backups: () => Promise.resolve(backupsOf(folder)),
    async close() {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}

interface Kept {
  readonly through: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

/** It reads back as it was written: see sqlite-worker.ts. */
function isWhole({ through, hash, bytes }: Kept): boolean {
  return createHash('sha256').update(`${through}:`).update(bytes).digest().equals(hash);
}
