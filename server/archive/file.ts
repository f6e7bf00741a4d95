/**
 * The archive's file: cards, labels and passages in plain tables, and one row a record in a full-text index (SQLite
 * FTS5) with a column a kind of passage. The index finds records; where the words stand in them is looked up in their
 * passages (`shared/archive/match.ts`), so that both implementations mark the same words. The index is given words
 * that are folded already and keeps no text of its own.
 */
import { closeSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { wordsOf } from 'shared/archive/words.ts';
import { countWords } from 'shared/archive/likeness.ts';
import { passageKinds, type ArchiveEntry, type Passage } from 'shared/retro/archived.ts';

/** Goes up with every change of the tables, or of what is put into them: an older file is made anew. */
const version = 2;

export const textColumns = ['title', 'labels', ...passageKinds] as const;

const schema = `
  CREATE TABLE records (
    id INTEGER PRIMARY KEY, retro TEXT NOT NULL UNIQUE, n INTEGER NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL,
    card TEXT NOT NULL);
  CREATE INDEX records_day ON records (day DESC, at DESC);
  CREATE INDEX records_at ON records (at DESC);
  CREATE TABLE labels (
    kind TEXT, label TEXT COLLATE NOCASE, record INTEGER, PRIMARY KEY (kind, label, record)) WITHOUT ROWID;
  CREATE INDEX labels_record ON labels (record);
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, since INTEGER,
    done INTEGER, json TEXT NOT NULL);
  CREATE INDEX passages_record ON passages (record, kind);
  CREATE INDEX passages_action ON passages (since) WHERE kind = 'action' AND done IS NULL;
  CREATE VIRTUAL TABLE words USING fts5(${textColumns.join(', ')}, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 0', prefix='2 3');
  CREATE TABLE spread (word TEXT PRIMARY KEY, records INTEGER NOT NULL) WITHOUT ROWID;`;

/** Between two passages, so that no phrase runs from one into the next. A private sign: nobody types it. */
const between = ' \uE000 ';

export interface ArchiveFile {
  readonly db: DatabaseSync;
  /** Compiled once. */
  sql(text: string): StatementSync;
  all<Row>(text: string, ...values: SQLInputValue[]): Row[];
}

/** What cannot be read is made anew: the archive is derived from the revisions. */
export function openArchiveFile(path: string): ArchiveFile {
  try {
    return open(path);
  } catch {
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    return open(path);
  }
}

function open(path: string): ArchiveFile {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const db = new DatabaseSync(path, { timeout: 5000 });
  try {
    // The newest commits may be missing after a power cut: then they are made again from the revisions.
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY',
    );
    const found = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    if (found !== 0 && found !== version) throw new Error('an archive of another version');
    if (found === 0) db.exec(`BEGIN; ${schema} PRAGMA user_version = ${version}; COMMIT`);
    db.exec("INSERT INTO words(words, rank) VALUES ('rank', 'bm25(8.0, 4.0, 2.0, 1.0, 1.0, 2.0, 3.0, 1.0, 1.0)')");
  } catch (error) {
    db.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const sql = (text: string) => {
    const statement = statements.get(text) ?? db.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return { db, sql, all: <Row>(text: string, ...values: SQLInputValue[]) => sql(text).all(...values) as Row[] };
}

function transaction({ db }: ArchiveFile, act: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    act();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

export function putEntry(file: ArchiveFile, entry: ArchiveEntry): void {
  const sql = (text: string) => file.sql(text);
  transaction(file, () => {
    const done = new Map(
      file
        .all<{ key: string; done: number }>(
          `SELECT key, done FROM passages WHERE done IS NOT NULL AND kind = 'action'
           AND record = (SELECT id FROM records WHERE retro = ?)`,
          entry.retro,
        )
        .map((row) => [row.key, row.done]),
    );
    remove(file, entry.retro);
    const { passages, ...card } = entry;
    const { lastInsertRowid: id } = sql('INSERT INTO records (retro, n, day, at, card) VALUES (?, ?, ?, ?, ?)').run(
      entry.retro,
      entry.n,
      entry.day,
      entry.at,
      JSON.stringify(card),
    );
    for (const label of entry.systems) sql("INSERT OR IGNORE INTO labels VALUES ('system', ?, ?)").run(label, id);
    for (const label of entry.tags) sql("INSERT OR IGNORE INTO labels VALUES ('tag', ?, ?)").run(label, id);
    for (const passage of passages) {
      const isAction = passage.kind === 'action';
      sql('INSERT INTO passages (record, kind, key, since, done, json) VALUES (?, ?, ?, ?, ?, ?)').run(
        id,
        passage.kind,
        passage.key,
        isAction ? (passage.createdAt ?? entry.at) : null,
        isAction ? (done.get(passage.key) ?? null) : null,
        JSON.stringify(passage),
      );
    }
    const columns = textColumns.map((column) => foldedOf(entry, column));
    for (const word of spreading(entry)) {
      sql('INSERT INTO spread VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET records = records + 1').run(word);
    }
    sql(`INSERT INTO words (rowid, ${textColumns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`).run(
      id,
      ...columns,
    );
  });
}

function foldedOf(entry: ArchiveEntry, column: (typeof textColumns)[number]): string {
  const texts =
    column === 'title'
      ? [entry.title]
      : column === 'labels'
        ? [...entry.systems, ...entry.tags]
        : entry.passages.filter(({ kind }) => kind === column).map(({ text }) => text);
  return texts
    .map((text) =>
      wordsOf(text)
        .map(({ word }) => word)
        .join(' '),
    )
    .join(between);
}

/** Words by which records are told to be alike: in how many of them each stands is kept, not counted at each question. */
function spreading({ title, passages }: Pick<ArchiveEntry, 'title' | 'passages'>): Iterable<string> {
  return countWords([title, ...passages.map(({ text }) => text)]).keys();
}

function remove(file: ArchiveFile, retro: string): void {
  const row = file.all<{ id: number; card: string }>('SELECT id, card FROM records WHERE retro = ?', retro)[0];
  if (row === undefined) return;
  const { id } = row;
  const { title } = JSON.parse(row.card) as ArchiveEntry;
  const passages = file
    .all<{ json: string }>('SELECT json FROM passages WHERE record = ?', id)
    .map(({ json }) => JSON.parse(json) as Passage);
  for (const word of spreading({ title, passages })) {
    file.sql('UPDATE spread SET records = records - 1 WHERE word = ?').run(word);
    file.sql('DELETE FROM spread WHERE word = ? AND records < 1').run(word);
  }
  file.sql('DELETE FROM words WHERE rowid = ?').run(id);
  file.sql('DELETE FROM passages WHERE record = ?').run(id);
  file.sql('DELETE FROM labels WHERE record = ?').run(id);
  file.sql('DELETE FROM records WHERE id = ?').run(id);
}

export function dropEntries(file: ArchiveFile, retros: readonly string[]): void {
  transaction(file, () => retros.forEach((retro) => remove(file, retro)));
  scrub(file);
}

export function replaceEntry(file: ArchiveFile, entry: ArchiveEntry): void {
  putEntry(file, entry);
  scrub(file);
}

export function markDone(file: ArchiveFile, retro: string, action: string, at: number | undefined): void {
  file
    .sql(
      `UPDATE passages SET done = ? WHERE kind = 'action' AND key = ?
       AND record = (SELECT id FROM records WHERE retro = ?)`,
    )
    .run(at ?? null, action, retro);
}

/**
 * The full-text index keeps deleted words until its parts are merged, and SQLite copies of rows in the unused part
 * of pages: so it is merged whole, and the file written anew.
 */
function scrub({ db }: ArchiveFile): void {
  db.exec("INSERT INTO words(words) VALUES ('optimize')");
  db.exec('VACUUM');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

export function closeArchiveFile({ db }: ArchiveFile): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
