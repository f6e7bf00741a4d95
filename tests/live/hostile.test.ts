/** What hostile or broken clients send: each gets its code, and the room stays well for the others. */
import * as encoding from 'lib0/encoding';
import { addIdea } from 'shared/documents/desk.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { limits } from 'shared/protocol/messages.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { beginMeeting, type Meeting } from '../support/meeting.ts';
import { message, openPeer, syncMessage, type Peer } from '../support/peer.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(async () => {
  // Whatever a test did, an honest newcomer still gets the whole board.
  const honest = await meeting.ben.joined('board');
  await honest.until(() => honest.doc.getMap('events').size === 3);
  await meeting.server.close();
});

async function codeAfter(peer: Peer, data: Uint8Array | string): Promise<number> {
  await peer.synced();
  peer.send(data);
  return peer.closed();
}

test('CLOSE-01 bytes that are no message, and text frames, close with 4400', async () => {
  expect(await codeAfter(meeting.deputy.open('board'), Uint8Array.of(255, 255, 255, 255))).toBe(closeCodes.malformed);
  expect(await codeAfter(meeting.deputy.open('board'), Uint8Array.of())).toBe(closeCodes.malformed);
  expect(await codeAfter(meeting.deputy.open('board'), '{"hello":1}')).toBe(closeCodes.malformed);
});

test('CLOSE-02 an update to an unknown root closes with 4400', async () => {
  const doc = new Y.Doc();
  doc.getMap('secrets').set('a', 1);
  const bad = syncMessage(2, Y.encodeStateAsUpdate(doc));
  expect(await codeAfter(meeting.deputy.open('board'), bad)).toBe(closeCodes.malformed);
});

test('CLOSE-03 a client id of somebody else closes with 4400 and changes nothing', async () => {
  const board = await meeting.facilitator.joined('board');
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(board.doc));
  const [owner] = [...Y.decodeStateVector(Y.encodeStateVector(board.doc)).keys()];
  forged.clientID = owner ?? 0;
  const before = Y.encodeStateVector(forged);
  forged.getMap('imports').set('x', { text: 'in her name' });
  const bad = syncMessage(2, Y.encodeStateAsUpdate(forged, before));
  expect(await codeAfter(meeting.deputy.open('board'), bad)).toBe(closeCodes.malformed);
});

test('CLOSE-04 a message above the limit closes with 4413, below a smaller one for readers', async () => {
  const large = syncMessage(2, new Uint8Array(limits.readerBytes + 1));
  expect(await codeAfter(meeting.ana.open('board'), large)).toBe(closeCodes.tooLarge);
  const huge = syncMessage(2, new Uint8Array(limits.writerBytes + 1));
  expect(await codeAfter(meeting.deputy.open('board'), huge)).toBe(closeCodes.tooLarge);
});

test('CLOSE-05 too many messages close with 4429', async () => {
  const peer = meeting.ana.open('board');
  await peer.synced();
  const query = message(3, () => undefined);
  for (let n = 0; n < limits.messageBurst + 60; n += 1) peer.send(query);
  expect(await peer.closed()).toBe(closeCodes.tooFast);
});

test('CLOSE-06 unknown rooms close with 4404', async () => {
  const headers = { cookie: meeting.ana.cookie, origin: meeting.server.url };
  const base = `${meeting.server.url.replace('http', 'ws')}/sync`;
  for (const path of [
    'nobody/stage',
    `${meeting.ana.seat.retro}/secrets`,
    `${meeting.ana.seat.retro}/stage/x`,
    '%',
    '__proto__/stage',
  ]) {
    const code = await openPeer(`${base}/${path}`, headers).closed();
    expect([closeCodes.unknownRoom, closeCodes.noRight]).toContain(code);
  }
});

test('CLOSE-07 without a cookie nothing opens: 4401', async () => {
  const url = `${meeting.server.url.replace('http', 'ws')}/sync/${meeting.ana.seat.retro}/stage`;
  expect(await openPeer(url, { origin: meeting.server.url }).closed()).toBe(closeCodes.noRight);
});

test('CLOSE-08 a wrong Origin or Host is turned away before the upgrade, with 403', async () => {
  const url = `${meeting.server.url.replace('http', 'ws')}/sync/${meeting.ana.seat.retro}/stage`;
  const { cookie } = meeting.ana;
  expect(await openPeer(url, { cookie, origin: 'https://elsewhere.example' }).closed()).toBe(403);
  expect(await openPeer(url, { cookie, origin: meeting.server.url, host: 'elsewhere.example' }).closed()).toBe(403);
  expect(await openPeer(url, { cookie }).closed()).toBe(403);
});

test('CLOSE-09 an old client is told to reload: 4426', async () => {
  const url = `${meeting.server.url.replace('http', 'ws')}/sync/${meeting.ana.seat.retro}/stage?schema=0`;
  expect(await openPeer(url, { cookie: meeting.ana.cookie, origin: meeting.server.url }).closed()).toBe(
    closeCodes.oldClient,
  );
});

test('CLOSE-10 awareness carries the identity the server knows, not the one a client claims', async () => {
  const [liar, witness] = [await meeting.deputy.joined('board'), await meeting.ana.joined('board')];
  liar.send(
    message(1, (encoder) => {
      const inner = encoding.createEncoder();
      encoding.writeVarUint(inner, 1);
      encoding.writeVarUint(inner, 77);
      encoding.writeVarUint(inner, 1);
      encoding.writeVarString(
        inner,
        JSON.stringify({ person: meeting.facilitator.id, user: { name: 'Maren Holt' }, cursor: 3 }),
      );
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
    }),
  );
  await witness.until(() => witness.heard().includes('cursor'));
  expect(witness.heard()).toContain('Idris Bekele');
  expect(witness.heard()).not.toContain('Maren Holt');
});

test('CLOSE-11 a page elsewhere reaches no route', async () => {
  const response = await fetch(`${meeting.server.url}/api/mine`, { headers: { origin: 'https://elsewhere.example' } });
  expect(response.status).toBe(403);
});

test('CLOSE-12 no secret and no content stands in a warning of the log', async () => {
  const desk = await meeting.ana.desk();
  const facts = {
    role: 'participant',
    observersMayPark: true,
    standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
  } as const;
  addIdea(desk.doc, { id: 'i1', text: 'quartz lantern', named: true, at: 1 }, facts);
  await desk.durable();
  const forged = new Y.Doc();
  forged.getMap('quartz').set('lantern', 1);
  await codeAfter(meeting.ana.open('desk', meeting.ana.id), syncMessage(2, Y.encodeStateAsUpdate(forged)));
  const log = meeting.server.warnings.join('\n');
  expect(log).toContain('an edit was refused');
  expect(log).not.toMatch(/quartz|lantern|Ana Sousa/);
});

test('CLOSE-13 a socket that says nothing more does not hold the room', async () => {
  const silent = new WebSocket(`${meeting.server.url.replace('http', 'ws')}/sync/${meeting.ana.seat.retro}/stage`, {
    headers: { cookie: meeting.ana.cookie, origin: meeting.server.url },
  });
  await new Promise((open) => silent.once('open', open));
  silent.terminate();
  expect(await meeting.facilitator.act({ type: 'set-title', title: 'Still well' })).toMatchObject({ ok: true });
});
