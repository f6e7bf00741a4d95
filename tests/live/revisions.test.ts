/** Published records: numbered, frozen, and there for everyone of the retro whatever happens to the record later. */
import { changeEvent } from 'shared/documents/board.ts';
import { passageText, writePassage } from 'shared/documents/account.ts';
import { sectionText } from 'shared/documents/record.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { addIdea, addView } from 'shared/documents/desk.ts';
import { plainText, paragraph } from 'shared/retro/prose.ts';
import { standing } from 'shared/retro/phases.ts';
import type { AccountAnswer, ExportAnswer, RevisionAnswer, RevisionsAnswer } from 'shared/protocol/api.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';
import { openPeer } from '../support/peer.ts';
import { TestPerson } from '../support/person.ts';
import { startServer } from '../support/server.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});
afterEach(() => meeting.server.close());

async function write(person: TestPerson, text: string): Promise<void> {
  const record = await person.joined('record');
  record.doc.transact(() => writeProse(sectionText(record.doc, 'summary'), [paragraph(text)]));
  await record.durable();
  record.leave();
}

async function numbersFor(person: TestPerson): Promise<number[]> {
  const answer = await person.get<RevisionsAnswer>(`/api/retros/${person.seat.retro}/revisions`);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.revisions.map(({ n }) => n);
}

async function read(person: TestPerson, n: number, names = false) {
  const path = `/api/retros/${person.seat.retro}/revisions/${n}${names ? '?names=1' : ''}`;
  const answer = await person.get<RevisionAnswer>(path);
  if (!answer.ok) throw new Error(answer.reason);
  const { record } = answer.revision;
  return { record, summary: plainText(record.sections.find(({ id }) => id === 'summary')?.prose ?? []) };
}

test('REV-01 publishing keeps a numbered revision; opened again and published again, both stay', async () => {
  const { facilitator, ben, observer } = meeting;
  await goTo(meeting, 'record');
  await write(facilitator, 'The cache was cold.');
  expect(await numbersFor(ben)).toEqual([]);
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  await write(facilitator, 'Nobody could see that.');
  expect((await read(ben, 1)).summary).toBe('The cache was cold.');
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  expect(await numbersFor(observer)).toEqual([1, 2]);
  expect((await read(observer, 1)).summary).toBe('The cache was cold.');
  expect((await read(observer, 2)).summary).toBe('The cache was cold.\nNobody could see that.');
});

test('REV-02 revisions survive a restart, and their numbers go on', async () => {
  await meeting.server.close();
  const storage = memoryStorage();
  const kept = { ...storage, close: () => Promise.resolve() };
  meeting = await beginMeeting(await startServer(kept));
  await goTo(meeting, 'published');
  const { facilitator } = meeting;
  await meeting.server.close();
  const again = await startServer(kept);
  const person = new TestPerson(again, facilitator.seat, facilitator.cookie);
  meeting = { ...meeting, server: again };
  await person.does({ type: 'go-to-phase', phase: 'record' });
  await person.does({ type: 'go-to-phase', phase: 'published' });
  expect(await numbersFor(person)).toEqual([1, 2]);
});

test('REV-03 a revision says roles unless names are asked for', async () => {
  await goTo(meeting, 'record');
  await write(meeting.facilitator, 'Ana Sousa and @ben saw it; BEN told asousa.');
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'published' });
  const plain = await read(meeting.ana, 1);
  expect(JSON.stringify(plain.record)).not.toMatch(/Ana|Sousa|Ben|Okoye|Maren|Idris|Noor/i);
  expect(plain.summary).toBe('participant A and participant B saw it; participant B told participant A.');
  expect((await read(meeting.ana, 1, true)).summary).toContain('Ana Sousa');
});

test('REV-04 strangers, a wall and other retros read no revision, and an unknown number is refused', async () => {
  await goTo(meeting, 'published');
  const { retro } = meeting.facilitator.seat;
  const bare = await fetch(`${meeting.server.url}/api/retros/${retro}/revisions/1`);
  expect(bare.status).toBe(401);
  const other = await beginMeeting(meeting.server);
  expect(await other.facilitator.get(`/api/retros/${retro}/revisions`)).toMatchObject({ reason: 'not-signed-in' });
  for (const n of ['2', '0', '-1', '1.0', '000001', '1%2F..']) {
    const answer = await meeting.ana.get(`/api/retros/${retro}/revisions/${n}`);
    expect(answer).toMatchObject({ ok: false, reason: 'unknown-revision' });
  }
});

test('REV-05 a revision holds views, and no talk turn, private message, unopened idea or unreleased account', async () => {
  const { ana, ben, deputy, facilitator } = meeting;
  await goTo(meeting, 'timeline');
  const desk = await ana.desk();
  addView(desk.doc, { id: 'v1', eventId: 'second', text: 'From home the graph was flat', at: 1 });
  const facts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;
  addIdea(desk.doc, { id: 'i1', text: 'quartz lantern', named: true, at: 1 }, facts);
  await desk.durable();
  await deputy.does({ type: 'message', text: 'quartz message' });
  await ben.does({ type: 'begin-account', readers: [] });
  const { life } = (
    (await ben.get<AccountAnswer>(`/api/retros/${ben.seat.retro}/account`)) as { account: { life: number } }
  ).account;
  const account = openPeer(
    `${meeting.server.url.replace('http', 'ws')}/sync/${ben.seat.retro}/account/${ben.id}?as=${ben.id}&life=${life}`,
    { cookie: ben.cookie, origin: meeting.server.url },
  );
  await account.synced();
  account.doc.transact(() => writePassage(account.doc, 'p1', { order: 1 }));
  account.doc.transact(() => writeProse(passageText(account.doc, 'p1'), [paragraph('quartz account')]));
  await account.durable();
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'closing', 'record', 'published'] as const) {
    await facilitator.does({ type: 'go-to-phase', phase });
  }
  const { record } = await read(facilitator, 1, true);
  expect(record.views).toMatchObject([{ text: 'From home the graph was flat', author: ana.id }]);
  expect(JSON.stringify(record)).not.toMatch(/quartz|turn|talk/i);
});

test('REV-06 every form is exported of the record as it stands and of each revision', async () => {
  const { facilitator, ana, ben } = meeting;
  await goTo(meeting, 'record');
  await write(facilitator, 'first words');
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  await write(facilitator, 'later words');
  const exported = (person: TestPerson, query: string) =>
    person.get<ExportAnswer>(`/api/retros/${facilitator.seat.retro}/export?${query}`);
  for (const format of ['markdown', 'html', 'rich', 'wiki', 'json']) {
    const now = await exported(facilitator, `format=${format}`);
    expect(now).toMatchObject({ ok: true, text: expect.stringContaining('later words') as string });
    const then = await exported(ana, `format=${format}&revision=1`);
    expect(then).toMatchObject({ ok: true, text: expect.stringContaining('first words') as string });
    expect(JSON.stringify(then)).not.toContain('later words');
  }
  expect(await exported(ana, 'format=events&revision=1')).toMatchObject({ type: 'text/csv', extension: '-events.csv' });
  expect(await exported(ben, 'format=html')).toMatchObject({ reason: 'not-in-this-phase' });
  expect(await exported(ben, 'format=html&revision=2')).toMatchObject({ reason: 'unknown-revision' });
  expect(await exported(facilitator, 'format=docx')).toMatchObject({ reason: 'bad-request' });
});

test('REV-07 a second zone and no links are chosen for the record as it stands and for a revision alike', async () => {
  const { facilitator, deputy } = meeting;
  const board = await deputy.joined('board');
  changeEvent(board.doc, 'first', { sources: [{ kind: 'link', url: 'https://graphs.example/p99' }] }, 'test');
  await board.durable();
  await goTo(meeting, 'published');
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  const exported = async (query: string) => {
    const answer = await facilitator.get<ExportAnswer>(`/api/retros/${facilitator.seat.retro}/export?${query}`);
    return answer.ok ? answer.text : answer.reason;
  };
  for (const which of ['', '&revision=1']) {
    expect(await exported(`format=markdown${which}`)).toContain('[10:00](https://graphs.example/p99) Checkout latency');
    const text = await exported(`format=markdown&zone=Asia/Tokyo&links=0${which}`);
    expect(text).toContain('- 10:00 (19:00 GMT+9) Checkout latency');
    expect(text).not.toContain('graphs.example');
  }
  expect(await exported('format=markdown&zone=Nowhere')).toBe('bad-request');
});
