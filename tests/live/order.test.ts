/** Commit first, then broadcast: nobody sees what is not durable, and a failed commit takes nothing down for long. */
import { changeEvent, readEvents } from 'shared/documents/board.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { Storage, Write } from 'server/storage/storage.ts';
import { afterEach, expect, test } from 'vitest';
import { beginMeeting, type Meeting } from '../support/meeting.ts';
import { startServer } from '../support/server.ts';

let meeting: Meeting | undefined;

afterEach(async () => {
  await meeting?.server.close();
  meeting = undefined;
});

/** A storage whose commits wait, or fail, when the test says so. */
function steeredStorage() {
  const inner = memoryStorage();
  let hold: Promise<void> | undefined;
  let fail = false;
  let loads = 0;
  const storage: Storage = {
    ...inner,
    async load(room) {
      loads += 1;
      return inner.load(room);
    },
    async commit(batch: readonly Write[]) {
      await hold;
      if (fail) throw new Error('the disk is full');
      return inner.commit(batch);
    },
  };
  return {
    storage,
    loads: () => loads,
    failing: (on: boolean) => {
      fail = on;
    },
    holding(): () => void {
      let release: () => void = () => undefined;
      hold = new Promise((resolve) => {
        release = () => {
          hold = undefined;
          resolve();
        };
      });
      return release;
    },
  };
}

test('ORDER-01 while a commit is under way nobody sees the edit, and a newcomer gets none of it', async () => {
  const disk = steeredStorage();
  meeting = await beginMeeting(await startServer(disk.storage));
  const [writer, reader] = [await meeting.deputy.joined('board'), await meeting.ana.joined('board')];
  const release = disk.holding();
  changeEvent(writer.doc, 'first', { text: 'not yet durable' }, 'test');
  const newcomer = meeting.ben.open('board');
  // A frame the server answers at once says that everything sent before it was read.
  const stage = await meeting.observer.get<{ ok: boolean }>('/api/mine');
  expect(stage.ok).toBe(true);
  expect(reader.heard()).not.toContain('not yet durable');
  release();
  await writer.durable();
  await reader.until(() => reader.heard().includes('not yet durable'));
  await newcomer.synced();
  expect(readEvents(newcomer.doc)[0]?.text).toBe('not yet durable');
});

test('ORDER-02 a failed commit closes with 1012; the room comes back from the log, without what failed', async () => {
  const disk = steeredStorage();
  meeting = await beginMeeting(await startServer(disk.storage));
  const [writer, reader] = [await meeting.deputy.joined('board'), await meeting.ana.joined('board')];
  disk.failing(true);
  changeEvent(writer.doc, 'first', { text: 'lost on the way' }, 'test');
  expect(await writer.closed()).toBe(closeCodes.restart);
  expect(await reader.closed()).toBe(closeCodes.restart);
  expect(reader.heard()).not.toContain('lost on the way');
  disk.failing(false);
  const again = await meeting.ana.joined('board');
  expect(readEvents(again.doc)[0]?.text).toBe('Checkout latency rises to four seconds.');
});

test('ORDER-03 a command whose commit fails says so, and happens once when it is sent again', async () => {
  const disk = steeredStorage();
  meeting = await beginMeeting(await startServer(disk.storage));
  disk.failing(true);
  const lost = await meeting.facilitator.act({ type: 'set-title', title: 'Second try' }, 'one-key-two-tries');
  expect(lost).toMatchObject({ ok: false, reason: 'try-again' });
  disk.failing(false);
  const kept = await meeting.facilitator.act({ type: 'set-title', title: 'Second try' }, 'one-key-two-tries');
  expect(kept).toMatchObject({ ok: true });
  expect((await meeting.facilitator.stage()).about.title).toBe('Second try');
});

test('ORDER-04 twenty who come at once load a retro once, and all see all of it', async () => {
  const disk = steeredStorage();
  meeting = await beginMeeting(await startServer(disk.storage));
  const { server, ana } = meeting;
  await server.registry.evict(-1);
  await server.registry.evict(-1);
  const before = disk.loads();
  const peers = Array.from({ length: 20 }, () => ana.open('board'));
  await Promise.all(peers.map((peer) => peer.synced()));
  for (const peer of peers) expect(readEvents(peer.doc)).toHaveLength(3);
  expect(disk.loads() - before).toBeLessThanOrEqual(8);
});

test('ORDER-05 an idle retro leaves memory and comes back whole', async () => {
  meeting = await beginMeeting();
  const { registry } = meeting.server;
  const open = await registry.retro(meeting.ana.seat.retro);
  await expect.poll(() => open?.hasMembers() === true || open?.ledger.isBusy).toBe(false);
  await registry.evict(60_000);
  meeting.server.later(61_000);
  const before = await registry.retro(meeting.ana.seat.retro);
  await registry.evict(60_000);
  const after = await registry.retro(meeting.ana.seat.retro);
  expect(after).not.toBe(before);
  expect(after?.order()).toEqual(['first', 'second', 'third']);
});

test('ORDER-06 a long log is encoded anew, and what was deleted is not in it', async () => {
  const disk = memoryStorage();
  meeting = await beginMeeting(await startServer(disk));
  const board = await meeting.deputy.joined('board');
  for (let n = 0; n < 520; n += 1) {
    changeEvent(board.doc, 'first', { text: `spoken and taken back ${n}` }, 'test');
    // Each its own cycle, so that the log grows row by row.
    await board.durable();
    meeting.server.later(50);
  }
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  await retro?.ledger.settled();
  const stored = await disk.load(`${meeting.ana.seat.retro}/board`);
  expect(stored.updates.length).toBeLessThan(500);
  expect(Buffer.from(stored.snapshot ?? []).toString('latin1')).not.toContain('taken back 3"');
  const fresh = await meeting.ana.joined('board');
  expect(readEvents(fresh.doc)[0]?.text).toBe('spoken and taken back 519');
});

test('ORDER-07 deleting a retro deletes it everywhere, and its name answers 4410 to whoever is in', async () => {
  meeting = await beginMeeting();
  const reader = await meeting.ana.joined('board');
  await meeting.facilitator.does({ type: 'delete-retro', title: 'Checkout was slow' });
  expect(await reader.closed()).toBe(closeCodes.deleted);
  const { storage } = meeting.server;
  const { retro } = meeting.ana.seat;
  expect(await storage.rooms(`${retro}/`)).toEqual([]);
  for (const table of ['retros', 'people', 'links', 'cookies', 'commands'] as const) {
    const rows = await storage.list(table, '');
    expect(rows.filter(([key, row]) => key.includes(retro) || JSON.stringify(row).includes(retro))).toEqual([]);
  }
  expect(await meeting.ana.open('stage').closed()).toBe(closeCodes.noRight);
});

test('ORDER-08 a reader is told how far the document reaches, so that words left on a device are noticed', async () => {
  meeting = await beginMeeting();
  const reader = meeting.ana.open('board');
  await reader.synced();
  // Asked again with both of our types wanted: the news comes with the next answer.
  reader.send(Uint8Array.of(3, 121, 122));
  reader.send(Uint8Array.of(0, 0, 1, 0));
  await reader.until(() => reader.frames.some((frame) => frame[0] === 122));
  const news = reader.frames.find((frame) => frame[0] === 122) ?? new Uint8Array();
  const text = Buffer.from(news).toString('utf8');
  expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({ right: 'read' });
  const writer = await meeting.deputy.joined('board');
  expect(writer.frames.some((frame) => frame[0] === 122)).toBe(false);
});
