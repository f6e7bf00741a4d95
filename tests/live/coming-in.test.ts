/** Links, the door, cookies: how people get in, and who does not. */
import { closeCodes } from 'shared/protocol/close-codes.ts';
import type { JoinAnswer, LinksAnswer, LookAnswer, MineAnswer, SeatAnswer } from 'shared/protocol/api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comeIn, createRetro, invite, post, splitAddress as split, type TestPerson } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestPerson;
let participantLink: string;

beforeEach(async () => {
  server = await startServer();
  const made = await createRetro(server);
  host = made.facilitator;
  participantLink = made.links.find((link) => link.kind === 'role')?.address ?? '';
});

afterEach(() => server.close());

test('JOIN-01 a typed name waits at the door until one tap, and reads nothing before', async () => {
  const guest = await comeIn(server, participantLink, 'Karim Benali');
  expect(guest.seat.waiting).toBe(true);
  expect(await guest.open('stage').closed()).toBe(closeCodes.noRight);
  const { door } = (await host.get(`/api/retros/${host.seat.retro}/links`)) as Extract<LinksAnswer, { ok: true }>;
  expect(door).toMatchObject([{ name: 'Karim Benali' }]);
  await host.does({ type: 'admit', person: guest.id, role: 'observer' });
  const seat = await guest.get<SeatAnswer>(`/api/retros/${host.seat.retro}/seat`);
  expect(seat).toMatchObject({ ok: true, seat: { role: 'observer', waiting: false } });
  await guest.joined('stage');
});

test('JOIN-02 a typed name is always somebody new, also when the name is taken', async () => {
  const ana = await invite(host, 'Ana Sousa', 'facilitator');
  const other = await comeIn(server, participantLink, 'Ana Sousa');
  expect(other.id).not.toBe(ana.id);
  expect(other.seat.role).toBe('participant');
});

test('JOIN-03 no role link grants facilitator or deputy, and a wall link is none', async () => {
  for (const role of ['facilitator', 'deputy']) {
    const answer = await host.post(`/api/retros/${host.seat.retro}/commands`, {
      key: `key-for-${role}`,
      command: { type: 'invite-role', role },
    });
    expect(answer).toMatchObject({ ok: false, reason: 'bad-request' });
  }
  const { link } = await host.does({ type: 'invite-role', role: 'wall' });
  expect(link).toMatchObject({ kind: 'wall', role: 'wall' });
  const { json } = await post(server, '/api/join', { ...split(link?.address ?? ''), name: 'Karim Benali' });
  expect(json as JoinAnswer).toEqual({ ok: true, wall: host.seat.retro });
});

test('JOIN-04 a personal link reopens its person, and looking through it enters nothing', async () => {
  const { link } = await host.does({ type: 'invite-person', name: 'Ana Sousa', role: 'participant' });
  const { json } = await post(server, '/api/join', { ...split(link?.address ?? ''), look: true });
  expect(json as LookAnswer).toMatchObject({
    ok: true,
    view: { name: 'Ana Sousa', kind: 'person', facilitators: ['Maren Holt'] },
  });
  const [first, second] = [await comeIn(server, link?.address ?? ''), await comeIn(server, link?.address ?? '')];
  expect(second.id).toBe(first.id);
});

test('JOIN-05 unknown link and wrong secret answer alike; a revoked one says so to its holder only', async () => {
  const { link } = await host.does({ type: 'invite-person', name: 'Ana Sousa', role: 'participant' });
  const good = split(link?.address ?? '');
  const answer = async (body: object) => (await post(server, '/api/join', body)).json as JoinAnswer;
  expect(await answer({ ...good, secret: 'aaaaaaaaaaaaaaaaaaaaaa' })).toMatchObject({ reason: 'unknown-link' });
  expect(await answer({ ...good, link: good.link.replace(/.$/, 'Z') })).toMatchObject({ reason: 'unknown-link' });
  await host.does({ type: 'revoke-link', link: link?.id ?? '' });
  expect(await answer(good)).toMatchObject({ reason: 'link-revoked' });
});

test('JOIN-06 revoking a personal link ends its person’s connections and cookie', async () => {
  const { link } = await host.does({ type: 'invite-person', name: 'Ana Sousa', role: 'participant' });
  const ana = await comeIn(server, link?.address ?? '');
  const stage = await ana.joined('stage');
  await host.does({ type: 'revoke-link', link: link?.id ?? '' });
  expect(await stage.closed()).toBe(closeCodes.noRight);
  expect(await ana.open('stage').closed()).toBe(closeCodes.noRight);
});

test('JOIN-07 copying mints another secret, and the first one still opens', async () => {
  const { link } = await host.does({ type: 'invite-person', name: 'Ana Sousa', role: 'participant' });
  const { link: copy } = await host.does({ type: 'copy-link', link: link?.id ?? '' });
  expect(copy?.address).not.toBe(link?.address);
  await comeIn(server, link?.address ?? '');
  await comeIn(server, copy?.address ?? '');
});

test('JOIN-08 two retros and four people live in one browser; the tab says who it is', async () => {
  const other = await createRetro(server, 'Mail was late');
  const ana = await invite(host, 'Ana Sousa', 'participant');
  const cookie = [host.cookie, ana.cookie, other.facilitator.cookie].join('; ');
  const ask = async (path: string) => (await fetch(`${server.url}${path}`, { headers: { cookie } })).json();
  expect(((await ask('/api/mine')) as Extract<MineAnswer, { ok: true }>).seats).toHaveLength(3);
  expect(await ask(`/api/retros/${host.seat.retro}/seat`)).toMatchObject({ ok: false, reason: 'who-are-you' });
  expect(await ask(`/api/retros/${host.seat.retro}/seat?as=${ana.id}`)).toMatchObject({ seat: { name: 'Ana Sousa' } });
  expect(await ask(`/api/retros/${other.facilitator.seat.retro}/seat`)).toMatchObject({ seat: { name: 'Maren Holt' } });
});

test('JOIN-09 cookies are HttpOnly and SameSite, and leaving makes them worthless', async () => {
  const { response } = await post(server, '/api/retros', { title: 'Mail was late', name: 'Maren Holt', zone: 'UTC' });
  expect(response.headers.get('set-cookie')).toMatch(
    /^ss_[\w-]+=[\w-]{22}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
  );
  const ana = await invite(host, 'Ana Sousa', 'participant');
  await ana.post('/api/leave', { person: ana.id });
  expect(await ana.open('stage').closed()).toBe(closeCodes.noRight);
});

test('JOIN-10 links expire with publication', async () => {
  const { link } = await host.does({ type: 'invite-person', name: 'Ana Sousa', role: 'participant' });
  const path = ['opening', 'timeline', 'learnings', 'closing', 'record', 'published'] as const;
  for (const phase of path) {
    if (phase === 'learnings') await host.does({ type: 'open-gate-early' });
    await host.does({ type: 'go-to-phase', phase });
  }
  const { json } = await post(server, '/api/join', split(link?.address ?? ''));
  expect(json).toMatchObject({ reason: 'link-expired' });
});

test('JOIN-11 failed link exchanges are limited by address; a whole team coming in is not', async () => {
  const answer = async (body: object) => (await post(server, '/api/join', body)).json as JoinAnswer;
  const good = { ...split(participantLink), look: true };
  for (let n = 0; n < 30; n += 1) expect(await answer(good)).toMatchObject({ ok: true });
  for (let n = 0; n < 10; n += 1) await answer({ ...good, secret: 'aaaaaaaaaaaaaaaaaaaaaa' });
  expect(await answer(good)).toMatchObject({ reason: 'too-fast' });
  server.later(61_000);
  expect(await answer(good)).toMatchObject({ ok: true });
});

test('JOIN-12 where creating is not open, it takes the set-up token', async () => {
  const closed = await startServer(undefined, { SECOND_STORY_URL: 'https://retro.example.org' });
  const input = { title: 'Mail was late', name: 'Maren Holt', zone: 'UTC' };
  expect((await post(closed, '/api/retros', input)).json).toMatchObject({ reason: 'not-allowed-to-create' });
  const { json, response } = await post(closed, '/api/retros', { ...input, token: 'set-up-token-of-tests' });
  expect(json).toMatchObject({ ok: true });
  expect(response.headers.get('set-cookie')).toContain('; Secure');
  await closed.close();
});

test('JOIN-13 whoever leaves the door waits there no more', async () => {
  const guest = await comeIn(server, participantLink, 'Karim Benali');
  await guest.post('/api/leave', { person: guest.id });
  const { door } = (await host.get(`/api/retros/${host.seat.retro}/links`)) as Extract<LinksAnswer, { ok: true }>;
  expect(door).toEqual([]);
});
