/**
 * The one thread that touches the file: a commit may stall for 60 ms, and the server's own thread must not.
 *
 * Each document has a table of its own. `secure_delete` zeroes deleted rows and freed pages, but when SQLite moves
 * rows between pages it leaves copies in the unused part of a page, where no later delete finds them (measured in a
 * log shared by all documents: up to 291 places with 16 erased bytes). Pages of a dropped table are zeroed whole. The
 * small tables are shared, so `scrub` writes them anew; vacuuming the file would hold up every room for 8 ms a MB.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { worthMoving } from './worker-messages.ts';
import { tableOf } from './large-tables.ts';
import type { TableName } from './tables.ts';
import type { Answers, FromWorker, LoadedDocument, Numbered, Opening, PackedWrite } from './worker-messages.ts';

const schemaVersion = 2;
const largeSchema = `
  CREATE TABLE large (name TEXT, key TEXT, json TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
  CREATE TABLE unscrubbed (name TEXT PRIMARY KEY) WITHOUT ROWID;`;
const schema = `
  CREATE TABLE documents (id INTEGER PRIMARY KEY, room TEXT NOT NULL UNIQUE);
  CREATE TABLE claims (document INTEGER, client INTEGER, person TEXT NOT NULL, PRIMARY KEY (document, client)) WITHOUT ROWID;
  CREATE TABLE small (name TEXT, key TEXT, json TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;${largeSchema}`;
/** Written anew by `scrub`, in this order. */
const sharedTables = { documents: 'id', claims: 'document, client', small: 'name, key' };
/**
 * A row of a document is an update or, with `through` set, a snapshot of all updates up to that `seq`. The newest
 * snapshot always stays, so no `seq` is given twice.
 */
const documentColumns = '(seq INTEGER PRIMARY KEY, through INTEGER, hash BLOB, bytes BLOB NOT NULL)';
/** Snapshots kept of a document, with every update since the oldest of them: a damaged one has two to stand in. */
const keptSnapshots = 3;
/** Statements kept compiled: about six for each of the documents in use. */
const keptStatements = 600;

type Bytes = Uint8Array<ArrayBuffer>;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const say = (message: FromWorker, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);
const warn = (sentence: string): void => say({ kind: 'warning', sentence });

const hashOf = (through: number, bytes: Bytes): Buffer =>
  createHash('sha256').update(`${through}:`).update(bytes).digest();

const statements = new Map<string, StatementSync>();
const { db, lock } = openOrLeave();

parentPort?.on('message', (request: Numbered) => {
  try {
    const value = answer(request);
    say({ kind: 'answer', id: request.id, value }, worthMoving(bytesIn(value)));
  } catch (error) {
    say({ kind: 'failed', id: request.id, reason: reasonOf(error) });
  }
  if (request.ask === 'close') parentPort?.close();
});
// The process may have ended between an erase and its scrub.
try {
  scrub();
} catch (error) {
  warn(reasonOf(error));
}
say({ kind: 'ready' });

function answer(request: Numbered): Answers[keyof Answers] {
  switch (request.ask) {
    case 'commit':
      return commit(request.batches);
    case 'load':
      return load(request.room);
    case 'rooms':
      return beginningWith(
        request.prefix,
        `SELECT room AS key, '' AS json FROM documents WHERE room >= ? ORDER BY room`,
      ).map(([room]) => room);
    case 'get':
      return rows<{ json: string }>(
        `SELECT json FROM ${tableOf(request.table)} WHERE name = ? AND key = ?`,
        request.table,
        request.key,
      )[0]?.json;
    case 'list':
      return beginningWith(
        request.prefix,
        `SELECT key, json FROM ${tableOf(request.table)} WHERE name = ? AND key >= ? ORDER BY key`,
        request.table,
      );
    case 'scrub':
      scrub();
      return undefined;
    case 'close':
      close();
      return undefined;
  }
}

// The file

/** Refused, the thread says why and ends. */
function openOrLeave(): ReturnType<typeof open> {
  const opening: Opening = workerData;
  try {
    return open(opening);
  } catch (error) {
    const reason = reasonOf(error);
    const named = reason.includes(opening.folder) ? reason : `Cannot open ${opening.folder}: ${reason}.`;
    say({ kind: 'refused', reason: named });
    return process.exit();
  }
}

function open({ folder, maxBytes }: Opening): { db: DatabaseSync; lock: DatabaseSync } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const held = lockFolder(folder);
  const file = join(folder, 'second-story.sqlite');
  createPrivately(file);
  const data = new DatabaseSync(file, { timeout: 5000 });
  const version = Number(data.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > schemaVersion) {
    throw new Error(
      `${folder} was written by a newer Second Story (data version ${version}, this one reads ${schemaVersion}). Start the newer one, or restore an older backup.`,
    );
  }
  data.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
    PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;`);
  if (maxBytes !== undefined) {
    const pageSize = Number(data.prepare('PRAGMA page_size').get()?.['page_size']);
    data.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
  }
  if (version === 1) {
    data.exec(`BEGIN IMMEDIATE; ${largeSchema}
      INSERT INTO large SELECT * FROM small WHERE name IN ('revisions', 'versions');
      DELETE FROM small WHERE name IN ('revisions', 'versions');
      PRAGMA user_version = ${schemaVersion}; COMMIT`);
  }
  if (version === 0) data.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
  return { db: data, lock: held };
}

/**
 * One process a folder. The lock is a transaction that stays open on a second, empty database: the system lets it go
 * however the process ends, and copying the data file (which would drop a lock on that file) does not touch it.
 */
function lockFolder(folder: string): DatabaseSync {
  const file = join(folder, 'second-story.lock');
  createPrivately(file);
  // A process that was just killed may need a moment to be gone.
  const held = new DatabaseSync(file, { timeout: 1000 });
  try {
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return held;
  } catch (error) {
    held.close();
    throw new Error(`Another Second Story is using ${folder}. Stop it, or choose another folder.`, { cause: error });
  }
}

function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    // There already. (Opening it again would, on closing, drop the locks this process holds on it.)
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Compiled once while in use: the least recently used goes first. */
function sql(text: string): StatementSync {
  const statement = statements.get(text) ?? db.prepare(text);
  statements.delete(text);
  statements.set(text, statement);
  const oldest = statements.keys().next();
  if (statements.size > keptStatements && !oldest.done) statements.delete(oldest.value);
  return statement;
}

function run(text: string, ...values: SQLInputValue[]): void {
  sql(text).run(...values);
}

function rows<Row>(text: string, ...values: SQLInputValue[]): Row[] {
  return sql(text).all(...values) as Row[];
}

function transaction(act: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    act();
    db.exec('COMMIT');
  } catch (error) {
    // A full disk rolls back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

// Documents

function find(room: string): number | undefined {
  return rows<{ id: number }>('SELECT id FROM documents WHERE room = ?', room)[0]?.id;
}

function findOrCreate(room: string): number {
  const known = find(room);
  if (known !== undefined) return known;
  const id = Number(sql('INSERT INTO documents (room) VALUES (?)').run(room).lastInsertRowid);
  db.exec(`CREATE TABLE document_${id} ${documentColumns}`);
  return id;
}

function load(room: string): LoadedDocument {
  const id = find(room);
  if (id === undefined) return { snapshot: undefined, updates: [], owners: new Map() };
  const { snapshot, through } = newestWhole(room, id);
  const updates = rows<{ bytes: Bytes }>(
    `SELECT bytes FROM document_${id} WHERE seq > ? AND through IS NULL ORDER BY seq`,
    through,
  );
  const owners = rows<{ client: number; person: string }>('SELECT client, person FROM claims WHERE document = ?', id);
  return {
    snapshot,
    updates: updates.map(({ bytes }) => bytes),
    owners: new Map(owners.map(({ client, person }) => [client, person])),
  };
}

/** The bytes of an answer, for those that have some. */
function bytesIn(value: Answers[keyof Answers]): Bytes[] {
  if (typeof value !== 'object' || !('updates' in value)) return [];
  return value.snapshot ? [value.snapshot, ...value.updates] : [...value.updates];
}

/** The newest snapshot that reads back as it was written, and the last update it holds. */
function newestWhole(room: string, id: number): { snapshot: Bytes | undefined; through: number } {
  const generations = rows<{ seq: number; through: number; hash: Bytes }>(
    `SELECT seq, through, hash FROM document_${id} WHERE through IS NOT NULL ORDER BY seq DESC`,
  );
  for (const { seq, through, hash } of generations) {
    const snapshot = readWhole(id, seq, through, hash);
    if (snapshot) return { snapshot, through };
    warn(`A snapshot of ${room} is damaged. An earlier one stands in, with all updates since; no edit is missing.`);
  }
  if (generations.length >= keptSnapshots) throw new Error(`All snapshots of ${room} are damaged. Restore a backup.`);
  return { snapshot: undefined, through: 0 };
}

function readWhole(id: number, seq: number, through: number, hash: Bytes): Bytes | undefined {
  try {
    const bytes = rows<{ bytes: Bytes }>(`SELECT bytes FROM document_${id} WHERE seq = ?`, seq)[0]?.bytes;
    return bytes && hashOf(through, bytes).equals(hash) ? bytes : undefined;
  } catch {
    return undefined; // SQLite itself found the pages damaged.
  }
}

function compact(room: string, snapshot: Bytes, replaces: number): void {
  const id = findOrCreate(room);
  const base = newestWhole(room, id).through;
  const replaced = rows<{ seq: number }>(
    `SELECT seq FROM document_${id} WHERE seq > ? AND through IS NULL ORDER BY seq LIMIT ?`,
    base,
    replaces,
  );
  if (replaced.length !== replaces) throw new Error(`${room} has ${replaced.length} updates, not ${replaces}.`);
  const through = replaced.at(-1)?.seq ?? base;
  run(
    `INSERT INTO document_${id} (through, hash, bytes) VALUES (?, ?, ?)`,
    through,
    hashOf(through, snapshot),
    snapshot,
  );

  const kept = rows<{ seq: number; through: number }>(
    `SELECT seq, through FROM document_${id} WHERE through IS NOT NULL ORDER BY seq DESC LIMIT ${keptSnapshots}`,
  );
  const oldest = kept[keptSnapshots - 1];
  if (!oldest) return; // Fewer: the whole log still stands in for them.
  run(`DELETE FROM document_${id} WHERE through IS NOT NULL AND seq < ?`, oldest.seq);
  const needed = Math.min(...kept.map((generation) => generation.through));
  run(`DELETE FROM document_${id} WHERE through IS NULL AND seq <= ?`, needed);
}

function erase(room: string): void {
  const id = find(room);
  if (id === undefined) return;
  db.exec(`DROP TABLE document_${id}`);
  run('DELETE FROM claims WHERE document = ?', id);
  run('DELETE FROM documents WHERE id = ?', id);
}

// Batches

function apply(write: PackedWrite): void {
  switch (write.op) {
    case 'append': {
      const id = findOrCreate(write.room);
      run(`INSERT INTO document_${id} (bytes) VALUES (?)`, write.update);
      for (const [client, person] of write.claims) {
        run('INSERT OR IGNORE INTO claims VALUES (?, ?, ?)', id, client, person);
      }
      return;
    }
    case 'compact':
      return compact(write.room, write.snapshot, write.replaces);
    case 'erase':
      return erase(write.room);
    case 'put':
      leaveMark(write.table, write.key);
      return run(`INSERT OR REPLACE INTO ${tableOf(write.table)} VALUES (?, ?, ?)`, write.table, write.key, write.json);
    case 'drop':
      leaveMark(write.table, write.key);
      return run(`DELETE FROM ${tableOf(write.table)} WHERE name = ? AND key = ?`, write.table, write.key);
  }
}

/** A large row that goes, or another that takes its place, leaves bytes behind: noted in the same commit. */
function leaveMark(table: TableName, key: string): void {
  if (tableOf(table) === 'small') return;
  if (rows('SELECT 1 FROM large WHERE name = ? AND key = ?', table, key).length === 0) return;
  run("INSERT OR IGNORE INTO unscrubbed VALUES ('large')");
}

/** One transaction for all; should it not go through, one each in the same order, so that each gets its own verdict. */
function commit(batches: readonly (readonly PackedWrite[])[]): Answers['commit'] {
  try {
    transaction(() => batches.flat().forEach(apply));
    return { refusals: batches.map(() => undefined), transactions: 1 };
  } catch (error) {
    if (batches.length === 1) return { refusals: [reasonOf(error)], transactions: 0 };
  }
  const verdicts = batches.map((batch) => commit([batch]));
  return {
    refusals: verdicts.flatMap(({ refusals }) => refusals),
    transactions: verdicts.reduce((sum, { transactions }) => sum + transactions, 0),
  };
}

// Reading the small tables and the catalogue

/** SQLite sorts by UTF-8 bytes: what begins alike stands together. The answer is sorted as JavaScript sorts. */
function beginningWith(prefix: string, text: string, ...values: SQLInputValue[]): [key: string, json: string][] {
  const found: [string, string][] = [];
  for (const { key, json } of sql(text).iterate(...values, prefix) as Iterable<{ key: string; json: string }>) {
    if (!key.startsWith(prefix)) break;
    found.push([key, json]);
  }
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

// Leaving nothing behind

function scrub(): void {
  transaction(() => {
    const isDue = rows('SELECT 1 FROM unscrubbed').length > 0;
    for (const [table, order] of Object.entries({ ...sharedTables, ...(isDue ? { large: 'name, key' } : {}) })) {
      db.exec(`CREATE TEMP TABLE kept AS SELECT * FROM main.${table};
        DELETE FROM main.${table};
        INSERT INTO main.${table} SELECT * FROM kept ORDER BY ${order};
        DROP TABLE kept;`);
    }
    db.exec('DELETE FROM unscrubbed');
  });
  truncateLog();
}

function truncateLog(): void {
  if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0) {
    throw new Error('Deleted words are still in the log file: another process is reading it. Close that one.');
  }
}

function close(): void {
  try {
    truncateLog();
  } catch (error) {
    warn(reasonOf(error)); // Everything is durable in the log file; the next start reads it.
  }
  db.close();
  lock.close();
}
