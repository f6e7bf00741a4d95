/** kill -9 while people type, and what a data folder may still hold after a sitting. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOf } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import { plainText } from 'shared/retro/prose.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import type { Write } from 'server/storage/storage.ts';
import { beginMeeting, goTo } from '../support/meeting.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { comeIn, invite, type TestPerson } from '../support/person.ts';
import { startProcess } from '../support/process.ts';
import { startServer } from '../support/server.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Types words one after another, each once the one before was called durable. */
async function type(peer: Peer, who: string, acknowledged: string[]): Promise<void> {
  const note = noteOf(peer.doc, 'meeting');
  for (let n = 0; ; n += 1) {
    const word = `${who}-${n}.`;
    const text = new Y.XmlText(word);
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [text]);
    note.insert(note.length, [line]);
    await peer.durable();
    acknowledged.push(word);
  }
}

const words = (peer: Peer) =>
  plainText(readProse(noteOf(peer.doc, 'meeting')))
    .split('\n')
    .filter(Boolean);

test('DURABLE-01 after kill -9 every acknowledged word is there, and nobody had seen one that is gone', async () => {
  const data = join(folder, 'data');
  const before = await startProcess(data);
  const facilitator = await comeIn(before, before.links.get('facilitator') ?? '');
  const deputy = await comeIn(before, before.links.get('deputy') ?? '');
  const second = await invite(facilitator, 'Tomoko Arai', 'deputy');
  const witness = await comeIn(before, before.links.get('participant') ?? '');
  const reader = await witness.joined('board');
  const acknowledged: string[] = [];
  const peers = await Promise.all([facilitator, deputy, second].map((person) => person.joined('board')));
  const typing = Promise.allSettled(peers.map((peer, index) => type(peer, `w${index}`, acknowledged)));
  await reader.until(() => acknowledged.length > 60);
  await before.kill();
  await typing;
  const seen = words(reader);

  const after = await startProcess(data, before.port);
  const again = (person: TestPerson, kind: string, doc: Y.Doc) =>
    openPeer(
      `${after.url.replace('http', 'ws')}/sync/${person.seat.retro}/${kind}?as=${person.id}`,
      {
        cookie: person.cookie,
        origin: after.url,
      },
      doc,
    );
  const fresh = again(witness, 'board', new Y.Doc());
  await fresh.synced();
  const kept = new Set(words(fresh));
  expect(acknowledged.filter((word) => !kept.has(word))).toEqual([]);
  expect(seen.filter((word) => !kept.has(word))).toEqual([]);

  // The authors carry on: what was on its way arrives now, nothing twice.
  const back = [facilitator, deputy, second].map((person, index) =>
    again(person, 'board', peers[index]?.doc ?? new Y.Doc()),
  );
  await Promise.all(back.map((peer) => peer.durable()));
  const all = new Set(back.flatMap((peer) => words(peer)));
  await fresh.until(() => words(fresh).length >= all.size);
  expect(words(fresh).toSorted((a, b) => a.localeCompare(b))).toEqual([...all].toSorted((a, b) => a.localeCompare(b)));
  expect(await after.stop()).toBe(0);
});

test('DURABLE-02 SIGTERM commits what has arrived and ends with 0', async () => {
  const server = await startProcess(join(folder, 'data'));
  const facilitator = await comeIn(server, server.links.get('facilitator') ?? '');
  const board = await facilitator.joined('board');
  board.doc.getMap('threads').set('t1', { name: 'The access to the disk', eventIds: [] });
  const [code] = await Promise.all([server.stop(), board.closed()]);
  expect(code).toBe(0);
  expect(server.log()).not.toMatch(/#|secret|Maren|Holt/);
});

test('ASIDE-01 after the sitting no 16 bytes of anything it held are in the data folder', async () => {
  const rows: Uint8Array[] = [];
  const others: Uint8Array[] = [];
  const sqlite = await openSqliteStorage(join(folder, 'data'));
  const storage = {
    ...sqlite,
    commit(batch: readonly Write[]) {
      for (const write of batch) {
        if (write.op === 'append') (write.room.includes('/aside') ? rows : others).push(write.update.slice());
      }
      return sqlite.commit(batch);
    },
  };
  const server = await startServer(storage);
  const meeting = await beginMeeting(server);
  await goTo(meeting, 'timeline');
  const spoken = ['Ben has been waiting for a while', 'Lena tried to come in twice', 'Ask about the status page'];
  for (const text of spoken) {
    await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
    server.later(20_000);
    await meeting.deputy.does({ type: 'message', text });
    await meeting.deputy.does({ type: 'tap', person: meeting.ben.id });
    server.later(15_000);
  }
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(rows.length).toBeGreaterThan(8);
  await server.registry.around.storage.scrub();
  const inUse = filesOf(join(folder, 'data')).map((file) => readFileSync(file));
  // Ids of people stand in documents and tables that stay (there before a JSON brace): they are not unique to it.
  const ids = [meeting.ana, meeting.ben].map((person) => Buffer.from(`${person.id}{`));
  const known = new Set([...others, ...ids].flatMap(windows));
  const left = rows
    .flatMap(windows)
    .filter((window) => !known.has(window) && inUse.some((bytes) => bytes.includes(Buffer.from(window, 'latin1'))));
  expect(left).toEqual([]);
  await server.close();
});

function filesOf(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

function windows(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return Array.from({ length: Math.max(0, text.length - 15) }, (_, from) => text.slice(from, from + 16));
}
