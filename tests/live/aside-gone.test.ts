/**
 * After a sitting nothing of `aside` is left on the disk. Searched for byte windows that only its rows had: names of
 * people stand elsewhere too, so a window counts only where no other document and no other row holds it.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBackup } from 'server/cli/backup.ts';
import type { Terminal } from 'server/cli/command.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import type { Storage } from 'server/storage/storage.ts';
import { tableNames } from 'server/storage/tables.ts';
import { momentOf } from 'shared/talk/turns.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import { startServer, type TestServer } from '../support/server.ts';

const width = 14;

let folder: string;
let storage: Storage;
let server: TestServer;
let meeting: Meeting;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-aside-'));
  storage = await openSqliteStorage(join(folder, 'data'));
  server = await startServer(storage);
  meeting = await beginMeeting(server);
  await meeting.facilitator.does({ type: 'set-settings', transcript: true });
  await goTo(meeting, 'timeline');
  for (const person of [meeting.facilitator, meeting.ana, meeting.ben]) await person.joined('stage');
  await meeting.facilitator.joined('aside');
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything `aside` may hold, written at different moments, over and over, so that pages are reused. */
async function talk(): Promise<void> {
  const { deputy, facilitator, ana, ben } = meeting;
  for (let round = 0; round < 15; round += 1) {
    for (const person of [ana, ben, null]) {
      await deputy.does({ type: 'tap', person: person?.id ?? null });
      server.later(7000);
    }
    await facilitator.does({ type: 'message', text: `Can you watch Ben for me, round ${round}?` });
    await server.registry.tendNudges();
  }
  const retro = await server.registry.retro(ana.seat.retro);
  const start = momentOf(retro?.around.now() ?? 0) - 300;
  await deputy.does({ type: 'correct-talk', start, duration: 70, was: null, to: ben.id });
  await deputy.does({ type: 'suggest', what: 'call-on', about: ana.id });
  await server.registry.tendNudges();
  const turns = [[ana.id, start, 50]];
  const path = `/api/retros/${ana.seat.retro}/transcript?as=${deputy.id}`;
  expect(await deputy.post(path, { id: 'transcript-1', turns })).toMatchObject({ ok: true });
  await retro?.ledger.settled();
}

function* windowsOf(bytes: Uint8Array): Iterable<string> {
  const text = Buffer.from(bytes).toString('latin1');
  for (let at = 0; at + width <= text.length; at += 1) yield text.slice(at, at + width);
}

async function bytesOf(room: string): Promise<Uint8Array[]> {
  const { snapshot, updates } = await storage.load(room);
  return snapshot ? [snapshot, ...updates] : [...updates];
}

/** Windows of `aside` as it is stored now. */
async function asideWindows(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const room of await storage.rooms(`${meeting.ana.seat.retro}/aside`))
    for (const bytes of await bytesOf(room)) for (const window of windowsOf(bytes)) found.add(window);
  return found;
}

/** What other documents and rows hold may be found again. */
async function without(windows: Set<string>): Promise<Set<string>> {
  const left = new Set(windows);
  for (const room of await storage.rooms('')) {
    for (const bytes of await bytesOf(room)) for (const window of windowsOf(bytes)) left.delete(window);
  }
  for (const table of tableNames) {
    // On the page a key stands right before its row.
    for (const [key, row] of await storage.list(table, ''))
      for (const window of windowsOf(Buffer.from(`${key}${JSON.stringify(row)}`))) left.delete(window);
  }
  return left;
}

function foundIn(path: string, windows: ReadonlySet<string>): number {
  let found = 0;
  for (const window of windowsOf(readFileSync(path))) if (windows.has(window)) found += 1;
  return found;
}

/** In every file of the data folder: database, log, shared memory. */
function foundOnDisk(windows: ReadonlySet<string>): number {
  const data = join(folder, 'data');
  return readdirSync(data).reduce((sum, name) => sum + foundIn(join(data, name), windows), 0);
}

test('ASIDE-02 after a sitting no byte window of aside is in the data folder, nor ever in a backup', async () => {
  await talk();
  const before = await asideWindows();
  expect(foundOnDisk(before)).toBeGreaterThan(500);
  const io = { cwd: folder, now: () => 0, out: () => undefined, err: () => undefined } as unknown as Terminal;
  expect(runBackup(['live.backup', '--data', 'data'], io)).toBe(0);
  await meeting.facilitator.does({ type: 'stop-sitting' });
  const own = await without(before);
  expect(own.size).toBeGreaterThan(500);
  expect(foundOnDisk(own)).toBe(0);
  expect(foundIn(join(folder, 'live.backup'), own)).toBe(0);
  expect(runBackup(['after.backup', '--data', 'data'], io)).toBe(0);
  expect(foundIn(join(folder, 'after.backup'), own)).toBe(0);
});

test('ASIDE-03 of a sitting that everybody left without ending it, nothing is there a day later', async () => {
  await talk();
  const before = await asideWindows();
  server.later(23 * 3600_000);
  await server.registry.forgetOldAsides();
  expect(foundOnDisk(before)).toBeGreaterThan(500);
  server.later(3600_000);
  await server.registry.forgetOldAsides();
  const own = await without(before);
  expect(own.size).toBeGreaterThan(500);
  expect(foundOnDisk(own)).toBe(0);
});

test('ASIDE-04 a server that comes back after a day of standing still forgets it as well', async () => {
  await talk();
  const before = await asideWindows();
  await server.close();
  storage = await openSqliteStorage(join(folder, 'data'));
  server = await startServer(storage);
  server.later(25 * 3600_000);
  await server.registry.forgetOldAsides();
  const own = await without(before);
  expect(own.size).toBeGreaterThan(500);
  expect(foundOnDisk(own)).toBe(0);
});
