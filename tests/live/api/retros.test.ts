/** /api/v1: an incident bot opens a retro with its timeline and goes on telling it what it knows. */
import { addEvents, readEvents, removeEvents } from 'shared/documents/board.ts';
import { addProposal } from 'shared/documents/desk.ts';
import { mostWaiting } from 'server/rooms/steward/brought.ts';
import { Replies } from 'server/http/v1/replies.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { MineAnswer } from 'shared/protocol/api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { event, goTo, threeEvents } from '../../support/meeting.ts';
import { comeIn, invite, type TestPerson } from '../../support/person.ts';
import { program, queueStalled, type Added, type Opened, type Program, type Refused } from '../../support/program.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let bot: Program;

beforeEach(async () => {
  server = await startServer();
  bot = await program(server);
});
afterEach(() => server.close());

async function opened(more: object = {}, key?: string): Promise<Opened> {
  const answer = (await bot.post('/retros', { ...queueStalled, ...more }, key)) as Opened;
  expect(answer.status).toBe(201);
  return answer;
}

/** Whoever leads, come in by the link that the answer held. */
async function leader(answer: Opened): Promise<TestPerson> {
  return comeIn(server, (answer.json.invitations[0]?.url ?? '').replace(server.url, ''));
}

const tell = (id: string, events: object[], key?: string) =>
  bot.post(`/retros/${id}/events`, { events }, key) as Promise<Added>;

async function board(id: string) {
  const retro = await server.registry.retro(id);
  if (!retro) throw new Error('no such retro');
  return readEvents(retro.doc('board'));
}

test('API-01 one request opens a retro: its people, its day in its zone, its timeline with sources', async () => {
  const { json } = await opened();
  expect(json.invitations.map(({ name, role }) => [name, role])).toEqual([
    ['Maren Holt', 'facilitator'],
    ['Ana Sousa', 'participant'],
    ['Idris Bekele', 'deputy'],
    [undefined, 'participant'],
  ]);
  const maren = await leader(await opened({ title: 'Another' }));
  const stage = await maren.stage();
  expect(stage.about).toMatchObject({ title: 'Another', date: '2026-03-02', systems: ['billing'], leading: maren.id });
  expect(stage.roster.map(({ name }) => name)).toEqual(['Maren Holt', 'Ana Sousa', 'Idris Bekele']);
  const [alert, drains] = await board(maren.seat.retro);
  expect(alert).toMatchObject({
    kind: 'alert',
    zone: 'Europe/Berlin',
    originalTime: '2026-03-01T23:30:00Z',
    sources: [{ kind: 'link', url: 'https://status.example.org/alerts/1', label: 'Alert 1' }],
  });
  expect(drains).toMatchObject({ at: '2026-03-02T00:40:00.000Z', precision: 'second', kind: 'observation' });
  expect(JSON.stringify(json.retro)).not.toContain('#');
});

test('API-02 the same request under the same key is carried out once; what is kept of the answer holds no secret', async () => {
  const [first, same] = await Promise.all([opened({}, 'incident-4711'), opened({}, 'incident-4711')]);
  expect(same.json.retro.id).toBe(first.json.retro.id);
  expect(await server.storage.list('retros', '')).toHaveLength(1);
  const kept = JSON.stringify(await server.storage.list('replies', ''));
  expect(kept).toContain('Maren Holt');
  for (const { json } of [first, same]) {
    for (const { url = '#none-kept' } of json.invitations) expect(kept).not.toContain(url.split('#')[1]);
  }
  expect(same.json.invitations.slice(1).every(({ url }) => url === undefined)).toBe(true);
  // The first answer may have been lost: its leading link makes way for the second one's.
  await expect(leader(first)).rejects.toThrow('not let in');
  await leader(same);
  const later = await opened({}, 'incident-4711');
  expect(later.json.invitations[0]).toEqual({ name: 'Maren Holt', role: 'facilitator' });
  const other = await bot.post('/retros', { ...queueStalled, title: 'Another' }, 'incident-4711');
  expect(other).toMatchObject({ status: 422, json: { reason: 'key-reused' } });
  server.later(25 * 3_600_000);
  await Replies.sweep(server.storage, server.registry.around.now());
  expect(await server.storage.list('replies', '')).toEqual([]);
});

test('API-03 a key is its token’s own, and a refusal is not remembered under it', async () => {
  const wrong = await bot.post('/retros', { ...queueStalled, zone: 'Mars/Olympus' }, 'incident-4711');
  expect(wrong).toMatchObject({ status: 400, json: { reason: 'unknown-zone', at: 'zone' } });
  const first = await opened({}, 'incident-4711');
  const other = await program(server, undefined, 'Another bot');
  const theirs = (await other.post('/retros', queueStalled, 'incident-4711')) as Opened;
  expect(theirs.json.retro.id).not.toBe(first.json.retro.id);
  expect((await bot.post('/retros', queueStalled, 'short')).status).toBe(400);
});

test('API-04 a body that departs from the description is refused, and the place is named', async () => {
  const { id } = (await opened()).json.retro;
  const at = async (events: unknown) => ((await bot.post(`/retros/${id}/events`, { events })) as Refused).json.at;
  const good = { id: 'x', at: null, text: 'Something.' };
  expect(await at([good, { ...good, at: '23:30' }])).toBe('events.1.at');
  expect(await at([{ ...good, sources: [{ url: 'javascript:alert(1)' }] }])).toMatch(/^events\.0\.sources\.0/);
  expect(await at([{ ...good, kind: 'culprit' }])).toBe('events.0.kind');
  expect(await at([{ ...good, id: 'ana@example.org' }])).toBe('events.0.id');
  expect(await at([])).toBe('events');
  expect(await at(Array.from({ length: 501 }, (_, n) => ({ ...good, id: `n${n}` })))).toBe('events');
  const large = await bot.post(`/retros/${id}/events`, { events: [{ ...good, text: 'x'.repeat(1_100_000) }] });
  expect(large).toMatchObject({ status: 413, json: { reason: 'too-large' } });
  expect(await board(id)).toHaveLength(2);
});

test('BROUGHT-01 while nobody has written on the timeline, events stand there at once, in one commit', async () => {
  const answer = await opened();
  const maren = await leader(answer);
  const peer = await maren.joined('board');
  const events = Array.from({ length: 400 }, (_, n) => ({
    id: `log:${n}`,
    at: '2026-03-02T00:00:00Z',
    text: `Line ${n}`,
  }));
  const told = await tell(maren.seat.retro, events);
  expect(told.json.events.every(({ placed }) => placed === 'timeline')).toBe(true);
  await peer.until(() => readEvents(peer.doc).length === 402);
});

test('BROUGHT-02 once a person wrote there, events wait among the proposed ones and keep their sources', async () => {
  const maren = await leader(await opened());
  const peer = await maren.joined('board');
  addEvents(peer.doc, threeEvents, 'own');
  await peer.durable();
  const before = (await board(maren.seat.retro)).length;
  const told = await tell(maren.seat.retro, [
    { id: 'pd:9', at: '2026-03-02T00:10:00Z', text: 'A page.', sources: [{ excerpt: 'queue 1e6', label: 'Log' }] },
  ]);
  expect(told.json.events).toEqual([{ id: 'pd:9', placed: 'proposed' }]);
  expect(await board(maren.seat.retro)).toHaveLength(before);
  const [proposal] = (await maren.stage()).proposals;
  expect(proposal).toMatchObject({
    text: 'A page.',
    time: '01:10',
    author: '',
    brought: { by: 'Pager bot', event: { sources: [{ kind: 'excerpt', excerpt: 'queue 1e6', label: 'Log' }] } },
  });
  await maren.does({ type: 'proposal-added', proposal: proposal?.id ?? '' });
  expect((await maren.stage()).proposals).toMatchObject([{ added: true }]);
  expect((await bot.get<Opened['json']>(`/retros/${maren.seat.retro}`)).json.retro.waiting).toBe(0);
});

test('BROUGHT-03 an event that came before adds nothing: nor after somebody took it off the timeline', async () => {
  const { id } = (await opened()).json.retro;
  const [first, again] = await Promise.all([tell(id, queueStalled.events), tell(id, queueStalled.events)]);
  for (const { json } of [first, again]) expect(json.events.map(({ placed }) => placed)).toEqual(['known', 'known']);
  const twice = { id: 'pd:3', at: null, text: 'Once.' };
  expect((await tell(id, [twice, twice])).json.events.map(({ placed }) => placed)).toEqual(['timeline', 'known']);
  const retro = await server.registry.retro(id);
  await retro?.ledger.write(() => removeEvents(retro.doc('board'), retro.order(), 'test'));
  expect((await tell(id, [...queueStalled.events, twice])).json.events.every(({ placed }) => placed === 'known')).toBe(
    true,
  );
  expect(await board(id)).toEqual([]);
});

test('BROUGHT-04 secrets, addresses and numbers to call are left out of every text', async () => {
  const { id } = (await opened()).json.retro;
  await tell(id, [
    {
      id: 'chat:1',
      at: null,
      text: 'ana.sousa@example.org\nsaid password=hunter22',
      actors: ['ana.sousa@example.org'],
      sources: [
        { url: 'https://u:p@chat.example.org/x?token=abcdef&id=3', label: 'from +49 30 1234567' },
        { excerpt: 'Authorization: Bearer abcdefghijkl' },
      ],
    },
  ]);
  const told = JSON.stringify((await board(id)).find(({ importedFrom }) => importedFrom?.key === 'chat:1'));
  for (const secret of ['example.org"', 'ana.sousa@', 'hunter22', 'u:p@', 'abcdef', '1234567']) {
    expect(told).not.toContain(secret);
  }
  expect(told).toContain('https://chat.example.org/x?id=3');
  expect(told).toContain('[removed] said');
});

test('BROUGHT-05 proposed events survive a restart, and people’s own beside them', async () => {
  await server.close();
  const storage = memoryStorage();
  server = await startServer({ ...storage, close: () => Promise.resolve() });
  bot = await program(server);
  const maren = await leader(await opened());
  const ana = await invite(maren, 'Ana', 'participant');
  const peer = await maren.joined('board');
  addEvents(peer.doc, [event('own', '2026-03-02T00:05:00.000Z', 'By hand.')], 'own');
  await peer.durable();
  await tell(maren.seat.retro, [{ id: 'pd:9', at: null, text: 'A page.' }]);
  const desk = await ana.desk();
  addProposal(desk.doc, { id: 'mine', time: '01:00', text: 'A call.', at: 1 });
  await desk.durable();
  await server.close();
  server = await startServer(storage);
  const stage = (await server.registry.retro(maren.seat.retro))?.stage();
  expect(stage?.proposals.map(({ text }) => text).toSorted()).toEqual(['A call.', 'A page.']);
});

test('BROUGHT-07 those preparing settle all of it at once; nobody else does, and people’s own proposals stay', async () => {
  const maren = await leader(await opened());
  const ana = await invite(maren, 'Ana', 'participant');
  const peer = await maren.joined('board');
  addEvents(peer.doc, threeEvents, 'own');
  await peer.durable();
  const desk = await ana.desk();
  addProposal(desk.doc, { id: 'mine', time: '01:00', text: 'A call.', at: 1 });
  await desk.durable();
  await tell(maren.seat.retro, [
    { id: 'a', at: null, text: 'One.' },
    { id: 'b', at: null, text: 'Two.' },
  ]);
  const ids = (await maren.stage()).proposals.map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(await ana.act({ type: 'settle-brought', proposals: ids })).toMatchObject({ ok: false });
  await maren.does({ type: 'settle-brought', proposals: [...ids, 'nothing'] });
  const waiting = (await maren.stage()).proposals.filter(({ added }) => !added);
  expect(waiting.map(({ text }) => text)).toEqual(['A call.']);
});

test('BROUGHT-06 there is an end to what may wait, and after the meeting nothing comes any more', async () => {
  const maren = await leader(await opened());
  const peer = await maren.joined('board');
  addEvents(peer.doc, threeEvents, 'own');
  await peer.durable();
  const { retro } = maren.seat;
  const many = Array.from({ length: mostWaiting }, (_, n) => ({ id: `n${n}`, at: null, text: 'Line.' }));
  expect((await tell(retro, many)).status).toBe(200);
  expect(await tell(retro, [{ id: 'more', at: null, text: 'Line.' }])).toMatchObject({
    status: 409,
    json: { reason: 'too-many-events' },
  });
  await goTo({ server, facilitator: maren } as Parameters<typeof goTo>[0], 'record');
  expect(await tell(retro, [{ id: 'late', at: null, text: 'Line.' }])).toMatchObject({
    json: { reason: 'timeline-closed' },
  });
});

test('READY-15 the list of retrospectives says how far a preparation has come, to those who lead it alone', async () => {
  const maren = await leader(await opened({ events: undefined }));
  const ana = await invite(maren, 'Ana Sousa', 'participant');
  const mine = async (person: TestPerson) => (await person.get<MineAnswer>('/api/mine')) as MineAnswer & { ok: true };
  const [own] = (await mine(maren)).seats;
  // Without a timeline, the end is what the program said.
  expect(own).toMatchObject({ endedAt: Date.parse('2026-03-02T00:40:00Z'), prepared: { of: 10, toHear: 0 } });
  expect(own?.prepared?.open).toBeGreaterThan(3);
  const [theirs] = (await mine(ana)).seats;
  expect(theirs).not.toHaveProperty('prepared');
  expect(theirs).not.toHaveProperty('endedAt');
});
