/** API tokens: what opens which door, and what stays shut for programs that should not be here. */
import { makeToken, mostTokens } from 'server/auth/tokens.ts';
import { limits } from 'shared/protocol/messages.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Program, program, queueStalled, type Opened, type Refused } from '../../support/program.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const setUp = { authorization: 'Bearer set-up-token-of-tests' };

async function owner(method: 'GET' | 'POST', path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/owner${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    json: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

test('TOKEN-01 a token is shown once, when it is made; what is kept of it is a hash', async () => {
  const made = await owner('POST', '/tokens', { name: 'Pager bot', scopes: ['create', 'create'] });
  const secret = String(made.json['secret']);
  expect(secret).toMatch(/^sst_[\w-]{16}_[\w-]{22}$/);
  expect(made.headers.get('cache-control')).toBe('no-store');
  const listed = await owner('GET', '/tokens');
  expect(listed.json).toMatchObject({ tokens: [{ name: 'Pager bot', scopes: ['create'] }] });
  const kept = JSON.stringify([listed.json, await server.storage.list('tokens', ''), server.warnings]);
  expect(kept).not.toContain(secret.slice(-22));
  const bot = new Program(server, '', secret);
  expect((await bot.post('/retros', queueStalled)).status).toBe(201);
  expect((await owner('GET', '/tokens')).json).toMatchObject({ tokens: [{ usedAt: expect.any(Number) }] });
});

test('TOKEN-02 no token, an unknown one, another secret, a scope it has not: each is refused with its reason', async () => {
  const reader = await program(server, ['records']);
  const says = async (secret: string) =>
    (await new Program(server, '', secret).post<Refused['json']>('/retros', queueStalled)) as Refused;
  expect(await says('')).toMatchObject({ status: 401, json: { reason: 'token-missing' } });
  expect(await says('sst_nobody')).toMatchObject({ status: 401, json: { reason: 'token-unknown' } });
  const other = `${reader.secret.slice(0, -22)}${'A'.repeat(22)}`;
  expect(await says(other)).toMatchObject({ status: 401, json: { reason: 'token-unknown' } });
  expect(await says('set-up-token-of-tests')).toMatchObject({ status: 401, json: { reason: 'token-unknown' } });
  expect(await says(reader.secret)).toMatchObject({ status: 403, json: { reason: 'token-scope' } });
  expect((await says('')).headers.get('www-authenticate')).toBe('Bearer');
  // In an address it is no token, and nothing there is looked at.
  const inAddress = await fetch(`${server.url}/api/v1/records?token=${reader.secret}&access_token=${reader.secret}`);
  expect(inAddress.status).toBe(401);
  expect(await server.storage.list('retros', '')).toEqual([]);
});

test('TOKEN-03 a revoked token opens nothing from that moment on, and says why to whoever holds it', async () => {
  const bot = await program(server);
  const opened = (await bot.post('/retros', queueStalled)) as Opened;
  expect((await owner('POST', `/tokens/${bot.id}/revoke`, {})).json).toEqual({ ok: true });
  for (const answer of [
    await bot.post(`/retros/${opened.json.retro.id}/events`, { events: queueStalled.events }),
    await bot.get('/records'),
  ]) {
    expect(answer).toMatchObject({ status: 401, json: { reason: 'token-revoked' } });
  }
  expect((await owner('POST', '/tokens/nothing/revoke', {})).json).toMatchObject({ reason: 'unknown-token' });
});

test('TOKEN-04 a token writes to retros it opened, and knows no other', async () => {
  const [mine, theirs] = [await program(server), await program(server, undefined, 'Another bot')];
  const { id } = ((await theirs.post('/retros', queueStalled)) as Opened).json.retro;
  for (const path of [`/retros/${id}`, `/retros/nowhere`, `/retros/${encodeURIComponent('../owner/tokens')}`]) {
    expect(await mine.get(path)).toMatchObject({ status: 404, json: { reason: 'unknown-retro' } });
    const events = { events: [{ id: 'x', at: null, text: 'Somebody else’s.' }] };
    expect(await mine.post(`${path}/events`, events)).toMatchObject({ status: 404 });
  }
  expect((await theirs.get<Opened['json']>(`/retros/${id}`)).json.retro.events).toBe(2);
});

test('TOKEN-05 a token is no person: it opens no room, no command and no link list', async () => {
  const bot = await program(server);
  const { id } = ((await bot.post('/retros', queueStalled)) as Opened).json.retro;
  for (const path of [`/api/retros/${id}/links`, `/api/retros/${id}/export`, '/api/owner/tokens']) {
    const answer = await fetch(`${server.url}${path}`, {
      headers: { authorization: `Bearer ${bot.secret}`, 'x-forwarded-for': '192.0.2.7' },
    });
    expect(answer.status).toBe(401);
  }
});

test('TOKEN-06 whoever asks through another server needs the set-up token to make tokens', async () => {
  const passedOn = { 'x-forwarded-for': '192.0.2.7' };
  const asked = { name: 'Bot', scopes: ['create'] };
  expect(await owner('POST', '/tokens', asked, passedOn)).toMatchObject({
    status: 401,
    json: { reason: 'owner-only' },
  });
  expect(await owner('POST', '/tokens', asked, { ...passedOn, ...setUp })).toMatchObject({ status: 200 });
  await server.close();
  server = await startServer(undefined, { SECOND_STORY_URL: 'https://retro.example.org', SECOND_STORY_OPEN: '1' });
  expect((await owner('GET', '/tokens')).status).toBe(401);
  expect((await owner('GET', '/tokens', undefined, setUp)).status).toBe(200);
  const page = await fetch(`${server.url}/api/owner/tokens`, {
    headers: { ...setUp, origin: 'https://elsewhere.example' },
  });
  expect(page.status).toBe(403);
});

test('TOKEN-07 guessing is slowed down by address, and asking by token', async () => {
  const bot = await program(server);
  const stranger = new Program(server, '', 'sst_nobody');
  for (let turn = 0; turn < limits.failedTokensPerMinute; turn += 1) await stranger.get('/records');
  expect(await stranger.get('/records')).toMatchObject({ status: 429, json: { reason: 'too-fast' } });
  expect((await bot.get('/records')).headers.get('retry-after')).toBe('60');
  server.later(61_000);
  for (let turn = 0; turn < limits.apiRequestsPerMinute; turn += 1) await bot.get('/records');
  expect((await bot.get('/records')).status).toBe(429);
});

test('TOKEN-08 there is an end to how many are made; one that is revoked makes room', async () => {
  const first = await program(server);
  const asked = { name: 'Bot', scopes: ['create' as const] };
  for (let n = 1; n < mostTokens; n += 1) await makeToken(server.storage, asked, 0);
  expect(await makeToken(server.storage, asked, 0)).toEqual({ ok: false, reason: 'too-many' });
  await owner('POST', `/tokens/${first.id}/revoke`, {});
  expect(await makeToken(server.storage, asked, 0)).toMatchObject({ ok: true });
  expect((await owner('POST', '/tokens', { name: '', scopes: [] })).json).toMatchObject({ reason: 'bad-request' });
});
