/** Rows of revisions: tens of kilobytes each, kept for years, and gone without a byte when they go. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { revisionKey } from 'server/archive/keep.ts';
import { backUp, restore } from 'server/storage/backup.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import type { Write } from 'server/storage/storage.ts';
import { afterAll, expect, test } from 'vitest';
import { smallRecord } from '../support/frozen.ts';

const parent = mkdtempSync(join(tmpdir(), 'second-story-large-'));
let folders = 0;
const newFolder = (): string => join(parent, String(folders++));
afterAll(() => rmSync(parent, { recursive: true }));

const secret = (n: number) => `zirconium${n}lighthouse${n}meridian${n}`;
const revision = (n: number, title = secret(n)): Write => ({
  op: 'put',
  table: 'revisions',
  key: revisionKey(`r${n}`, 1),
  row: { retro: `r${n}`, n: 1, at: n, by: 'x', record: { ...smallRecord, title, zone: 'UTC '.repeat(n * 100) } },
});
const bytesOf = (folder: string) =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString('latin1');

test('STORE-36 of revisions that were dropped or replaced no byte stays after a scrub', async () => {
  const folder = newFolder();
  const storage = await openSqliteStorage(folder);
  for (let n = 0; n < 40; n += 1) await storage.commit([revision(n)]);
  for (let n = 0; n < 20; n += 1) {
    await storage.commit([{ op: 'drop', table: 'revisions', key: revisionKey(`r${n}`, 1) }, revision(n + 20, 'calm')]);
  }
  await storage.commit([revision(50)]);
  await storage.scrub();
  const bytes = bytesOf(folder);
  for (let n = 0; n < 40; n += 1) expect(bytes.includes(secret(n))).toBe(false);
  expect(bytes).toContain(secret(50));
  expect((await storage.list('revisions', '')).map(([key]) => key)).toHaveLength(21);
  await storage.close();
});

test('STORE-37 what was dropped when the process ended before its scrub is gone after the next start', async () => {
  const folder = newFolder();
  const storage = await openSqliteStorage(folder);
  for (let n = 0; n < 20; n += 1) await storage.commit([revision(n)]);
  for (let n = 0; n < 20; n += 2) {
    await storage.commit([{ op: 'drop', table: 'revisions', key: revisionKey(`r${n}`, 1) }]);
  }
  await storage.close();
  const again = await openSqliteStorage(folder);
  await again.close();
  const bytes = bytesOf(folder);
  for (let n = 0; n < 20; n += 2) expect(bytes.includes(secret(n))).toBe(false);
  expect(bytes).toContain(secret(1));
});

test('STORE-38 a folder of the version before keeps its revisions, which move to a table of their own', async () => {
  const folder = newFolder();
  const before = await openSqliteStorage(folder);
  await before.commit([revision(1), { op: 'put', table: 'settings', key: 'k', row: { value: 'v' } }]);
  await before.close();
  const db = new DatabaseSync(join(folder, 'second-story.sqlite'));
  db.exec('INSERT INTO small SELECT * FROM large; DROP TABLE large; DROP TABLE unscrubbed; PRAGMA user_version = 1');
  db.close();
  const after = await openSqliteStorage(folder);
  expect((await after.get('revisions', revisionKey('r1', 1)))?.record.title).toBe(secret(1));
  expect(await after.get('settings', 'k')).toEqual({ value: 'v' });
  await after.close();
});

test('STORE-39 a backup holds revisions, and they come back', async () => {
  const folder = newFolder();
  const storage = await openSqliteStorage(folder);
  await storage.commit([revision(3)]);
  backUp(folder, join(parent, 'one.backup'));
  await storage.close();
  const target = newFolder();
  restore(join(parent, 'one.backup'), target);
  const restored = await openSqliteStorage(target);
  expect((await restored.get('revisions', revisionKey('r3', 1)))?.record.title).toBe(secret(3));
  await restored.close();
});
