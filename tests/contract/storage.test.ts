/** The storage contract on both implementations, and what SQLite promises beyond it: disk, power, other processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import * as fc from 'fast-check';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { memoryStorage } from 'server/storage/memory.ts';
import { openSqliteStorage, type SqliteOptions } from 'server/storage/sqlite.ts';
import type { Storage, Write } from 'server/storage/storage.ts';
import { anyWrite, append, bytes, compact, everything, putGrant, storageContract, told } from './storage-suite.ts';

const parent = mkdtempSync(join(tmpdir(), 'second-story-storage-'));
let folders = 0;
const newFolder = (): string => join(parent, String(folders++));
afterAll(() => rmSync(parent, { recursive: true }));

storageContract('memory', () => Promise.resolve(memoryStorage()));
storageContract('SQLite', () => openSqliteStorage(newFolder()));

/** Closed when the test ends, if it was not before. */
async function opened(folder: string, options?: SqliteOptions): Promise<Storage> {
  const storage = await openSqliteStorage(folder, options);
  onTestFinished(() => storage.close());
  return storage;
}

/** What somebody else does to the file while nobody has it open. */
function tamper(folder: string, act: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(join(folder, 'second-story.sqlite'));
  act(db);
  db.close();
}

describe('SQLite, the file', () => {
  test('STORE-21 a folder that is opened again holds all that was committed', async () => {
    const folder = newFolder();
    const before = await openSqliteStorage(folder);
    await before.commit([append('r/board', 'a', [[7, 'ana']]), append('r/board', 'b'), putGrant('k', 5)]);
    await before.commit([compact('r/board', 'A', 1)]);
    await before.close();

    const after = await opened(folder);
    const board = await after.load('r/board');
    expect(told(board)).toEqual(['A', 'b']);
    expect(board.owners).toEqual(new Map([[7, 'ana']]));
    expect((await after.get('grants', 'k'))?.at).toBe(5);
  });

  test('STORE-22 folder and files are for their owner only, and closing leaves no log file behind', async () => {
    const folder = join(newFolder(), 'deeper');
    const storage = await openSqliteStorage(folder);
    await storage.commit([append('r/board', 'a')]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(folder).map((file) => statSync(join(folder, file)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    await storage.close();
    expect(readdirSync(folder).toSorted()).toEqual(['second-story.lock', 'second-story.sqlite']);
  });

  test('STORE-23 a newer data version, and a file that is no database, are refused with the folder named', async () => {
    const newer = newFolder();
    await (await openSqliteStorage(newer)).close();
    tamper(newer, (db) => db.exec('PRAGMA user_version = 99'));
    await expect(openSqliteStorage(newer)).rejects.toThrow(`${newer} was written by a newer Second Story`);
    tamper(newer, (db) => db.exec('PRAGMA user_version = 2'));
    await (await openSqliteStorage(newer)).close();

    const strange = newFolder();
    await (await openSqliteStorage(strange)).close();
    writeFileSync(join(strange, 'second-story.sqlite'), 'Dear diary, '.repeat(500));
    await expect(openSqliteStorage(strange)).rejects.toThrow(`Cannot open ${strange}: file is not a database.`);
  });

  test('STORE-24 one process a folder: the second is refused and the first goes on', async () => {
    const folder = newFolder();
    const first = await openSqliteStorage(folder);
    await expect(openSqliteStorage(folder)).rejects.toThrow(`Another Second Story is using ${folder}.`);
    const other = commitRows(folder);
    const [code] = await once(other.child, 'close');
    expect([code, other.errors()]).toEqual([
      1,
      `Another Second Story is using ${folder}. Stop it, or choose another folder.\n`,
    ]);
    await first.commit([append('r/board', 'a')]);
    await first.close();
    expect(told(await (await opened(folder)).load('r/board'))).toEqual([undefined, 'a']);
  });
});

describe('SQLite, committing', () => {
  test('STORE-25 batches given while a transaction runs become the next one', async () => {
    const statistics = { transactions: 0, batches: 0 };
    const storage = await opened(newFolder(), { statistics });
    const first = storage.commit([append('r/board', 'first')]);
    await Promise.resolve(); // The first is on its way now.
    const others = Array.from({ length: 99 }, (_, i) => storage.commit([append(`r/desk/${i % 10}`, String(i))]));
    await first;
    expect(statistics).toEqual({ transactions: 1, batches: 1 });
    await Promise.all(others);
    expect(statistics).toEqual({ transactions: 2, batches: 100 });
  });

  test('STORE-26 a batch the disk has no room for is refused alone, and there is room for what comes after', async () => {
    const folder = newFolder();
    const statistics = { transactions: 0, batches: 0 };
    const storage = await openSqliteStorage(folder, { maxBytes: 400_000, statistics });
    const huge: Write = { op: 'append', room: 'r/board', update: new Uint8Array(1_000_000) };
    const verdicts = await Promise.allSettled([
      storage.commit([append('r/board', 'a')]),
      storage.commit([append('r/new', 'lost'), putGrant('lost'), huge]),
      storage.commit([append('r/board', 'b'), append('r/stage', 'x')]),
    ]);
    expect(verdicts).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { message: `Not stored in ${folder}: database or disk is full` } },
      { status: 'fulfilled' },
    ]);
    expect(statistics).toEqual({ transactions: 2, batches: 2 });
    await storage.commit([append('r/board', 'c')]);
    await storage.close();

    const after = await opened(folder);
    expect(told(await after.load('r/board'))).toEqual([undefined, 'a', 'b', 'c']);
    expect(await after.rooms('')).toEqual(['r/board', 'r/stage']);
    expect(await after.list('grants', '')).toEqual([]);
  });

  test('STORE-27 when its thread ends, what waits and what comes is rejected, and the folder is free again', async () => {
    const folder = newFolder();
    const warnings: string[] = [];
    const threads: Worker[] = [];
    const storage = await openSqliteStorage(folder, {
      onWarning: (sentence) => warnings.push(sentence),
      onWorker: (worker) => threads.push(worker),
    });
    await storage.commit([append('r/board', 'a')]);
    const terminated = threads[0]?.terminate();
    const waiting = await Promise.allSettled([storage.commit([append('r/board', 'b')]), storage.load('r/board')]);
    await terminated;
    const sentence = `The storage in ${folder} closed: its thread ended.`;
    expect(waiting).toMatchObject([{ reason: { message: sentence } }, { reason: { message: sentence } }]);
    await expect(storage.commit([append('r/board', 'c')])).rejects.toThrow(sentence);
    expect(warnings).toEqual([sentence]);
    await storage.close();

    const again = await opened(folder);
    expect(told(await again.load('r/board')).slice(0, 2)).toEqual([undefined, 'a']);
  });

  test('STORE-28 what was acknowledged survives kill -9, what is there is a prefix, and the folder opens at once', async () => {
    for (const atLeast of [1, 150, 400]) {
      const folder = newFolder();
      const { child, numbers } = commitRows(folder);
      await numbers(atLeast);
      child.kill('SIGKILL');
      await once(child, 'close');
      const printed = await numbers(0);

      const storage = await openSqliteStorage(folder);
      const [, ...stored] = told(await storage.load('r/board'));
      await storage.close();
      expect(printed.length).toBeGreaterThanOrEqual(atLeast);
      expect(stored.map(Number)).toEqual(Array.from({ length: stored.length }, (_, i) => i));
      expect(Math.max(...printed)).toBeLessThan(stored.length);
    }
  });
});

/** Runs tests/support/commit-rows.ts; `numbers` gives what it printed, once that is at least so many. */
function commitRows(folder: string): {
  child: ChildProcess;
  numbers: (atLeast: number) => Promise<number[]>;
  errors: () => string;
} {
  const script = fileURLToPath(new URL('../support/commit-rows.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // The last piece is no whole line, or nothing.
  const printed = (): number[] => output.split('\n').slice(0, -1).map(Number);
  return {
    child,
    errors: () => errors,
    async numbers(atLeast) {
      while (printed().length < atLeast) await once(child.stdout, 'data');
      return printed();
    },
  };
}

/** Four compactions: the log goes on from the second, its first updates are gone. */
async function compactedFourTimes(folder: string): Promise<void> {
  const storage = await openSqliteStorage(folder);
  for (const [i, letter] of ['a', 'b', 'c', 'd'].entries()) {
    const sofar = 'ABCD'.slice(0, i + 1);
    await storage.commit([append('r/board', letter, [[7, 'ana']]), compact('r/board', sofar, 1)]);
  }
  await storage.commit([append('r/board', 'e')]);
  await storage.close();
}
const damage = (folder: string, newest: number): void =>
  tamper(folder, (db) =>
    db.exec(`UPDATE document_1 SET bytes = CAST('?' AS BLOB) WHERE seq IN
      (SELECT seq FROM document_1 WHERE through IS NOT NULL ORDER BY seq DESC LIMIT ${newest})`),
  );

describe('SQLite, snapshots that were damaged', () => {
  test('STORE-29 an earlier snapshot stands in with all updates since, it is said, and compaction goes on from there', async () => {
    for (const [newest, expected] of [
      [1, ['ABC', 'd', 'e']],
      [2, ['AB', 'c', 'd', 'e']],
    ] as const) {
      const folder = newFolder();
      const warnings: string[] = [];
      await compactedFourTimes(folder);
      damage(folder, newest);
      const storage = await opened(folder, { onWarning: (sentence) => warnings.push(sentence) });
      expect(told(await storage.load('r/board'))).toEqual(expected);
      expect(warnings).toHaveLength(newest);
      expect(warnings[0]).toContain('A snapshot of r/board is damaged.');

      await storage.commit([compact('r/board', 'ABCD', expected.length - 2)]);
      expect(told(await storage.load('r/board'))).toEqual(['ABCD', 'e']);
      await storage.commit([compact('r/board', 'ABCD', 0), append('r/board', 'f'), compact('r/board', 'ABCDE', 1)]);
      expect(told(await storage.load('r/board'))).toEqual(['ABCDE', 'f']);
    }
  });

  test('STORE-30 with fewer than three snapshots the whole log stands in', async () => {
    const folder = newFolder();
    const storage = await openSqliteStorage(folder);
    await storage.commit([append('r/board', 'a'), compact('r/board', 'A', 1), append('r/board', 'b')]);
    await storage.commit([compact('r/board', 'AB', 1), append('r/board', 'c')]);
    await storage.close();
    damage(folder, 2);
    expect(told(await (await opened(folder)).load('r/board'))).toEqual([undefined, 'a', 'b', 'c']);
  });

  test('STORE-31 with no snapshot whole the document is refused, not shown in part; others go on', async () => {
    const folder = newFolder();
    await compactedFourTimes(folder);
    damage(folder, 3);
    const storage = await opened(folder);
    await expect(storage.load('r/board')).rejects.toThrow('All snapshots of r/board are damaged. Restore a backup.');
    await storage.commit([append('r/stage', 'x')]);
    expect(told(await storage.load('r/stage'))).toEqual([undefined, 'x']);
  });
});

/** Bytes nobody would find by chance, the same in every run. */
function noise(): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHash('sha256').update(`noise ${count++}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

/**
 * How many pieces of the needles the files of a folder hold. Any 16 bytes of a needle in a row hold one of its
 * aligned 8-byte pieces whole, so it is these that are looked for, at every offset of every file.
 */
function found(folder: string, needles: readonly Uint8Array[]): number {
  const pieces = new Map<number, Set<number>>();
  for (const needle of needles) {
    const view = Buffer.from(needle);
    for (let at = 0; at + 8 <= view.length; at += 8) {
      const second = pieces.get(view.readUInt32LE(at)) ?? new Set();
      pieces.set(view.readUInt32LE(at), second.add(view.readUInt32LE(at + 4)));
    }
  }
  let hits = 0;
  for (const file of readdirSync(folder)) {
    const content = readFileSync(join(folder, file));
    for (let at = 0; at + 8 <= content.length; at++) {
      if (pieces.get(content.readUInt32LE(at))?.has(content.readUInt32LE(at + 4))) hits++;
    }
  }
  return hits;
}

describe('SQLite, deleting', () => {
  test('STORE-32 after erase and scrub no file holds 16 bytes in a row of what was appended', async () => {
    const folder = newFolder();
    const storage = await opened(folder);
    const random = noise();
    const needles = Array.from({ length: 300 }, () => random(64));
    await storage.commit(needles.map((update) => ({ op: 'append', room: 'r/aside', update })));
    expect(found(folder, needles)).toBeGreaterThan(2000);
    await storage.commit([{ op: 'erase', room: 'r/aside' }]);
    await storage.scrub();
    expect(found(folder, needles)).toBe(0);
  });

  test('STORE-33 nor of snapshots, names and rows, among documents that stay and are written on', async () => {
    const folder = newFolder();
    const storage = await opened(folder);
    const random = noise();
    const text = (): string => Buffer.from(random(33)).toString('base64url');
    const rooms = Array.from({ length: 12 }, () => ({ name: `r/desk/${text()}`, said: [] as Uint8Array[] }));
    const gone: Uint8Array[] = [];
    const names = new Map<string, string>();

    for (let round = 0; round < 40; round++) {
      const batch: Write[] = [];
      for (const [i, room] of rooms.entries()) {
        const lengths = [64, 64, 200, 900, 3000, 7000];
        const update = random(lengths[(round * 5 + i * 7) % 6] ?? 64);
        const person = text();
        batch.push({ op: 'append', room: room.name, update, claims: [[round, person]] });
        room.said.push(update, bytes(person));
        if (round % 8 === i % 8) {
          const snapshot = random(40 * (round + 1) * (i + 1));
          batch.push({ op: 'compact', room: room.name, snapshot, replaces: 1 });
          room.said.push(snapshot);
        }
        const key = `r/${(round * 31 + i * 17) % 97}`;
        gone.push(bytes(names.get(key) ?? ''));
        names.set(key, text());
        batch.push({ op: 'put', table: 'settings', key, row: { value: names.get(key) ?? '' } });
      }
      await storage.commit(batch);
    }
    for (const [i, { name, said }] of rooms.entries()) {
      if (i % 3 === 0) continue;
      gone.push(bytes(name).subarray(7), ...said);
      await storage.commit([{ op: 'erase', room: name }]);
    }
    for (const key of [...names.keys()].slice(0, 60)) {
      gone.push(bytes(names.get(key) ?? ''));
      await storage.commit([{ op: 'drop', table: 'settings', key }]);
    }
    expect(found(folder, gone)).toBeGreaterThan(0);
    await storage.scrub();
    expect(found(folder, gone)).toBe(0);
    expect(await storage.rooms('')).toHaveLength(4);
    expect(await storage.list('settings', '')).toHaveLength(names.size - 60);
    const kept = rooms[0];
    const { snapshot, updates, owners } = await storage.load(kept?.name ?? '');
    expect(found(folder, [...(snapshot ? [snapshot] : []), ...updates])).toBeGreaterThan(100);
    expect(owners.size).toBe(40);
  });

  test('STORE-34 a scrub that the end of the process came before is made up for at the next start', async () => {
    const folder = newFolder();
    const threads: Worker[] = [];
    const storage = await openSqliteStorage(folder, { onWorker: (worker) => threads.push(worker) });
    const random = noise();
    const needles = Array.from({ length: 50 }, () => random(64));
    await storage.commit(needles.map((update) => ({ op: 'append', room: 'r/aside', update })));
    await storage.commit([{ op: 'erase', room: 'r/aside' }]);
    await threads[0]?.terminate();
    await opened(folder);
    expect(found(folder, needles)).toBe(0);
  });
});

describe('memory and SQLite', () => {
  test('STORE-35 whatever is written, both read the same, and after a restart too', async () => {
    const folder = newFolder();
    const memory = memoryStorage();
    const sqlite = await openSqliteStorage(folder);
    let runs = 0;
    let refused = 0;
    const history = fc.constant('').chain(() => {
      const prefix = `${runs++}/`;
      const batches = fc.array(fc.array(anyWrite(prefix), { maxLength: 5 }), { maxLength: 20 });
      return fc.record({ prefix: fc.constant(prefix), batches });
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ prefix, batches }) => {
        const [expected, verdicts] = await Promise.all(
          [memory, sqlite].map((storage) => Promise.allSettled(batches.map((batch) => storage.commit(batch)))),
        );
        expect(verdicts?.map(({ status }) => status)).toEqual(expected?.map(({ status }) => status));
        refused += expected?.filter(({ status }) => status === 'rejected').length ?? 0;
        expect(await everything(sqlite, prefix)).toEqual(await everything(memory, prefix));
      }),
      { numRuns: 60, seed: 20_260_101 },
    );
    expect(refused).toBeGreaterThan(20);
    await sqlite.close();
    expect(await everything(await opened(folder), '')).toEqual(await everything(memory, ''));
  });
});
