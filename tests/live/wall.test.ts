/** The wall screen: a nameless read right on stage and board, which its makers can take back at any time. */
import { addEvents } from 'shared/documents/board.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { messageTypes } from 'shared/protocol/messages.ts';
import { documentKinds, isPersonal } from 'shared/protocol/rooms.ts';
import type { JoinAnswer, LinksAnswer, LookAnswer, MineAnswer, WallAnswer } from 'shared/protocol/api.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { Storage } from 'server/storage/storage.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { beginMeeting, event, goTo, type Meeting } from '../support/meeting.ts';
import { syncMessage } from '../support/peer.ts';
import { post, splitAddress } from '../support/person.ts';
import { startServer } from '../support/server.ts';
import { openWall, type TestWall } from '../support/wall.ts';

let meeting: Meeting;
let wall: TestWall;

beforeEach(async () => {
  meeting = await beginMeeting();
  wall = await openWall(meeting.deputy);
});

afterEach(() => meeting.server.close());

test('WALL-01 a wall reads stage and board, and nothing else', async () => {
  await goTo(meeting, 'record');
  await wall.joined('stage');
  await wall.joined('board');
  const others = documentKinds.filter((kind) => kind !== 'stage' && kind !== 'board');
  for (const kind of others) {
    const peer = wall.open(kind, isPersonal(kind) ? meeting.ana.id : undefined);
    expect(await peer.closed()).toBe(closeCodes.noRight);
  }
  expect(await wall.open('desk', wall.id).closed()).toBe(closeCodes.noRight);
});

test('WALL-02 a wall is nobody: no presence, no person on the roster, no seat', async () => {
  const ana = await meeting.ana.joined('stage');
  const stage = await wall.joined('stage');
  await stage.until(() => stage.heard().includes(meeting.ana.id));
  expect(ana.heard() + stage.heard()).not.toContain('wall-');
  expect((await meeting.facilitator.stage()).roster.map((person) => person.name)).toHaveLength(5);
  expect(await wall.get(`/api/retros/${wall.retro}/seat?as=${wall.id}`)).toMatchObject({ reason: 'not-signed-in' });
  expect(await wall.get(`/api/retros/${wall.retro}/seat`)).toMatchObject({ reason: 'not-signed-in' });
  expect((await wall.get<Extract<MineAnswer, { ok: true }>>('/api/mine')).seats).toEqual([]);
});

test('WALL-03 commands from a wall are refused, and so are links and the record', async () => {
  for (const as of [`?as=${wall.id}`, '', `?as=${meeting.facilitator.id}`]) {
    const path = `/api/retros/${wall.retro}/commands${as}`;
    const answer = await wall.post(path, { key: 'key-of-a-wall', command: { type: 'end-pause' } });
    expect(answer).toMatchObject({ ok: false, reason: 'not-signed-in' });
  }
  expect(await wall.get(`/api/retros/${wall.retro}/links`)).toMatchObject({ reason: 'not-signed-in' });
  expect(await wall.get(`/api/retros/${wall.retro}/export`)).toMatchObject({ reason: 'not-signed-in' });
});

test('WALL-04 what a wall writes is swallowed and reaches nobody', async () => {
  const [board, witness] = [await wall.joined('board'), await meeting.ben.joined('board')];
  const forged = new Y.Doc();
  forged.getMap('events').set('forged', { text: 'Written from a wall' });
  board.send(syncMessage(2, Y.encodeStateAsUpdate(forged)));
  await board.until(() => board.frames.some((frame) => frame[0] === messageTypes.durable));
  const writer = await meeting.facilitator.joined('board');
  addEvents(writer.doc, [event('later', '2026-03-02T10:30:00.000Z', 'Latency is back to normal.')], 'test');
  await board.until(() => board.doc.getMap('events').has('later'));
  expect(witness.heard()).not.toContain('Written from a wall');
});

test('WALL-05 revoking it closes its connections, ends its cookie, and leaves another wall alone', async () => {
  const other = await openWall(meeting.facilitator);
  const [stage, board, kept] = [await wall.joined('stage'), await wall.joined('board'), await other.joined('stage')];
  await meeting.facilitator.does({ type: 'revoke-link', link: wall.link });
  expect(await stage.closed()).toBe(closeCodes.noRight);
  expect(await board.closed()).toBe(closeCodes.noRight);
  expect(await wall.open('stage').closed()).toBe(closeCodes.noRight);
  expect(await wall.get(`/api/retros/${wall.retro}/wall`)).toMatchObject({ reason: 'link-revoked' });
  expect((await post(meeting.server, '/api/join', splitAddress(wall.address))).json).toMatchObject({
    reason: 'link-revoked',
  });
  await meeting.facilitator.does({ type: 'set-title', title: 'Still shown elsewhere' });
  await kept.until(() => kept.doc.getMap('about').get('title') === 'Still shown elsewhere');
});

test('WALL-06 only facilitators and deputies make one, and its row says what it is', async () => {
  for (const person of [meeting.ana, meeting.observer]) {
    expect(await person.act({ type: 'invite-role', role: 'wall' })).toMatchObject({ reason: 'not-your-role' });
  }
  const path = `/api/retros/${wall.retro}/links`;
  const { links } = await meeting.deputy.get<Extract<LinksAnswer, { ok: true }>>(path);
  expect(links.find((link) => link.id === wall.link)).toMatchObject({ kind: 'wall', role: 'wall', used: true });
  const look = (await post(meeting.server, '/api/join', { ...splitAddress(wall.address), look: true })).json;
  expect(look as LookAnswer).toMatchObject({ ok: true, view: { kind: 'wall', role: 'wall' } });
});

test('WALL-07 a name typed at a wall link makes nobody', async () => {
  const people = (await meeting.facilitator.stage()).roster.length;
  const body = { ...splitAddress(wall.address), name: 'Karim Benali' };
  const { json } = await post(meeting.server, '/api/join', body);
  expect(json as JoinAnswer).toEqual({ ok: true, wall: wall.retro });
  expect((await meeting.facilitator.stage()).roster).toHaveLength(people);
});

test('WALL-08 a browser that is person and wall: the tab says which, and without a word it is the person', async () => {
  const cookie = `${meeting.ana.cookie}; ${wall.cookie}`;
  const ask = async (path: string) => (await fetch(`${meeting.server.url}${path}`, { headers: { cookie } })).json();
  const retro = `/api/retros/${wall.retro}`;
  expect(await ask(`${retro}/seat`)).toMatchObject({ ok: true, seat: { name: 'Ana Sousa' } });
  expect((await ask(`${retro}/wall`)) as WallAnswer).toEqual({ ok: true, wall: wall.id });
  expect(await ask(`${retro}/wall?as=${wall.id}`)).toEqual({ ok: true, wall: wall.id });
  expect(await ask(`${retro}/wall?as=${meeting.ana.id}`)).toMatchObject({ reason: 'not-signed-in' });
});

test('WALL-09 a wall ends with the publication of the record, the one that is open as well', async () => {
  await goTo(meeting, 'record');
  const [open, board, ana] = [
    await wall.joined('stage'),
    await wall.joined('board'),
    await meeting.ana.joined('stage'),
  ];
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'published' });
  for (const peer of [open, board]) expect(await peer.closed()).toBe(closeCodes.noRight);
  await ana.until(() => ana.doc.getMap('phases').size === 7);
  expect(await wall.open('stage').closed()).toBe(closeCodes.noRight);
  expect(await wall.get(`/api/retros/${wall.retro}/wall`)).toMatchObject({ reason: 'link-expired' });
});

test('WALL-10 a cookie of another retro’s wall opens nothing here', async () => {
  const other = await beginMeeting(meeting.server);
  const elsewhere = await openWall(other.facilitator);
  expect(await elsewhere.open('stage', undefined, wall.retro).closed()).toBe(closeCodes.noRight);
});

test('WALL-11 a link revoked while its wall is on the way in ends that wall too', async () => {
  const { storage, hold } = holdable();
  const held = await beginMeeting(await startServer(storage));
  const late = await openWall(held.facilitator);
  const { reached, release } = hold();
  const stage = late.open('stage');
  await reached;
  await held.facilitator.does({ type: 'revoke-link', link: late.link });
  release();
  expect(await stage.closed()).toBe(closeCodes.noRight);
  await held.server.close();
});

test('WALL-12 a link revoked while somebody comes in by it does not stand again', async () => {
  const { storage, hold } = holdable();
  const held = await beginMeeting(await startServer(storage));
  const { link } = await held.facilitator.does({ type: 'invite-role', role: 'wall' });
  const { reached, release } = hold();
  const coming = post(held.server, '/api/join', splitAddress(link?.address ?? ''));
  await reached;
  await held.facilitator.does({ type: 'revoke-link', link: link?.id ?? '' });
  release();
  const { json, response } = await coming;
  expect(json).toMatchObject({ reason: 'link-revoked' });
  expect(response.headers.get('set-cookie')).toBeNull();
  const { json: again } = await post(held.server, '/api/join', splitAddress(link?.address ?? ''));
  expect(again).toMatchObject({ reason: 'link-revoked' });
  await held.server.close();
});

/** A storage whose next answer about a link can be held back after it was read. */
function holdable(): { storage: Storage; hold: () => { reached: Promise<void>; release: () => void } } {
  const inner = memoryStorage();
  let next: { arrived: () => void; released: Promise<void> } | undefined;
  const storage: Storage = {
    ...inner,
    async get(table, key) {
      const row = await inner.get(table, key);
      if (table !== 'links' || !next) return row;
      const { arrived, released } = next;
      next = undefined;
      arrived();
      await released;
      return row;
    },
  };
  return {
    storage,
    hold() {
      const arrival = Promise.withResolvers<void>();
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      next = { arrived: arrival.resolve, released };
      return { reached: arrival.promise, release };
    },
  };
}
