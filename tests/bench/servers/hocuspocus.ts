/**
 * Hocuspocus as its documentation starts it, with documents in SQLite. Its own SQLite extension wraps better-sqlite3,
 * which aborts under Node 24.21 whenever a statement is collected (ObjectWrap's clean-up hook, without an environment);
 * so this is what that extension consists of, its database extension with one table, on the SQLite inside Node.
 *
 * This file is copied beside the installed peers and runs there; the names are no literals because nothing of ours
 * depends on them.
 */
import { DatabaseSync } from 'node:sqlite';

interface ServerPart {
  readonly Server: new (options: object) => { listen(): Promise<unknown> };
}

interface DatabasePart {
  readonly Database: new (options: {
    fetch(asked: { readonly documentName: string }): Promise<Uint8Array | null>;
    store(given: { readonly documentName: string; readonly state: Uint8Array }): Promise<void>;
  }) => object;
}

const names = ['@hocuspocus/server', '@hocuspocus/extension-database'];
const [{ Server }, { Database }] = (await Promise.all(names.map((name) => import(name)))) as [ServerPart, DatabasePart];

const db = new DatabaseSync(`${process.env['DATA'] ?? ''}/documents.sqlite`);
db.exec('CREATE TABLE IF NOT EXISTS documents (name TEXT UNIQUE NOT NULL, bytes BLOB NOT NULL)');
const storage = new Database({
  async fetch({ documentName }) {
    const row = db.prepare('SELECT bytes FROM documents WHERE name = ?').get(documentName);
    return (row?.['bytes'] as Uint8Array | undefined) ?? null;
  },
  async store({ documentName, state }) {
    db.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)').run(documentName, state);
  },
});

const flushDelay = process.env['FLUSH_DELAY'];
await new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  extensions: [storage],
  ...(flushDelay === undefined ? {} : { flushDelay: Number(flushDelay) }),
}).listen();
