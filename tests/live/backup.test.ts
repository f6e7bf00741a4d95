/** A backup is taken while people write, leaves talk time out, and comes back as it was. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOf } from 'shared/documents/board.ts';
import { runBackup, runRestore } from 'server/cli/backup.ts';
import type { Terminal } from 'server/cli/command.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { tableNames } from 'server/storage/tables.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { beginMeeting } from '../support/meeting.ts';
import { startServer } from '../support/server.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-backup-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function terminal() {
  const said = { out: '', err: '' };
  const io = {
    cwd: folder,
    now: Date.now,
    out: (text: string) => (said.out += text),
    err: (text: string) => (said.err += text),
  } as unknown as Terminal;
  return { io, said };
}

/** Everything a folder holds but live documents: documents as they read, small tables as they are. */
async function contentOf(data: string) {
  const storage = await openSqliteStorage(data);
  const rooms = (await storage.rooms('')).filter((room) => !/\/aside\.\d+$/.test(room));
  const documents: Record<string, unknown> = {};
  for (const room of rooms) {
    const { snapshot, updates, owners } = await storage.load(room);
    const doc = new Y.Doc();
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update);
    documents[room] = [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'), [...owners]];
  }
  const tables = Object.fromEntries(
    await Promise.all(tableNames.map(async (name) => [name, await storage.list(name, '')] as const)),
  );
  await storage.close();
  return { documents, tables };
}

const secret = 'between-the-two-of-us-lantern';

test('BACKUP-01 a backup taken while people write is whole, holds nothing of aside, and comes back as it was', async () => {
  const live = join(folder, 'live');
  const server = await startServer(await openSqliteStorage(live));
  const { facilitator, deputy, ana } = await beginMeeting(server);
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await facilitator.does({ type: 'tap', person: ana.id });
  await facilitator.does({ type: 'message', text: secret });
  const board = await deputy.joined('board');
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText('The graph had been climbing.')]);
  noteOf(board.doc, 'meeting').insert(0, [line]);
  await board.durable();

  const { io, said } = terminal();
  expect(runBackup(['kept/today.backup', '--data', 'live', '--json'], io)).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({ retros: 1, leftOut: 1 });
  board.leave();
  await server.close();

  const file = join(folder, 'kept/today.backup');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file).includes(secret)).toBe(false);
  expect(readFileSync(file).includes('The graph had been climbing.')).toBe(true);

  expect(runRestore(['kept/today.backup', '--data', 'again'], terminal().io)).toBe(0);
  expect(await contentOf(join(folder, 'again'))).toEqual(await contentOf(live));

  const restored = await startServer(await openSqliteStorage(join(folder, 'again')));
  const retro = await restored.registry.retro(facilitator.seat.retro);
  expect(retro?.stage().about.title).toBe('Checkout was slow');
  await restored.close();
});

test('BACKUP-02 nothing is written over, and what is no backup is refused by name', async () => {
  const server = await startServer(await openSqliteStorage(join(folder, 'live')));
  await server.close();
  writeFileSync(join(folder, 'there'), 'already');
  const refused = (run: typeof runBackup, ...args: string[]) => {
    const { io, said } = terminal();
    return { code: run(args, io), sentence: said.err };
  };
  expect(refused(runBackup, 'there', '--data', 'live')).toMatchObject({
    code: 1,
    sentence: expect.stringContaining('is there already'),
  });
  expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('already');
  expect(refused(runBackup, 'new', '--data', 'nowhere')).toMatchObject({ code: 1 });
  expect(existsSync(join(folder, 'new'))).toBe(false);
  expect(refused(runRestore, 'there', '--data', 'empty')).toMatchObject({
    code: 1,
    sentence: expect.stringContaining('Give one that "second-story backup" wrote'),
  });
  expect(existsSync(join(folder, 'empty'))).toBe(false);
  expect(refused(runBackup, 'whole', '--data', 'live').code).toBe(0);
  expect(refused(runRestore, 'whole', '--data', 'live')).toMatchObject({
    code: 1,
    sentence: expect.stringContaining('holds data already'),
  });
  expect(refused(runBackup)).toMatchObject({ code: 64 });
  expect(refused(runBackup, 'file', '--what')).toMatchObject({ code: 64 });
});
