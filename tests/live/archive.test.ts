/** The archive of a running server: what is in it, who reads it, and that nothing private ever comes in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOf } from 'shared/documents/board.ts';
import { writeAction } from 'shared/documents/actions.ts';
import { addIdea, addView } from 'shared/documents/desk.ts';
import { passageText, writePassage } from 'shared/documents/account.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import type { AccountAnswer } from 'shared/protocol/api.ts';
import type { ArchiveAnswer, ArchivedAnswer, FollowUpsAnswer, LabelsAnswer } from 'shared/protocol/archive.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { standing } from 'shared/retro/phases.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';
import { openPeer } from '../support/peer.ts';
import { TestPerson } from '../support/person.ts';
import { startServer } from '../support/server.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});
afterEach(() => meeting.server.close());

async function ask<T extends { ok: boolean }>(server: { url: string }, path: string): Promise<T & { ok: true }> {
  const answer = (await (await fetch(`${server.url}/api/archive${path}`)).json()) as T;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as T & { ok: true };
}

async function noteOnSecond(text: string): Promise<void> {
  const board = await meeting.deputy.joined('board');
  board.doc.transact(() => writeProse(noteOf(board.doc, { event: 'second' }), [paragraph(text)]));
  await board.durable();
  board.leave();
}

/** From the running timeline to publication, with one action item. */
async function publishWithAction(text: string): Promise<void> {
  const { facilitator } = meeting;
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'remediations'] as const) await facilitator.does({ type: 'go-to-phase', phase });
  const actions = await facilitator.joined('actions');
  const facts = {
    role: 'facilitator',
    gate: { open: true, asked: true, everOpened: true },
    standing: standing([]),
  } as const;
  writeAction(actions.doc, { id: 'item', text, createdAt: Date.now() }, facts);
  await actions.durable();
  actions.leave();
  for (const phase of ['closing', 'record', 'published'] as const)
    await facilitator.does({ type: 'go-to-phase', phase });
}

test('ARCH-20 a phrase of a timeline note is found once the record is published, by anybody on an open server', async () => {
  await goTo(meeting, 'timeline');
  await noteOnSecond('The dashboard showed yesterday, said Ana Sousa.');
  await publishWithAction('Name the dashboards apart');
  const { records, total } = await ask<ArchiveAnswer>(meeting.server, '?q=%22showed+yesterday%22');
  expect(total).toBe(1);
  expect(records).toMatchObject([
    {
      retro: meeting.facilitator.seat.retro,
      title: 'Checkout was slow',
      day: '2026-03-02',
      passages: [{ kind: 'note', event: 'second', text: 'The dashboard showed yesterday, said participant A.' }],
    },
  ]);
  const page = await ask<ArchivedAnswer>(meeting.server, `/${meeting.facilitator.seat.retro}`);
  expect(page).toMatchObject({
    n: 1,
    joined: false,
    revisions: [{ n: 1 }],
    followUps: [{ text: 'Name the dashboards apart' }],
  });
  expect(JSON.stringify(page)).not.toMatch(/Sousa|Okoye|Holt|Bekele|Lindgren/);
});

test('ARCH-21 nothing of talk time, private words, unopened ideas or unreleased accounts is in the archive', async () => {
  const { ana, ben, deputy, facilitator } = meeting;
  await goTo(meeting, 'timeline');
  const desk = await ana.desk();
  addView(desk.doc, { id: 'v1', eventId: 'second', text: 'From home the graph was flat', at: 1 });
  const facts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;
  addIdea(desk.doc, { id: 'i1', text: 'quartz lantern', named: true, at: 1 }, facts);
  await desk.durable();
  await deputy.does({ type: 'tap', person: ana.id });
  await deputy.does({ type: 'message', text: 'quartz message' });
  await ben.does({ type: 'begin-account', readers: [] });
  const own = await ben.get<AccountAnswer>(`/api/retros/${ben.seat.retro}/account`);
  const { life } = (own as { account: { life: number } }).account;
  const account = openPeer(
    `${meeting.server.url.replace('http', 'ws')}/sync/${ben.seat.retro}/account/${ben.id}?as=${ben.id}&life=${life}`,
    { cookie: ben.cookie, origin: meeting.server.url },
  );
  await account.synced();
  account.doc.transact(() => writePassage(account.doc, 'p1', { order: 1 }));
  account.doc.transact(() => writeProse(passageText(account.doc, 'p1'), [paragraph('quartz account')]));
  await account.durable();
  await publishWithAction('Name the dashboards apart');
  expect((await ask<ArchiveAnswer>(meeting.server, '?q=flat')).total).toBe(1);
  expect((await ask<ArchiveAnswer>(meeting.server, '?q=quartz')).total).toBe(0);
  const paths = ['', '?kind=note', '?kind=learning', `/${facilitator.seat.retro}`, '/follow-ups', '/labels'];
  for (const path of paths) {
    const text = JSON.stringify(await ask(meeting.server, path));
    expect(text).not.toMatch(/quartz|"turns?"|talk|share|Sousa|Okoye/i);
  }
});

test('ARCH-22 opened again and published again, the newest revision is searched and both can be read', async () => {
  await goTo(meeting, 'timeline');
  await noteOnSecond('first telling');
  await publishWithAction('anything');
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'record' });
  // While the record is open again, what was out stays out.
  expect((await ask<ArchiveAnswer>(meeting.server, '?q=telling')).total).toBe(1);
  await noteOnSecond('second telling');
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'published' });
  expect((await ask<ArchiveAnswer>(meeting.server, '?q=%22second+telling%22')).records).toMatchObject([{ n: 2 }]);
  const { retro } = meeting.facilitator.seat;
  const old = await ask<ArchivedAnswer>(meeting.server, `/${retro}?revision=1`);
  expect([old.n, old.revisions.map(({ n }) => n)]).toEqual([1, [1, 2]]);
  expect(JSON.stringify(old.record.notes)).toContain('first telling');
  const refused = await fetch(`${meeting.server.url}/api/archive/${retro}?revision=3`);
  expect([refused.status, ((await refused.json()) as { reason: string }).reason]).toEqual([404, 'unknown-revision']);
});

test('ARCH-23 a closed archive is read by whoever has joined a retro of this server, and by nobody else', async () => {
  await meeting.server.close();
  meeting = await beginMeeting(await startServer(memoryStorage(), { SECOND_STORY_ARCHIVE: 'joined' }));
  await goTo(meeting, 'published');
  const { observer, ana, facilitator, server } = meeting;
  for (const path of [
    '',
    '/labels',
    '/follow-ups',
    '/feed',
    `/${facilitator.seat.retro}`,
    `/${facilitator.seat.retro}/export`,
  ]) {
    const answer = await fetch(`${server.url}/api/archive${path}`);
    expect([answer.status, ((await answer.json()) as { reason: string }).reason]).toEqual([401, 'archive-closed']);
  }
  expect(await observer.get('/api/archive')).toMatchObject({ ok: true, total: 1 });
  await facilitator.does({ type: 'remove-person', person: ana.id });
  expect(await ana.get('/api/archive')).toMatchObject({ ok: false, reason: 'archive-closed' });
  const other = await beginMeeting(server);
  expect(await other.ben.get(`/api/archive/${facilitator.seat.retro}`)).toMatchObject({ ok: true, joined: false });
});

test('ARCH-24 systems and tags are set before publication, narrow the archive, and stand in the record', async () => {
  const { facilitator, ana } = meeting;
  const labels = { systems: ['Checkout', 'cache', 'CACHE'], tags: ['latency'] };
  expect(await ana.act({ type: 'set-labels', ...labels })).toMatchObject({ reason: 'not-your-role' });
  await facilitator.does({ type: 'set-labels', ...labels });
  await goTo(meeting, 'published');
  expect((await ask<LabelsAnswer>(meeting.server, '/labels')).labels).toEqual({
    records: 1,
    systems: [
      { label: 'Checkout', records: 1 },
      { label: 'cache', records: 1 },
    ],
    tags: [{ label: 'latency', records: 1 }],
    years: ['2026'],
  });
  expect((await ask<ArchiveAnswer>(meeting.server, '?system=checkout&tag=latency')).total).toBe(1);
  expect((await ask<ArchiveAnswer>(meeting.server, '?system=mail')).total).toBe(0);
  const page = await ask<ArchivedAnswer>(meeting.server, `/${facilitator.seat.retro}`);
  expect(page.record).toMatchObject({ systems: ['Checkout', 'cache'], tags: ['latency'] });
  for (const bad of ['?page=-1', '?kind=talk', '?from=yesterday', '?page=1e9']) {
    expect((await fetch(`${meeting.server.url}/api/archive${bad}`)).status).toBe(400);
  }
});

test('ARCH-25 an open follow-up is marked done by whoever took part, without a name, and can be opened again', async () => {
  const { facilitator, ana, observer } = meeting;
  await goTo(meeting, 'timeline');
  await publishWithAction('Name the dashboards apart');
  const list = (person: TestPerson) => person.get<FollowUpsAnswer>('/api/archive/follow-ups');
  expect(await list(ana)).toMatchObject({ total: 1, followUps: [{ action: 'item', mayMark: true }] });
  expect(await list(observer)).toMatchObject({ followUps: [{ mayMark: false }] });
  expect(await observer.act({ type: 'mark-follow-up', action: 'item', done: true })).toMatchObject({
    reason: 'not-your-role',
  });
  expect(await ana.act({ type: 'mark-follow-up', action: 'other', done: true })).toMatchObject({
    reason: 'unknown-action',
  });
  await ana.does({ type: 'mark-follow-up', action: 'item', done: true });
  expect(await list(facilitator)).toMatchObject({ total: 0 });
  const page = await ask<ArchivedAnswer>(meeting.server, `/${ana.seat.retro}`);
  expect(page.followUps).toEqual([
    expect.objectContaining({ action: 'item', doneAt: expect.any(Number) as number, mayMark: false }),
  ]);
  expect(JSON.stringify(await meeting.server.storage.list('followUps', ''))).not.toContain(ana.id);
  await ana.does({ type: 'mark-follow-up', action: 'item', done: false });
  expect(await list(facilitator)).toMatchObject({ total: 1 });
});

test('ARCH-26 the feed names published records, and every export of the archive says roles', async () => {
  const { facilitator, server } = meeting;
  await facilitator.does({ type: 'set-title', title: 'Checkout <was> slow & late' });
  await goTo(meeting, 'published');
  const feed = await fetch(`${server.url}/api/archive/feed`);
  const text = await feed.text();
  expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(text).toContain('<title>Checkout &lt;was&gt; slow &amp; late</title>');
  expect(text).toContain(
    `<link rel="alternate" type="text/html" href="http://127.0.0.1:${server.port}/r/${facilitator.seat.retro}/archive"/>`,
  );
  for (const format of ['markdown', 'html', 'wiki', 'json', 'events', 'actions']) {
    const file = await fetch(`${server.url}/api/archive/${facilitator.seat.retro}/export?format=${format}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="retrospective-2026-03-02[\w.-]+"$/);
    expect(await file.text()).not.toMatch(/Sousa|Okoye|Maren|Holt/);
  }
  expect((await fetch(`${server.url}/api/archive/${facilitator.seat.retro}/export?format=docx`)).status).toBe(400);
});

test('ARCH-27 an archive that was lost is made again from the revisions at the next start, done items too', async () => {
  await meeting.server.close();
  const folder = mkdtempSync(join(tmpdir(), 'second-story-archived-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  meeting = await beginMeeting(await startServer(await openSqliteStorage(folder)));
  await goTo(meeting, 'timeline');
  await noteOnSecond('The dashboard showed yesterday.');
  await publishWithAction('Name the dashboards apart');
  await meeting.ana.does({ type: 'mark-follow-up', action: 'item', done: true });
  await meeting.server.close();
  rmSync(join(folder, 'second-story-archive.sqlite'));
  const again = await startServer(await openSqliteStorage(folder));
  meeting = { ...meeting, server: again };
  await again.archived;
  expect((await ask<ArchiveAnswer>(again, '?q=%22showed+yesterday%22')).total).toBe(1);
  expect((await ask<FollowUpsAnswer>(again, '/follow-ups')).total).toBe(0);
});

test('ARCH-28 a retro that is deleted leaves the archive with it', async () => {
  await goTo(meeting, 'published');
  const { facilitator, server } = meeting;
  await facilitator.does({ type: 'delete-retro', title: 'Checkout was slow' });
  expect((await ask<ArchiveAnswer>(server, '')).total).toBe(0);
  expect((await fetch(`${server.url}/api/archive/${facilitator.seat.retro}`)).status).toBe(404);
  expect(await server.storage.list('revisions', '')).toEqual([]);
  expect(await server.storage.list('followUps', '')).toEqual([]);
});
