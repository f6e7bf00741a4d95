/** Accounts: nobody reads one whom its owner did not let, only what was released leaves it, and what goes is gone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passageText, readAccount, readPassages, startAccount, writePassage } from 'shared/documents/account.ts';
import { addRelease, withdraw } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import type { AccountAnswer, ExportAnswer } from 'shared/protocol/api.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { documentKinds } from 'shared/protocol/rooms.ts';
import type { AccountFacts } from 'shared/retro/accounts.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import type { Storage } from 'server/storage/storage.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { invite, type TestPerson } from '../support/person.ts';
import { startServer } from '../support/server.ts';

const secret = 'the prompt had one different digit';
const prompts = [
  { id: 'aware', ask: 'When did you first become aware of something?' },
  { id: 'saw', ask: 'What did you see?' },
];
const inTimeline = {
  standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
  offRecord: false,
} as const;

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

async function own(person: TestPerson) {
  const answer = await person.get<AccountAnswer>(`/api/retros/${person.seat.retro}/account?as=${person.id}`);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.account;
}

async function lifeOf(owner: TestPerson): Promise<number> {
  const account = await own(owner);
  return account.state === 'none' ? 0 : (account.life ?? 0);
}

/** A socket into an account, as the client opens it: it says which of the owner's accounts it means. */
function open(reader: TestPerson, owner: TestPerson, life: number): Peer {
  const url = `${meeting.server.url.replace('http', 'ws')}/sync/${owner.seat.retro}/account/${owner.id}`;
  return openPeer(`${url}?as=${reader.id}&life=${life}`, { cookie: reader.cookie, origin: meeting.server.url });
}

async function write(peer: Peer, passage: string, words: string): Promise<void> {
  await peer.synced();
  startAccount(peer.doc, prompts);
  peer.doc.transact(() => writeProse(passageText(peer.doc, passage), [paragraph(words)]));
  await peer.durable();
}

/** Ben begins his account, lets these people read it, and writes the secret. */
async function benTells(readers: readonly TestPerson[]): Promise<Peer> {
  await meeting.ben.does({ type: 'begin-account', readers: readers.map((reader) => reader.id) });
  const peer = open(meeting.ben, meeting.ben, await lifeOf(meeting.ben));
  await write(peer, 'saw', secret);
  return peer;
}

/** Everything a person can synchronise, as one text: their own rooms and every room of everybody else. */
async function dumpOf(person: TestPerson): Promise<string> {
  const life = await lifeOf(meeting.ben);
  const peers: Peer[] = [];
  for (const kind of documentKinds) {
    if (kind === 'account') continue;
    for (const owner of kind === 'desk' ? [person.id, meeting.ben.id] : [undefined])
      peers.push(person.open(kind, owner));
  }
  for (const owner of [meeting.ben, meeting.ana]) {
    for (const each of [life, 0, 1, 2]) peers.push(open(person, owner, each));
  }
  await Promise.all(peers.map((peer) => Promise.race([peer.synced().catch(() => undefined), peer.closed()])));
  for (const peer of peers) peer.leave();
  return peers.map((peer) => peer.heard() + JSON.stringify(peer.doc.toJSON())).join('\n');
}

async function trayFacts(owner: TestPerson): Promise<AccountFacts | undefined> {
  const tray = await meeting.facilitator.joined('tray');
  tray.leave();
  return tray.doc.getMap('accounts').get(owner.id) as AccountFacts | undefined;
}

test('ACCOUNT-01 of an account that is not released, no byte reaches another participant or a reader not let in', async () => {
  await benTells([meeting.deputy]);
  for (const person of [meeting.ana, meeting.facilitator, meeting.observer]) {
    const dump = await dumpOf(person);
    expect(dump).not.toContain('one different digit');
    expect(await open(person, meeting.ben, await lifeOf(meeting.ben)).closed()).toBe(closeCodes.noRight);
  }
  // The same look, by the one who was let in, finds it: it looks where it would be.
  expect(await dumpOf(meeting.deputy)).toContain('one different digit');
  const hearing = open(meeting.deputy, meeting.ben, await lifeOf(meeting.ben));
  await hearing.synced();
  expect(readAccount(hearing.doc)).toMatchObject([{ title: 'What did you see?' }]);
});

test('ACCOUNT-02 nothing exists before the owner’s consent, which names the readers and takes nobody else in', async () => {
  expect(await open(meeting.ben, meeting.ben, 0).closed()).toBe(closeCodes.unknownRoom);
  expect(await open(meeting.facilitator, meeting.ben, 0).closed()).toBe(closeCodes.noRight);
  const readers = [meeting.deputy.id, meeting.ana.id, meeting.observer.id, meeting.ben.id, 'nobody'];
  await meeting.ben.does({ type: 'begin-account', readers });
  expect(await own(meeting.ben)).toMatchObject({ state: 'begun', readers: [meeting.deputy.id], asking: [] });
  expect(await trayFacts(meeting.ben)).toMatchObject({ state: 'begun', readers: [meeting.deputy.id] });
  expect(await meeting.ben.act({ type: 'begin-account', readers: [] })).toMatchObject({ reason: 'already-open' });
  expect(await meeting.observer.act({ type: 'begin-account', readers: [] })).toMatchObject({ reason: 'not-your-role' });
});

test('ACCOUNT-03 a reader added later asks, and reads only after the owner’s yes; a no is not asked again', async () => {
  await benTells([meeting.facilitator]);
  const farah = await invite(meeting.facilitator, 'Farah Aziz', 'deputy');
  expect(await open(farah, meeting.ben, await lifeOf(meeting.ben)).closed()).toBe(closeCodes.noRight);
  await farah.does({ type: 'ask-to-read', owner: meeting.ben.id });
  expect(await farah.act({ type: 'ask-to-read', owner: meeting.ben.id })).toMatchObject({ reason: 'account-offered' });
  expect(await own(meeting.ben)).toMatchObject({ asking: [farah.id] });
  expect(await open(farah, meeting.ben, await lifeOf(meeting.ben)).closed()).toBe(closeCodes.noRight);
  await meeting.ben.does({ type: 'grant-account', reader: farah.id });
  const reading = open(farah, meeting.ben, await lifeOf(meeting.ben));
  await reading.synced();
  expect(reading.heard()).toContain('one different digit');
  await meeting.deputy.does({ type: 'ask-to-read', owner: meeting.ben.id });
  await meeting.ben.does({ type: 'ungrant-account', reader: meeting.deputy.id });
  expect(await meeting.deputy.act({ type: 'ask-to-read', owner: meeting.ben.id })).toMatchObject({
    reason: 'account-kept',
  });
  expect(await meeting.ana.act({ type: 'ask-to-read', owner: meeting.ben.id })).toMatchObject({
    reason: 'not-your-role',
  });
});

test('ACCOUNT-04 a yes taken back closes the reader’s window with 4401, and only theirs', async () => {
  const writing = await benTells([meeting.facilitator, meeting.deputy]);
  const life = await lifeOf(meeting.ben);
  const [one, other] = [open(meeting.facilitator, meeting.ben, life), open(meeting.deputy, meeting.ben, life)];
  await Promise.all([one.synced(), other.synced()]);
  await meeting.ben.does({ type: 'ungrant-account', reader: meeting.facilitator.id });
  expect(await one.closed()).toBe(closeCodes.noRight);
  writePassage(writing.doc, 'saw', { offRecord: true });
  await other.until(() => readPassages(other.doc).some((each) => each.offRecord));
  expect(await open(meeting.facilitator, meeting.ben, life).closed()).toBe(closeCodes.noRight);
});

test('ACCOUNT-05 grants and consent are the owner’s alone', async () => {
  await benTells([]);
  // A grant names the owner by whoever sends it: nobody can grant what is somebody else's.
  expect(await meeting.facilitator.act({ type: 'grant-account', reader: meeting.facilitator.id })).toMatchObject({
    reason: 'no-account',
  });
  expect(await meeting.ana.act({ type: 'delete-account' })).toMatchObject({ reason: 'no-account' });
  const given = { type: 'give-account', owner: meeting.ben.id, given: true } as const;
  expect(await meeting.facilitator.act(given)).toMatchObject({ reason: 'no-account' });
  expect(await meeting.ben.act({ type: 'grant-account', reader: meeting.ana.id })).toMatchObject({
    reason: 'unknown-person',
  });
});

test('ACCOUNT-06 a released passage is a copy under its author’s name, and goes when it is taken back', async () => {
  await benTells([meeting.facilitator]);
  const [desk, stage] = [await meeting.ben.desk(), await meeting.ana.joined('stage')];
  const release = { id: 'r1', eventId: 'second', text: 'Both windows looked the same.', passage: 'saw', at: 5 };
  addRelease(desk.doc, release, inTimeline);
  await stage.until(() => stage.doc.getMap('released').size === 1);
  const [shown] = [...stage.doc.getMap('released').values()];
  expect(shown).toMatchObject({ eventId: 'second', text: release.text, author: meeting.ben.id });
  expect(shown).not.toHaveProperty('passage');
  expect(await dumpOf(meeting.ana)).not.toContain('one different digit');
  withdraw(desk.doc, 'releases', 'r1');
  await stage.until(() => stage.doc.getMap('released').size === 0);
});

test('ACCOUNT-07 what is off the record is not released and in no export', async () => {
  const peer = await benTells([]);
  writePassage(peer.doc, 'saw', { offRecord: true });
  await peer.durable();
  expect(readAccount(peer.doc)).toEqual([]);
  const desk = await meeting.ben.desk();
  const release = { id: 'r1', eventId: 'second', text: secret, at: 5 };
  expect(addRelease(desk.doc, release, { ...inTimeline, offRecord: true })).toMatchObject({ reason: 'off-the-record' });
  expect(desk.doc.getMap('releases').size).toBe(0);
});

test('ACCOUNT-08 deleting takes words, readers and released passages; an old copy does not bring it back', async () => {
  const writing = await benTells([meeting.facilitator]);
  const old = await lifeOf(meeting.ben);
  const [desk, stage] = [await meeting.ben.desk(), await meeting.ana.joined('stage')];
  addRelease(desk.doc, { id: 'r1', eventId: 'second', text: 'Both looked the same.', at: 5 }, inTimeline);
  await stage.until(() => stage.doc.getMap('released').size === 1);
  const hearing = open(meeting.facilitator, meeting.ben, old);
  await hearing.synced();
  await meeting.ben.does({ type: 'delete-account' });
  expect(await writing.closed()).toBe(closeCodes.deleted);
  expect(await hearing.closed()).toBe(closeCodes.deleted);
  await stage.until(() => stage.doc.getMap('released').size === 0);
  await desk.until(() => (desk.doc.getMap('releases').get('r1') as { text: string }).text === '');
  expect(await own(meeting.ben)).toEqual({ state: 'none' });
  expect(await trayFacts(meeting.ben)).toBeUndefined();
  await meeting.ben.does({ type: 'begin-account', readers: [] });
  expect(await lifeOf(meeting.ben)).toBeGreaterThan(old);
  // A device that was away comes back with what it kept.
  expect(await open(meeting.ben, meeting.ben, old).closed()).toBe(closeCodes.deleted);
  const fresh = open(meeting.ben, meeting.ben, await lifeOf(meeting.ben));
  await fresh.synced();
  expect(readPassages(fresh.doc)).toEqual([]);
});

test('ACCOUNT-09 an offer is made once, and not to whoever would rather not', async () => {
  await meeting.facilitator.does({ type: 'offer-account', person: meeting.ben.id });
  expect(await own(meeting.ben)).toMatchObject({ state: 'offered', offeredBy: meeting.facilitator.id });
  const offer = { type: 'offer-account', person: meeting.ben.id } as const;
  expect(await meeting.deputy.act(offer)).toMatchObject({ reason: 'account-offered' });
  await meeting.ben.does({ type: 'decline-account' });
  expect(await meeting.deputy.act(offer)).toMatchObject({ reason: 'account-declined' });
  expect(await trayFacts(meeting.ben)).toMatchObject({ state: 'declined', readers: [] });
  expect(await meeting.ana.act({ type: 'offer-account', person: meeting.ben.id })).toMatchObject({
    reason: 'not-your-role',
  });
  const toObserver = { type: 'offer-account', person: meeting.observer.id } as const;
  expect(await meeting.facilitator.act(toObserver)).toMatchObject({ reason: 'unknown-person' });
  // The page stays open to them.
  await meeting.ben.does({ type: 'begin-account', readers: [meeting.facilitator.id], talk: true });
  expect(await trayFacts(meeting.ben)).toMatchObject({ state: 'begun', talk: true });
});

test('ACCOUNT-10 publication deletes every account; what was released stays in the record', async () => {
  const writing = await benTells([meeting.facilitator]);
  const desk = await meeting.ben.desk();
  addRelease(desk.doc, { id: 'r1', eventId: 'second', text: 'Both windows looked the same.', at: 5 }, inTimeline);
  await desk.durable();
  await goTo(meeting, 'published');
  expect(await writing.closed()).toBe(closeCodes.deleted);
  expect(await open(meeting.ben, meeting.ben, 1).closed()).toBe(closeCodes.unknownRoom);
  const { storage } = meeting.server;
  const { retro } = meeting.ben.seat;
  expect(await storage.rooms(`${retro}/account/`)).toEqual([]);
  expect(await storage.list('grants', `${retro}/`)).toEqual([]);
  expect(await storage.list('accounts', `${retro}/`)).toEqual([]);
  const record = await meeting.ana.joined('record');
  const answer = await meeting.ana.get<ExportAnswer>(`/api/retros/${retro}/export`);
  expect(answer.ok && answer.text).toContain('Both windows looked the same.');
  expect(record.heard()).not.toContain('one different digit');
  expect((await meeting.ana.stage()).released).toHaveLength(1);
  expect(await meeting.ben.act({ type: 'begin-account', readers: [] })).toMatchObject({ reason: 'published' });
});

test('ACCOUNT-11 words taken out leave the log too; the author and a reader may, nobody else', async () => {
  const writing = await benTells([meeting.facilitator]);
  const out = { type: 'take-passage-out', owner: meeting.ben.id, passage: 'saw' } as const;
  expect(await meeting.deputy.act(out)).toMatchObject({ reason: 'no-account' });
  await meeting.facilitator.does(out);
  await writing.until(() => readPassages(writing.doc).some((each) => each.takenOut));
  const retro = await meeting.server.registry.retro(meeting.ben.seat.retro);
  await retro?.ledger.settled();
  const [name = ''] = await meeting.server.storage.rooms(`${meeting.ben.seat.retro}/account/`);
  expect(await bytesOf(meeting.server.storage, name)).not.toContain('one different digit');
  expect(passageText(writing.doc, 'saw').length).toBe(0);
});

async function bytesOf(storage: Storage, room: string): Promise<string> {
  const { snapshot, updates } = await storage.load(room);
  return [snapshot ?? new Uint8Array(), ...updates].map((each) => Buffer.from(each).toString('latin1')).join('');
}

test('ACCOUNT-12 a deleted account leaves no byte in the data folder, and neither does publication', async () => {
  await meeting.server.close();
  const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  try {
    meeting = await beginMeeting(await startServer(await openSqliteStorage(folder)));
    const holdsIt = () =>
      readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes('one different digit'));
    const settled = async () => {
      const retro = await meeting.server.registry.retro(meeting.ben.seat.retro);
      await retro?.ledger.settled();
      await meeting.server.storage.scrub();
    };
    const writing = await benTells([meeting.facilitator]);
    const desk = await meeting.ben.desk();
    addRelease(desk.doc, { id: 'r1', eventId: 'second', text: secret, at: 5 }, inTimeline);
    await desk.durable();
    expect(holdsIt()).toBe(true);
    await meeting.ben.does({ type: 'delete-account' });
    expect(await writing.closed()).toBe(closeCodes.deleted);
    await settled();
    expect(holdsIt()).toBe(false);
    await benTells([meeting.facilitator]);
    expect(holdsIt()).toBe(true);
    await goTo(meeting, 'published');
    await settled();
    expect(holdsIt()).toBe(false);
  } finally {
    await meeting.server.close();
    rmSync(folder, { recursive: true, force: true });
    meeting = await beginMeeting();
  }
});

test('ACCOUNT-13 whoever was removed is heard by nobody any more', async () => {
  await benTells([meeting.facilitator]);
  const life = await lifeOf(meeting.ben);
  const hearing = open(meeting.facilitator, meeting.ben, life);
  await hearing.synced();
  await meeting.facilitator.does({ type: 'remove-person', person: meeting.ben.id });
  expect(await hearing.closed()).toBe(closeCodes.noRight);
});

test('ACCOUNT-14 hearing is done when a facilitator or deputy says so, and only they learn of it', async () => {
  expect(await meeting.ana.act({ type: 'hearing-done', done: true })).toMatchObject({ reason: 'not-your-role' });
  await meeting.deputy.does({ type: 'hearing-done', done: true });
  const tray = await meeting.facilitator.joined('tray');
  expect(tray.doc.getMap('hearing').get('done')).toEqual(expect.any(Number));
  await meeting.facilitator.does({ type: 'hearing-done', done: false });
  await tray.until(() => tray.doc.getMap('hearing').size === 0);
});

test('ACCOUNT-15 accounts survive a reload of the retro, with their readers', async () => {
  const writing = await benTells([meeting.facilitator]);
  writing.leave();
  await meeting.server.registry.evict(-1);
  await meeting.server.registry.evict(-1);
  const hearing = open(meeting.facilitator, meeting.ben, await lifeOf(meeting.ben));
  await hearing.synced();
  expect(hearing.heard()).toContain('one different digit');
  expect(await own(meeting.ben)).toMatchObject({ state: 'begun', readers: [meeting.facilitator.id] });
  expect(Y.encodeStateVector(hearing.doc).length).toBeGreaterThan(1);
});

test('ACCOUNT-16 what two people released at one event stands side by side in the record, word for word', async () => {
  for (const [person, text] of [
    [meeting.ana, 'The page said nothing of the disk.'],
    [meeting.ben, 'I saw the disk alert first.'],
  ] as const) {
    const desk = await person.desk();
    addRelease(desk.doc, { id: 'r1', eventId: 'second', text, at: 5 }, inTimeline);
    await desk.durable();
  }
  await goTo(meeting, 'record');
  const answer = await meeting.deputy.get<ExportAnswer>(
    `/api/retros/${meeting.deputy.seat.retro}/export?format=json&names=1`,
  );
  const record = JSON.parse(answer.ok ? answer.text : '{}') as FrozenRecord;
  const perceptions = JSON.stringify(record.sections.find(({ title }) => title === 'Differing perceptions'));
  expect(perceptions).toContain('Ana Sousa');
  expect(perceptions).toContain('The page said nothing of the disk.');
  expect(perceptions).toContain('I saw the disk alert first.');
});
