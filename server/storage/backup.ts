/**
 * A backup is one file: everything of a data folder but `aside`, whose rows are never copied, not even for a moment.
 * It is taken while the server runs, in one read transaction, so that all documents are of the same instant.
 */
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface BackupFacts {
  readonly retros: number;
  readonly documents: number;
  /** Live documents that were left out. */
  readonly leftOut: number;
}

const dataFile = 'second-story.sqlite';
const isAside = /^[^/]+\/aside\.\d+$/;

/** @throws when the folder holds no data, or the file is there already: no backup is written over another */
export function backUp(folder: string, file: string): BackupFacts {
  const source = join(folder, dataFile);
  if (!existsSync(source)) throw new Error(`There is no data in ${folder}. Name the folder with --data.`);
  if (existsSync(file)) throw new Error(`${file} is there already. Name another file.`);
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'wx', 0o600));
  try {
    return copyOver(source, file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

function copyOver(source: string, file: string): BackupFacts {
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
    db.prepare('ATTACH ? AS live').run(source);
    db.exec('BEGIN');
    const version = Number(db.prepare('PRAGMA live.user_version').get()?.['user_version']);
    const documents = db.prepare('SELECT id, room FROM live.documents').all() as { id: number; room: string }[];
    const kept = documents.filter(({ room }) => !isAside.test(room));
    for (const { name, sql } of db
      .prepare(
        "SELECT name, sql FROM live.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'document!_%' ESCAPE '!'",
      )
      .all() as { name: string; sql: string }[]) {
      db.exec(sql);
      // These two hold what is said of documents, and are filled with each that is copied.
      if (name !== 'documents' && name !== 'claims') db.exec(`INSERT INTO ${name} SELECT * FROM live.${name}`);
    }
    const keep = db.prepare('INSERT INTO documents VALUES (?, ?)');
    const claims = db.prepare('INSERT INTO claims SELECT * FROM live.claims WHERE document = ?');
    for (const { id, room } of kept) {
      keep.run(id, room);
      claims.run(id);
      const table = `document_${Number(id)}`;
      const { sql } = db.prepare('SELECT sql FROM live.sqlite_schema WHERE name = ?').get(table) as { sql: string };
      db.exec(sql);
      db.exec(`INSERT INTO ${table} SELECT * FROM live.${table}`);
    }
    db.exec(`PRAGMA user_version = ${version}`);
    db.exec('COMMIT');
    const retros = db.prepare("SELECT count(*) AS n FROM small WHERE name = 'retros'").get()?.['n'];
    return { retros: Number(retros), documents: kept.length, leftOut: documents.length - kept.length };
  } finally {
    db.close();
  }
}

/** @throws when the file is no backup or damaged, or the folder holds data already */
export function restore(file: string, folder: string): { readonly retros: number } {
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Check the path.`);
  const target = join(folder, dataFile);
  if (existsSync(target)) throw new Error(`${folder} holds data already. Name an empty folder with --data.`);
  const retros = check(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(target, 'wx', 0o600));
  copyFileSync(file, target);
  return { retros };
}

function check(file: string): number {
  const no = `${file} is no backup of Second Story, or it is damaged. Give one that "second-story backup" wrote.`;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    if (db.prepare('PRAGMA integrity_check').get()?.['integrity_check'] !== 'ok') throw new Error(no);
    return Number(db.prepare("SELECT count(*) AS n FROM small WHERE name = 'retros'").get()?.['n']);
  } catch {
    throw new Error(no);
  } finally {
    db?.close();
  }
}
