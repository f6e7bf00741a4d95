/** The room code for the projector: whoever reads it off the wall comes to the door, and no further. */
import type { JoinAnswer, LinksAnswer, LookAnswer } from 'shared/protocol/api.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import { cookieOf, post, TestPerson } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

const minute = 60_000;

let meeting: Meeting;
let server: TestServer;

beforeEach(async () => {
  meeting = await beginMeeting();
  ({ server } = meeting);
});

afterEach(() => meeting.server.close());

async function show(by = meeting.facilitator): Promise<{ text: string; until: number }> {
  const { code } = await by.does({ type: 'show-room-code' });
  if (!code) throw new Error('no code was shown');
  return code;
}

async function join(code: string, name?: string, at = server): Promise<JoinAnswer> {
  return (await post(at, '/api/join', { code, ...(name === undefined ? {} : { name }) })).json as JoinAnswer;
}

test('CODE-10 a name typed with the code waits at the door, and reads nothing before', async () => {
  const { text } = await show(meeting.deputy);
  const { json, response } = await post(server, '/api/join', { code: text.toLowerCase(), name: 'Karim Benali' });
  const answer = json as Extract<JoinAnswer, { ok: true }>;
  if (!('seat' in answer)) throw new Error('no seat');
  expect(answer.seat).toMatchObject({ role: 'participant', waiting: true, name: 'Karim Benali' });
  const karim = new TestPerson(server, answer.seat, cookieOf(response));
  expect(await karim.open('stage').closed()).toBe(closeCodes.noRight);
  const path = `/api/retros/${answer.seat.retro}/links`;
  const { door } = await meeting.deputy.get<Extract<LinksAnswer, { ok: true }>>(path);
  expect(door).toMatchObject([{ name: 'Karim Benali', role: 'participant' }]);
  await meeting.deputy.does({ type: 'admit', person: karim.id, role: 'participant' });
  await karim.joined('stage');
});

test('CODE-11 it is always somebody new, also under a name that is taken', async () => {
  const { text } = await show();
  const answer = await join(text, 'Maren Holt');
  expect(answer).toMatchObject({ ok: true, seat: { role: 'participant', waiting: true } });
  expect(JSON.stringify(answer)).not.toContain(meeting.facilitator.id);
});

test('CODE-12 while everyone is let in, nobody waits', async () => {
  const { text } = await show();
  await meeting.facilitator.does({ type: 'set-settings', letEveryoneIn: true });
  expect(await join(text, 'Karim Benali')).toMatchObject({ seat: { waiting: false, role: 'participant' } });
});

test('CODE-13 without a name it enters nothing, and looking tells what a role link tells', async () => {
  const { text } = await show();
  const before = (await meeting.facilitator.stage()).roster.length;
  expect(await join(text)).toMatchObject({ ok: false, reason: 'text-empty' });
  const { json, response } = await post(server, '/api/join', { code: text, look: true });
  expect(json as LookAnswer).toMatchObject({
    ok: true,
    view: { kind: 'role', role: 'participant', title: 'Checkout was slow', facilitators: ['Maren Holt'] },
  });
  expect(response.headers.get('set-cookie')).toBeNull();
  expect((await meeting.facilitator.stage()).roster).toHaveLength(before);
});

test('CODE-14 only facilitators and deputies show it or stop showing it', async () => {
  for (const person of [meeting.ana, meeting.observer]) {
    expect(await person.act({ type: 'show-room-code' })).toMatchObject({ reason: 'not-your-role' });
    expect(await person.act({ type: 'hide-room-code' })).toMatchObject({ reason: 'not-your-role' });
  }
  expect((await meeting.facilitator.stage()).about).not.toHaveProperty('roomCode');
});

test('CODE-15 it ends after 15 minutes; showing it again renews it, and afterwards it is another one', async () => {
  const first = await show();
  server.later(14 * minute);
  const renewed = await show(meeting.deputy);
  expect(renewed.text).toBe(first.text);
  expect(renewed.until).toBeGreaterThan(first.until);
  server.later(14 * minute);
  expect(await join(first.text, 'Karim Benali')).toMatchObject({ ok: true });
  server.later(minute);
  expect(await join(first.text, 'Lea Novak')).toMatchObject({ ok: false, reason: 'unknown-link' });
  const next = await show();
  expect(next.text).not.toBe(first.text);
  expect(await join(first.text, 'Lea Novak')).toMatchObject({ ok: false, reason: 'unknown-link' });
  expect(await join(next.text, 'Lea Novak')).toMatchObject({ ok: true });
});

test('CODE-16 everyone in the room reads the code, and stops reading it when it is not shown any more', async () => {
  const stage = await meeting.ana.joined('stage');
  const code = await show();
  await stage.until(() => JSON.stringify(stage.doc.getMap('about').get('roomCode')) === JSON.stringify(code));
  await meeting.deputy.does({ type: 'hide-room-code' });
  await stage.until(() => !stage.doc.getMap('about').has('roomCode'));
  expect(await join(code.text, 'Karim Benali')).toMatchObject({ ok: false, reason: 'unknown-link' });
  await meeting.deputy.does({ type: 'hide-room-code' });
});

test('CODE-17 codes lead to their own retro', async () => {
  const other = await beginMeeting(server);
  const [here, there] = [await show(), await show(other.facilitator)];
  expect(here.text).not.toBe(there.text);
  expect(await join(there.text, 'Karim Benali')).toMatchObject({ seat: { retro: other.facilitator.seat.retro } });
});

test('CODE-18 guessing is limited by address; a whole team coming in is not', async () => {
  const { text } = await show();
  for (let n = 0; n < 30; n += 1) expect(await join(text, `Guest ${n}`)).toMatchObject({ ok: true });
  const wrong = text === 'CCCCCC' ? 'DDDDDD' : 'CCCCCC';
  for (let n = 0; n < 10; n += 1) {
    expect(await join(n % 2 ? wrong : 'no code', 'Guest')).toMatchObject({ reason: 'unknown-link' });
  }
  expect(await join(text, 'Karim Benali')).toMatchObject({ reason: 'too-fast' });
  server.later(minute + 1);
  expect(await join(text, 'Karim Benali')).toMatchObject({ ok: true });
});

test('CODE-19 a restart leaves the code standing', async () => {
  const storage = memoryStorage();
  const before = await beginMeeting(await startServer({ ...storage, close: () => Promise.resolve() }));
  const { text } = await show(before.facilitator);
  await before.server.close();
  const after = await startServer(storage);
  expect(await join(text, 'Karim Benali', after)).toMatchObject({ ok: true, seat: { waiting: true } });
  await after.close();
});

test('CODE-20 a code ends with the publication of the record, and none is shown afterwards', async () => {
  const { text } = await show();
  await goTo(meeting, 'published');
  expect(await join(text, 'Karim Benali')).toMatchObject({ ok: false, reason: 'unknown-link' });
  expect(await meeting.facilitator.act({ type: 'show-room-code' })).toMatchObject({ reason: 'published' });
});

test('CODE-21 at rest a code is a hash, and deleting the retro takes it along', async () => {
  const { text } = await show();
  expect((await server.storage.list('codes', '')).map(([key]) => key)).not.toContain(text);
  expect(await server.storage.list('codes', '')).toHaveLength(1);
  await show();
  expect(await server.storage.list('codes', '')).toHaveLength(1);
  await meeting.facilitator.does({ type: 'delete-retro', title: 'Checkout was slow' });
  expect(await server.storage.list('codes', '')).toEqual([]);
  expect(await join(text, 'Karim Benali')).toMatchObject({ ok: false, reason: 'unknown-link' });
});
