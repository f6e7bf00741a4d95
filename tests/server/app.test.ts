/** The HTTP side without a port, and settings as a person would set them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from 'server/app.ts';
import { Limiter } from 'server/auth/limiter.ts';
import type { Deps } from 'server/http/deps.ts';
import { checkDoor } from 'server/http/security.ts';
import { Metrics } from 'server/metrics/metrics.ts';
import { unmetered } from 'server/rooms/meter.ts';
import { Registry } from 'server/rooms/registry.ts';
import { allowedHosts, readSettings } from 'server/settings.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { quietWebhooks } from '../support/webhooks.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let client: string;

beforeAll(() => {
  client = mkdtempSync(join(tmpdir(), 'second-story-client-'));
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Second Story</title>');
  writeFileSync(join(client, 'assets/app-1.js'), 'export const a = 1;');
  writeFileSync(join(client, 'assets/app-1.js.br'), 'smaller');
});

afterAll(() => rmSync(client, { recursive: true, force: true }));

function app(more: Partial<Deps> = {}) {
  const storage = memoryStorage();
  let serial = 0;
  const newId = () => `id${String((serial += 1)).padStart(14, '0')}`;
  const now = () => 1_000_000;
  const log = { warn: () => undefined };
  const registry = new Registry({
    storage,
    now,
    newId,
    chance: Math.random,
    carriedId: (desk, entry) => `${desk}${entry}`,
    talk: true,
    log,
    meter: unmetered,
  });
  return createApp({
    storage,
    registry,
    now,
    newId,
    create: { open: true },
    archive: 'anybody',
    address: () => 'http://here:4321',
    talk: true,
    hosts: new Set(['here:4321']),
    secure: false,
    failures: new Limiter(10, now),
    creations: new Limiter(10, now),
    joins: new Limiter(120, now),
    client,
    metrics: new Metrics(),
    webhooks: quietWebhooks({ storage, now, newId }),
    ownerDoor: { loopback: true, token: 'the-set-up-token' },
    log,
    ...more,
  });
}

const here = { host: 'here:4321' };

test('HTTP-01 every answer carries a strict content policy and names no third party', async () => {
  for (const path of ['/', '/api/clock', '/r/x/live', '/nowhere.js']) {
    const { headers } = await app().request(path, { headers: here });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-inline|\*/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('HTTP-02 assets come precompressed and for ever, pages come fresh', async () => {
  const asset = await app().request('/assets/app-1.js', { headers: { ...here, 'accept-encoding': 'br' } });
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  const page = await app().request('/r/any/live', { headers: here });
  expect(await page.text()).toContain('Second Story');
  expect(page.headers.get('cache-control') ?? '').not.toContain('immutable');
});

test('HTTP-03 another host or another page is turned away', async () => {
  expect((await app().request('/', { headers: { host: 'elsewhere' } })).status).toBe(403);
  const post = { method: 'POST', body: '{}', headers: { ...here, origin: 'https://elsewhere.example' } };
  expect((await app().request('/api/join', post)).status).toBe(403);
});

test('HTTP-04 what is not JSON, too large or of the wrong shape is refused with a reason', async () => {
  const ask = async (body: string, type = 'application/json') => {
    const answer = await app().request('/api/retros', {
      method: 'POST',
      body,
      headers: { ...here, 'content-type': type },
    });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const wrong = { status: 400, ok: false, reason: 'bad-request' };
  expect(await ask('{"title":')).toEqual(wrong);
  expect(await ask('{"title":"x","name":"y","zone":"Nowhere/Never"}')).toEqual(wrong);
  expect(await ask('{"title":"x","name":"y","zone":"UTC"}', 'text/plain')).toEqual(wrong);
  expect(await ask(JSON.stringify({ title: 'x', name: 'y', zone: 'UTC', more: 'z'.repeat(70_000) }))).toEqual(wrong);
});

test('HTTP-05 creating answers with a seat, a cookie and two links, whose secrets stand in no address the server sees', async () => {
  const answer = await app().request('/api/retros', {
    method: 'POST',
    body: JSON.stringify({ title: 'Outage', name: 'Maren', zone: 'UTC' }),
    headers: { ...here, 'content-type': 'application/json' },
  });
  const body = (await answer.json()) as { links: { address: string }[] };
  expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
  for (const { address } of body.links) expect(address).toMatch(/^\/j\/[\w-]{33}#[\w-]{22}$/);
});

test('SET-01 wrong settings are named with what to do', () => {
  const sentence = (env: Record<string, string>, args: string[] = []) => {
    const read = readSettings(env, args);
    return read.ok ? 'fine' : read.sentence;
  };
  expect(sentence({ PORT: 'abc' })).toContain('PORT must be a number');
  expect(sentence({ SECOND_STORY_URL: 'retro.example.org' })).toContain('https://retro.example.org');
  expect(sentence({ SECOND_STORY_TALK: 'maybe' })).toContain('on or off');
  expect(sentence({}, ['--prot', '1'])).toContain('--prot');
  expect(sentence({}, ['--port'])).toContain('needs a value');
  expect(sentence({})).toBe('fine');
});

test('SET-02 creating is open to anybody on loopback only, unless it is said so', () => {
  const open = (env: Record<string, string>) => {
    const read = readSettings(env, []);
    return read.ok ? read.settings.open : 'wrong';
  };
  expect(open({})).toBe('anybody');
  expect(open({ HOST: '0.0.0.0' })).toBe('token');
  expect(open({ SECOND_STORY_URL: 'https://retro.example.org' })).toBe('token');
  expect(open({ SECOND_STORY_URL: 'http://localhost:8080' })).toBe('anybody');
  expect(open({ HOST: '0.0.0.0', SECOND_STORY_OPEN: '1' })).toBe('anybody');
  expect(open({ SECOND_STORY_OPEN: '0' })).toBe('token');
});

test('ARCH-29 the archive is open where anybody may create a retro, or as a setting says', () => {
  const archive = (env: Record<string, string>) => {
    const read = readSettings(env, []);
    return read.ok ? read.settings.archive : read.sentence;
  };
  expect(archive({})).toBe('anybody');
  expect(archive({ HOST: '0.0.0.0' })).toBe('joined');
  expect(archive({ HOST: '0.0.0.0', SECOND_STORY_OPEN: '1' })).toBe('anybody');
  expect(archive({ SECOND_STORY_ARCHIVE: 'joined' })).toBe('joined');
  expect(archive({ HOST: '0.0.0.0', SECOND_STORY_ARCHIVE: 'open' })).toBe('anybody');
  expect(archive({ SECOND_STORY_ARCHIVE: 'everyone' })).toContain('open or joined');
});

test('SET-03 on an open interface the machine’s own addresses are answered to, other names are not', () => {
  const read = readSettings({ HOST: '0.0.0.0', SECOND_STORY_URL: 'https://Retro.example.org' }, []);
  if (!read.ok) throw new Error(read.sentence);
  const hosts = allowedHosts(read.settings, 4321, ['192.0.2.7']);
  expect(checkDoor(hosts, '192.0.2.7:4321', undefined, false).ok).toBe(true);
  expect(checkDoor(hosts, 'retro.example.org', 'https://retro.example.org', true).ok).toBe(true);
  expect(checkDoor(hosts, 'evil.example:4321', undefined, false).ok).toBe(false);
});
