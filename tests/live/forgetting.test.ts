/** Delete means gone: one person's traces, and a whole retro, down to the bytes in the data folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passageText, writePassage } from 'shared/documents/account.ts';
import { writeAction } from 'shared/documents/actions.ts';
import { writeQuestion } from 'shared/documents/backstage.ts';
import { changeEvent, noteOf } from 'shared/documents/board.ts';
import { addIdea, addView } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { sectionText } from 'shared/documents/record.ts';
import type { AccountAnswer, ImageAnswer } from 'shared/protocol/api.ts';
import { standing } from 'shared/retro/phases.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { runBackup } from 'server/cli/backup.ts';
import type { Terminal } from 'server/cli/command.ts';
import { freeze } from 'server/rooms/steward/revisions.ts';
import { sweep } from 'server/rooms/sweeping.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';
import { openPeer } from '../support/peer.ts';
import type { TestPerson } from '../support/person.ts';
import { pngOf } from '../support/pictures.ts';
import { startServer } from '../support/server.ts';

let folder: string;
let meeting: Meeting;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-forgetting-'));
  meeting = await beginMeeting(await startServer(await openSqliteStorage(folder)));
});
afterEach(async () => {
  await meeting.server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything the folder holds, byte for byte. */
const bytesOf = () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));

async function write(person: TestPerson, kind: 'board' | 'record' | 'backstage', change: (doc: Doc) => void) {
  const peer = await person.joined(kind);
  peer.doc.transact(() => change(peer.doc));
  await peer.durable();
  peer.leave();
  await peer.closed();
}
type Doc = Awaited<ReturnType<TestPerson['joined']>>['doc'];

const told = 'lighthouse';
const ideaFacts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;

/** Ana is named wherever a name can stand, and left words of her own wherever she could. */
async function nameAnaEverywhere(): Promise<void> {
  const { ana, ben, deputy, facilitator } = meeting;
  await goTo(meeting, 'timeline');
  await write(deputy, 'board', (doc) => {
    changeEvent(doc, 'second', { text: 'Ana Sousa opens the dashboard.', actors: ['@ana', 'grid'] }, 'test');
    writeProse(noteOf(doc, { event: 'second' }), [
      paragraph('It showed yesterday, asousa said.', { speaker: ana.id }),
      { type: 'list', ordered: false, entries: [[paragraph('then Ana called Ben Okoye')]] },
      {
        type: 'paragraph',
        inlines: [
          { text: 'So ' },
          { text: 'Ana Sousa', bold: true },
          { text: ' and ' },
          { text: 'An', italic: true },
          { text: 'a said.' },
        ],
      },
    ]);
  });
  await write(deputy, 'backstage', (doc) =>
    writeQuestion(doc, 'q', { text: 'What did Ana see?', eventIds: [], for: [ana.id], order: 1 }),
  );
  const own = await ana.desk();
  addView(own.doc, { id: 'v1', eventId: 'second', text: `From home it was flat, ${told} view`, at: 1 });
  addIdea(own.doc, { id: 'i1', text: `${told} idea`, named: true, at: 1 }, ideaFacts);
  await own.durable();
  own.leave();
  const other = await ben.desk();
  addView(other.doc, { id: 'v2', eventId: 'second', text: 'Ana Sousa told me so', at: 2 });
  addIdea(other.doc, { id: 'i2', text: 'Ask Ana Sousa first', named: true, at: 2 }, ideaFacts);
  await other.durable();
  other.leave();
  await ana.does({ type: 'begin-account', readers: [] });
  const mine = await ana.get<AccountAnswer>(`/api/retros/${ana.seat.retro}/account`);
  const { life } = (mine as { account: { life: number } }).account;
  const account = openPeer(
    `${meeting.server.url.replace('http', 'ws')}/sync/${ana.seat.retro}/account/${ana.id}?as=${ana.id}&life=${life}`,
    { cookie: ana.cookie, origin: meeting.server.url },
  );
  await account.synced();
  account.doc.transact(() => writePassage(account.doc, 'p1', { order: 1 }));
  account.doc.transact(() => writeProse(passageText(account.doc, 'p1'), [paragraph(`${told} account`)]));
  await account.durable();
  account.leave();
  await facilitator.does({ type: 'tap', person: ana.id });
}

async function publish(): Promise<void> {
  const { facilitator } = meeting;
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'remediations'] as const) await facilitator.does({ type: 'go-to-phase', phase });
  const actions = await facilitator.joined('actions');
  const facts = {
    role: 'facilitator',
    gate: { open: true, asked: true, everOpened: true },
    standing: standing([]),
  } as const;
  writeAction(actions.doc, { id: 'item', text: 'Name them apart', owner: 'Ana Sousa', createdAt: 5 }, facts);
  await actions.durable();
  actions.leave();
  for (const phase of ['closing', 'record'] as const) await facilitator.does({ type: 'go-to-phase', phase });
  await write(facilitator, 'record', (doc) =>
    writeProse(sectionText(doc, 'summary'), [paragraph('Ana Sousa and Ben Okoye saw it.')]),
  );
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
}

const forget = (who: TestPerson, person: string) =>
  who.post<{ ok: boolean; reason?: string }>(`/api/retros/${who.seat.retro}/forget`, { person });

test('FORGET-01 a person is forgotten at their own wish: their role everywhere, no byte of name, desk or account', async () => {
  await nameAnaEverywhere();
  await publish();
  const { ana, facilitator, server } = meeting;
  const before = bytesOf().toString('latin1');
  expect(before).toContain('Ana Sousa');
  expect(await forget(ana, ana.id)).toEqual({ ok: true });
  const retro = await server.registry.retro(ana.seat.retro);
  const record = retro && freeze(retro);
  expect(JSON.stringify(record)).not.toMatch(/Ana|Sousa|lighthouse/i);
  expect(record?.events.find(({ id }) => id === 'second')).toMatchObject({
    text: 'participant A opens the dashboard.',
    actors: ['participant A', 'grid'],
  });
  // What others said, and what was said in the room, stays.
  expect(record?.views.map(({ text }) => text)).toEqual(['participant A told me so']);
  expect(record?.notes['second']?.slice(0, 1)).toMatchObject([
    { inlines: [{ text: 'It showed yesterday, participant A said.' }], speaker: ana.id },
  ]);
  expect(record?.notes['second']?.at(-1)).toMatchObject({
    inlines: [{ text: 'So ' }, { text: 'participant A', bold: true }, { text: ' and participant A said.' }],
  });
  const [, revision] = (await server.storage.list('revisions', `${ana.seat.retro}/`))[0] ?? [];
  expect(JSON.stringify(revision)).not.toMatch(/Ana|Sousa|lighthouse/i);
  expect(JSON.stringify(await server.storage.archive.find({ q: 'dashboard', page: 0 }))).not.toMatch(/Sousa/);
  const bytes = bytesOf().toString('latin1');
  for (const gone of ['Ana Sousa', 'asousa', '@ana', 'Sousa', told]) expect(bytes.includes(gone)).toBe(false);
  expect(bytes).toContain('Ben Okoye');
  // The door is shut: cookie and link open nothing any more, and the record can be opened and published again.
  expect(await ana.get(`/api/retros/${ana.seat.retro}/seat`)).toMatchObject({ ok: false });
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  expect(bytesOf().toString('latin1')).not.toContain('Sousa');
});

test('FORGET-02 whoever leads the room forgets somebody who asked; others cannot, and nobody forgets the one who leads', async () => {
  await goTo(meeting, 'timeline');
  const { ana, ben, deputy, facilitator, observer } = meeting;
  expect(await forget(ben, ana.id)).toMatchObject({ reason: 'not-your-role' });
  expect(await forget(observer, ana.id)).toMatchObject({ reason: 'not-your-role' });
  expect(await forget(deputy, facilitator.id)).toMatchObject({ reason: 'still-leading' });
  expect(await forget(facilitator, facilitator.id)).toMatchObject({ reason: 'still-leading' });
  expect(await forget(deputy, 'nobody')).toMatchObject({ reason: 'unknown-person' });
  const stage = await ana.joined('stage');
  expect(await forget(deputy, ana.id)).toEqual({ ok: true });
  expect(await stage.closed()).toBe(4401);
  expect((await facilitator.stage()).roster.map(({ name }) => name)).not.toContain('Ana Sousa');
  expect(await forget(deputy, ana.id)).toEqual({ ok: true });
});

test('FORGET-03 a first name that another person bears too stays theirs', async () => {
  const { deputy, ana, server } = meeting;
  await deputy.does({ type: 'add-guest', name: 'Ana Petrov' });
  await write(deputy, 'board', (doc) =>
    changeEvent(doc, 'first', { text: 'Ana Petrov calls; Ana Sousa answers; Ana waits.' }, 'test'),
  );
  expect(await forget(deputy, ana.id)).toEqual({ ok: true });
  const retro = await server.registry.retro(ana.seat.retro);
  expect(retro && freeze(retro).events[0]?.text).toBe('Ana Petrov calls; participant A answers; Ana waits.');
});

test('FORGET-04 deleting a retro leaves no byte of it: documents, images, revisions, archive, rows', async () => {
  await nameAnaEverywhere();
  const { facilitator, deputy, server } = meeting;
  const image = pngOf(1234, 987);
  const response = await fetch(`${server.url}/api/retros/${facilitator.seat.retro}/images?as=${facilitator.id}`, {
    method: 'POST',
    headers: { cookie: facilitator.cookie, 'content-type': 'image/png' },
    body: new Uint8Array(image),
  });
  expect(((await response.json()) as ImageAnswer).ok).toBe(true);
  await deputy.does({ type: 'message', text: 'meridian message' });
  await publish();
  const other = await beginMeeting(server);
  const before = bytesOf();
  expect(before.includes(Buffer.from(image))).toBe(true);
  const windows = [
    'Ana Sousa opens',
    'then Ana called',
    `${told} view`,
    'saw it.',
    'Name them apart',
    facilitator.seat.retro,
  ];
  for (const window of windows) expect(before.includes(window)).toBe(true);
  await facilitator.does({ type: 'delete-retro', title: 'Checkout was slow' });
  const after = bytesOf();
  for (const window of [...windows, 'meridian', facilitator.id, deputy.id]) expect(after.includes(window)).toBe(false);
  expect(after.includes(Buffer.from(image))).toBe(false);
  expect(after.includes(other.facilitator.seat.retro)).toBe(true);
});

test('FORGET-05 deleting names the backups that still hold the retro, and no older one', async () => {
  const io = { cwd: folder, now: Date.now, out: () => undefined, err: () => undefined } as unknown as Terminal;
  runBackup(['before.backup', '--data', folder], { ...io, now: () => 1 });
  runBackup(['after.backup', '--data', folder], io);
  const { facilitator } = meeting;
  const answer = await facilitator.does({ type: 'delete-retro', title: 'Checkout was slow' });
  expect(answer.backups).toEqual([join(folder, 'after.backup')]);
});

const month = 31 * 86_400_000;

test('KEEP-01 a published retro goes when its months are over, by the clock, and one that is kept for good stays', async () => {
  const { facilitator, ana, server } = meeting;
  const other = await beginMeeting(server);
  expect(await ana.act({ type: 'set-keep', months: 3 })).toMatchObject({ reason: 'not-your-role' });
  await facilitator.does({ type: 'set-keep', months: 3 });
  expect((await facilitator.stage()).about.keepMonths).toBe(3);
  await goTo(meeting, 'published');
  await goTo(other, 'published');
  server.later(2 * month);
  expect((await sweep(server.registry)).retros).toBe(0);
  server.later(month);
  expect((await sweep(server.registry)).retros).toBe(1);
  const rows = await server.storage.list('retros', '');
  expect(rows.map(([key]) => key)).toEqual([other.facilitator.seat.retro]);
  expect((await server.storage.archive.find({ page: 0 })).total).toBe(1);
  expect(bytesOf().includes(facilitator.seat.retro)).toBe(false);
});

test('KEEP-02 for good again, or open again, it stays; published anew, its months begin anew', async () => {
  const { facilitator, server } = meeting;
  // Somebody stays in it: months that pass at once would let it leave memory in the middle of a command.
  await facilitator.joined('stage');
  await facilitator.does({ type: 'set-keep', months: 1 });
  await goTo(meeting, 'published');
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  server.later(2 * month);
  expect((await sweep(server.registry)).retros).toBe(0);
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  expect((await sweep(server.registry)).retros).toBe(0);
  await facilitator.does({ type: 'set-keep', months: null });
  server.later(12 * month);
  expect((await sweep(server.registry)).retros).toBe(0);
  await facilitator.does({ type: 'set-keep', months: 1 });
  expect((await sweep(server.registry)).retros).toBe(1);
});

test('KEEP-03 images that no event shows any more go, those of the timeline and of a revision stay', async () => {
  const { facilitator, deputy, server } = meeting;
  const { retro } = facilitator.seat;
  const send = async (width: number) => {
    const response = await fetch(`${server.url}/api/retros/${retro}/images?as=${facilitator.id}`, {
      method: 'POST',
      headers: { cookie: facilitator.cookie, 'content-type': 'image/png' },
      body: pngOf(width, 10),
    });
    const answer = (await response.json()) as ImageAnswer;
    return answer.ok ? answer.image : '';
  };
  const [loose, now, published] = [await send(1234), await send(11), await send(12)];
  const show = (event: string, image: string | undefined) =>
    write(deputy, 'board', (doc) =>
      changeEvent(doc, event, { sources: image === undefined ? [] : [{ kind: 'image', image }] }, 'test'),
    );
  await show('first', now);
  await show('second', published);
  await goTo(meeting, 'published');
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  await show('second', undefined);
  const images = async () => (await server.storage.rooms(`${retro}/image/`)).map((room) => room.split('/')[2]);
  expect((await sweep(server.registry)).images).toBe(0);
  // Until everybody has left, an image may be on its way to its event.
  await (await server.registry.retro(retro))?.ledger.settled();
  await server.registry.evict(0);
  expect(server.registry.isOpen(retro)).toBe(false);
  expect((await sweep(server.registry)).images).toBe(1);
  expect(new Set(await images())).toEqual(new Set([now, published]));
  expect(loose).not.toBe('');
  expect(bytesOf().includes(Buffer.from(pngOf(1234, 10)))).toBe(false);
});

test('KEEP-04 remembered answers of commands go after three days', async () => {
  const { facilitator, server } = meeting;
  await facilitator.does({ type: 'set-title', title: 'Checkout was slow again' });
  expect(await server.storage.list('commands', '')).not.toEqual([]);
  expect((await sweep(server.registry)).answers).toBe(0);
  server.later(4 * 86_400_000);
  expect((await sweep(server.registry)).answers).toBeGreaterThan(0);
  expect(await server.storage.list('commands', '')).toEqual([]);
});
