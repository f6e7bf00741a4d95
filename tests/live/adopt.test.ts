/** A record that was exported becomes a retro again, on this server or on another, and nothing of it is lost. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAction } from 'shared/documents/actions.ts';
import { noteOf } from 'shared/documents/board.ts';
import { addLearning, addView } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import type { ExportAnswer, ImportAnswer } from 'shared/protocol/api.ts';
import type { ArchiveAnswer } from 'shared/protocol/archive.ts';
import { readRecord } from 'shared/record-exports/json.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { standing } from 'shared/retro/phases.ts';
import type { Block } from 'shared/retro/prose.ts';
import { runImportRetro } from 'server/cli/import-retro.ts';
import type { Terminal } from 'server/cli/command.ts';
import { adopt } from 'server/rooms/steward/adopt.ts';
import { freeze } from 'server/rooms/steward/revisions.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { recordOf } from '../bench/archive/records.ts';
import { smallRecord } from '../support/frozen.ts';
import { beginMeeting, finishTimeline, goTo } from '../support/meeting.ts';
import { cookieOf, post, TestPerson } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function exported(person: TestPerson): Promise<FrozenRecord> {
  const answer = await person.get<ExportAnswer>(`/api/retros/${person.seat.retro}/export?format=json&names=1`);
  if (!answer.ok) throw new Error(answer.reason);
  return JSON.parse(answer.text) as FrozenRecord;
}

async function takeIn(into: TestServer, record: unknown, name: string): Promise<TestPerson> {
  const { json, response } = await post(into, '/api/retros/import', { name, record });
  const answer = json as ImportAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return new TestPerson(into, answer.seat, cookieOf(response));
}

/** A retro with one of everything, at its record. */
async function wholeRetro(): Promise<TestPerson> {
  const meeting = await beginMeeting(server);
  const { facilitator, deputy, ana } = meeting;
  await facilitator.does({ type: 'set-labels', systems: ['checkout'], tags: ['latency'] });
  await facilitator.does({ type: 'set-lives-at', url: 'https://wiki.example/checkout' });
  await goTo(meeting, 'timeline');
  const board = await deputy.joined('board');
  const blocks: Block[] = [
    {
      type: 'paragraph',
      speaker: ana.id,
      label: 'shaped',
      inlines: [{ text: 'Two ' }, { text: 'dashboards', bold: true }],
    },
    {
      type: 'list',
      ordered: true,
      entries: [[{ type: 'paragraph', inlines: [{ text: 'one', link: 'https://a.example' }] }]],
    },
    {
      type: 'quote',
      blocks: [{ type: 'paragraph', inlines: [{ text: 'It was flat.' }, { text: '\n' }, { text: 'All day.' }] }],
    },
    { type: 'code', text: 'if (a < b) {}' },
  ];
  board.doc.transact(() => writeProse(noteOf(board.doc, { event: 'second' }), blocks));
  await board.durable();
  const desk = await ana.desk();
  addView(desk.doc, { id: 'v1', eventId: 'second', text: 'From home the graph was flat', at: 1 });
  await desk.durable();
  await finishTimeline(meeting);
  await facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
  const inLearnings = { role: 'participant', standing: standing((await ana.stage()).phases) } as const;
  addLearning(desk.doc, { id: 'l1', text: 'The search finds the old one', at: 2 }, inLearnings);
  await desk.durable();
  await facilitator.does({ type: 'show-learnings' });
  await facilitator.does({ type: 'go-to-phase', phase: 'remediations' });
  const actions = await facilitator.joined('actions');
  const facts = {
    role: 'facilitator',
    gate: { open: true, asked: true, everOpened: true },
    standing: standing([]),
  } as const;
  writeAction(
    actions.doc,
    { id: 'item', text: 'Name them apart', owner: 'Ana', due: '2026-04-01', createdAt: 5 },
    facts,
  );
  await actions.durable();
  for (const phase of ['closing', 'record'] as const) await facilitator.does({ type: 'go-to-phase', phase });
  return facilitator;
}

test('ADOPT-03 exported on one server and taken in on another, a retro exports the very same record', async () => {
  const facilitator = await wholeRetro();
  const record = await exported(facilitator);
  expect(record).toMatchObject({
    systems: ['checkout'],
    views: [{}],
    learnings: [{}],
    actions: [{}],
    notes: { second: {} },
  });
  const other = await startServer();
  onTestFinished(() => other.close());
  const again = await takeIn(other, record, 'Maren Holt');
  expect(again.seat).toMatchObject({ name: 'Maren Holt', role: 'facilitator', person: facilitator.id });
  expect(await exported(again)).toEqual(record);
});

test('ADOPT-04 on the same server people get new ids, so that no cookie opens two retros; all else is equal', async () => {
  const facilitator = await wholeRetro();
  const record = await exported(facilitator);
  const again = await takeIn(server, record, 'Maren Holt');
  const second = await exported(again);
  const ids = new Map(second.people.map(({ id }, index) => [id, record.people[index]?.id ?? '']));
  expect([...ids.keys()].filter((id) => record.people.some((person) => person.id === id))).toEqual([]);
  let text = JSON.stringify(second);
  for (const [now, before] of ids) text = text.replaceAll(now, before);
  expect(JSON.parse(text)).toEqual(record);
});

test('ADOPT-05 a retro that was taken in is written on, published, and found in the archive', async () => {
  const someone = await takeIn(server, recordOf(3), 'Nadia Weiss');
  expect((await exported(someone)).people.at(-1)).toMatchObject({ name: 'Nadia Weiss', role: 'facilitator' });
  await someone.does({ type: 'go-to-phase', phase: 'published' });
  const found = await someone.get<ArchiveAnswer>(`/api/archive?q=${encodeURIComponent('"dial read"')}`);
  expect(found).toMatchObject({ ok: true, total: 1, records: [{ retro: someone.seat.retro, day: recordOf(3).date }] });
});

const words = fc.string({ minLength: 1, maxLength: 20 });
const link = fc.constantFrom('https://a.example/x?y=1', 'https://b.example');
const inline = fc
  .record({
    text: words,
    bold: fc.constantFrom(true as const, undefined),
    italic: fc.constantFrom(true as const, undefined),
    code: fc.constantFrom(true as const, undefined),
    link: fc.option(link, { nil: undefined }),
  })
  .map(
    (each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as { text: string },
  );
const { prose } = fc.letrec<{ prose: Block[]; block: Block }>((tie) => ({
  prose: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('paragraph' as const), inlines: fc.array(inline, { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const),
      inlines: fc.array(inline, { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      entries: fc.array(tie('prose'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('quote' as const), blocks: tie('prose') }),
    fc.record({ type: fc.constant('code' as const), text: words }),
  ),
}));

test('ADOPT-06 whatever is written in a record, a second export equals the first, also after a restart', async () => {
  const record = fc
    .record({
      n: fc.nat(1000),
      title: words.filter((each) => each.trim() !== ''),
      section: prose,
      note: prose,
      view: words,
    })
    .map(({ n, title, section, note, view }): FrozenRecord => {
      const base = recordOf(n);
      const [event] = base.events;
      const [author] = base.people;
      if (!event || !author) throw new Error('a record without anything');
      return {
        ...base,
        title: title.trim(),
        sections: [...base.sections, { id: 'more', title: 'More', prose: section }],
        notes: { ...base.notes, meeting: note },
        views: [{ id: 'v', eventId: event.id, text: view, author: author.id, at: 3 }],
      };
    });
  const storage = memoryStorage();
  const kept = { ...storage, close: () => Promise.resolve() };
  await fc.assert(
    fc.asyncProperty(record, async (given) => {
      const first = await startServer(kept);
      const adopted = await adopt(first.registry, given, undefined);
      if (!adopted) throw new Error('nobody leads it');
      const once = freeze(adopted.retro);
      await first.close();
      const second = await startServer(kept);
      const retro = await second.registry.retro(adopted.retro.id);
      const after = retro && freeze(retro);
      expect(after).toEqual(once);
      const again = await adopt(second.registry, once, undefined);
      const twice = again && freeze(again.retro);
      await second.close();
      // Ids of people are new on the same server; everything else stays.
      const plain = (each: FrozenRecord | undefined) => {
        let text = JSON.stringify(each);
        for (const [index, { id }] of (each?.people ?? []).entries()) text = text.replaceAll(id, `person${index}`);
        return JSON.parse(text) as unknown;
      };
      expect(plain(twice)).toEqual(plain(once));
      expect(readRecord(JSON.parse(JSON.stringify(once)))).toEqual({ ok: true, record: once });
    }),
    { numRuns: 15 },
  );
});

test('ADOPT-07 what cannot be taken in is refused with its place, and nothing is made', async () => {
  const cases: [unknown, string][] = [
    ['nothing', ''],
    [{ ...smallRecord, version: 2 }, 'version'],
    [{ ...smallRecord, zone: 'Mars/Olympus' }, 'zone'],
    [{ ...smallRecord, people: [{ id: '../x', name: 'A', role: 'facilitator' }] }, 'people.0.id'],
    [{ ...smallRecord, events: [...smallRecord.events, ...smallRecord.events] }, 'events.1.id'],
    [{ ...smallRecord, events: smallRecord.events.map((event) => ({ ...event, text: 'x'.repeat(6000) })) }, 'events.0'],
    [{ ...smallRecord, notes: { nowhere: [] } }, 'notes.nowhere'],
  ];
  for (const [record, at] of cases) {
    const { json, response } = await post(server, '/api/retros/import', { name: 'Maren Holt', record });
    expect([response.status, json]).toEqual([400, { ok: false, reason: 'no-record', at }]);
  }
  expect(await server.storage.list('retros', '')).toEqual([]);
});

test('ADOPT-08 where creating needs the set-up token, taking in needs it too', async () => {
  await server.close();
  server = await startServer(memoryStorage(), { SECOND_STORY_OPEN: '0' });
  const without = await post(server, '/api/retros/import', { name: 'Maren Holt', record: smallRecord });
  expect(without.json).toMatchObject({ ok: false, reason: 'not-allowed-to-create' });
  const withToken = { name: 'Maren Holt', record: smallRecord, token: 'set-up-token-of-tests' };
  expect((await post(server, '/api/retros/import', withToken)).json).toMatchObject({ ok: true });
});

test('ADOPT-09 the command takes a file into a data folder, says who leads, and what is wrong with a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-adopt-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'record.json'), JSON.stringify(smallRecord));
  writeFileSync(join(folder, 'other.json'), '{"format":"second-story-record"}');
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const io = {
      cwd: folder,
      now: Date.now,
      readFile: (path: string) => readFileSync(join(folder, path)),
      out: (text: string) => (said.out += text),
      err: (text: string) => (said.err += text),
    } as unknown as Terminal;
    return { code: await runImportRetro(args, io), ...said };
  };
  const done = await run('record.json', '--data', 'data', '--json');
  expect([done.code, done.err]).toEqual([0, '']);
  const { retro, link } = JSON.parse(done.out) as { retro: string; link: string };
  expect(JSON.parse(done.out)).toMatchObject({ title: smallRecord.title, leads: 'Maren Holt' });
  expect(link).toMatch(/^\/j\/[\w-]+#[\w-]+$/);
  expect((await run('other.json')).err).toContain('other.json is no record of Second Story (at version)');
  expect((await run()).code).toBe(64);
  expect((await run('--nonsense')).code).toBe(64);
  expect((await run('missing.json')).code).toBe(1);
  const again = await startServer(await openSqliteStorage(join(folder, 'data')));
  const found = await again.registry.retro(retro);
  expect(found && freeze(found)).toEqual(smallRecord);
  await again.close();
});
