/** Webhooks: what is told to whom, when, and what becomes of it when nobody answers. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAction, writeAction } from 'shared/documents/actions.ts';
import { decisionFacts } from 'shared/documents/standing.ts';
import { webhookEvents, type WebhookEvent } from 'shared/protocol/webhooks.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import type { Storage } from 'server/storage/storage.ts';
import { mostAttempts, waitAfter } from 'server/webhooks/backoff.ts';
import { mostKept } from 'server/webhooks/delivery-log.ts';
import { tellDue } from 'server/webhooks/preparation-due.ts';
import { mostWebhooks } from 'server/webhooks/webhooks.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, threeEvents, type Meeting } from '../../support/meeting.ts';
import { createRetro } from '../../support/person.ts';
import { program, queueStalled, type Opened } from '../../support/program.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { Receiver, SteppedTime } from '../../support/webhooks.ts';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close();
});

interface Scene {
  readonly server: TestServer;
  readonly bot: Receiver;
  readonly time: SteppedTime;
  readonly hook: { readonly id: string; readonly secret: string };
}

async function scene(
  events: readonly WebhookEvent[] = webhookEvents,
  storage: Storage = memoryStorage(),
): Promise<Scene> {
  const [bot, time] = [new Receiver(), new SteppedTime()];
  const server = await startServer(storage, {}, { send: bot.send, now: time.now, schedule: time.schedule });
  closings.push(() => server.close());
  const answer = await owner(server, '/webhooks', { url: 'https://bot.example.org/hook', events });
  const { webhook, secret } = answer as { webhook: { id: string }; secret: string };
  return { server, bot, time, hook: { id: webhook.id, secret } };
}

async function owner(server: TestServer, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/api/owner${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, unknown>;
}

const deliveries = async ({ server, hook }: Scene) =>
  (await owner(server, `/webhooks/${hook.id}/deliveries`))['deliveries'] as Record<string, unknown>[];

test('HOOK-01 each step into a phase is told once, signed, with links that hold no secret and no name of anybody', async () => {
  const { server, bot, hook } = await scene();
  const { facilitator } = await createRetro(server, 'Maren Holt’s cache was cold');
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await bot.until(1);
  const [letter] = bot.letters;
  const [body] = bot.bodies();
  const room = `${server.url}/r/${facilitator.seat.retro}`;
  expect(body).toEqual({
    id: letter?.headers['webhook-id'],
    type: 'phase.changed',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    retro: {
      id: facilitator.seat.retro,
      title: 'the facilitator’s cache was cold',
      phase: 'opening',
      links: { prepare: `${room}/prepare`, live: `${room}/live`, record: `${room}/record` },
    },
    sitting: 1,
  });
  // As any verifier of Standard Webhooks does it.
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = letter?.headers ?? {};
  const key = Buffer.from(hook.secret.slice('whsec_'.length), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${letter?.body}`).digest('base64');
  expect(signature).toBe(`v1,${wanted}`);
});

test('HOOK-02 publication is told with its revision, and a stop as what it is', async () => {
  const { server, bot } = await scene(['phase.changed', 'record.published']);
  const meeting = await beginMeeting(server);
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'stop-sitting' });
  await bot.until(3);
  expect(bot.bodies().at(-1)).toMatchObject({ retro: { phase: 'timeline' }, sitting: 1, stopped: true });
  await meeting.facilitator.does({ type: 'resume-sitting' });
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'closing', 'record', 'published'] as const) {
    await meeting.facilitator.does({ type: 'go-to-phase', phase });
  }
  await bot.until(9);
  const [published] = bot.bodies().filter(({ type }) => type === 'record.published');
  expect(published).toMatchObject({ revision: 1, retro: { phase: 'published' } });
});

async function actionsOf(meeting: Meeting) {
  const peer = await meeting.facilitator.joined('actions');
  const stage = await meeting.facilitator.stage();
  const facts = decisionFacts(stage, { id: meeting.facilitator.id, role: 'facilitator' }, []);
  return {
    async write(id: string, text: string, owner?: string) {
      expect(writeAction(peer.doc, { id, text, owner, createdAt: 1 }, facts)).toEqual({ allowed: true });
      await peer.durable();
    },
    async remove(id: string) {
      removeAction(peer.doc, id);
      await peer.durable();
    },
  };
}

test('HOOK-03 an action item is told once it has settled, as added or changed, by its text alone', async () => {
  const { server, bot, time } = await scene(['action.added', 'action.changed']);
  const meeting = await beginMeeting(server);
  await goTo(meeting, 'remediations');
  const actions = await actionsOf(meeting);
  await actions.write('a1', 'Ask Ana');
  await actions.write('a1', 'Ask Ana Sousa about the queue', 'Ana Sousa');
  await actions.write('a2', 'Nothing after all');
  await actions.remove('a2');
  expect(bot.letters).toEqual([]);
  await time.pass(11_000);
  expect(bot.bodies()).toMatchObject([
    {
      type: 'action.added',
      action: { id: 'a1', text: expect.stringMatching(/^Ask participant [AB] about the queue$/) },
    },
  ]);
  expect(bot.letters.map(({ body }) => body).join()).not.toMatch(/Ana|Sousa/);
  await actions.write('a1', 'Ask Ana Sousa about the queue', 'Ben Okoye');
  await time.pass(11_000);
  expect(bot.letters).toHaveLength(1);
  await actions.write('a1', 'Write down how the queue drains');
  await time.pass(11_000);
  expect(bot.bodies().at(-1)).toMatchObject({ type: 'action.changed', action: { id: 'a1' } });
});

test('HOOK-04 what does not arrive is tried again ever more seldom, then given up; each attempt is in the log', async () => {
  const all = await scene(['phase.changed']);
  const { server, bot, time } = all;
  const { facilitator } = await createRetro(server);
  for (let n = 0; n < mostAttempts + 3; n += 1) bot.answers.push({ outcome: 'answered', status: 500 });
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await time.pass(0);
  expect((await deliveries(all))[0]).toMatchObject({
    attempt: 1,
    outcome: 'answered',
    status: 500,
    next: expect.any(Number),
  });
  await time.pass(9_000);
  expect(bot.letters).toHaveLength(1);
  await time.pass(4_000);
  expect(bot.letters).toHaveLength(2);
  await time.pass(60 * 3_600_000);
  expect(bot.letters).toHaveLength(mostAttempts);
  expect(new Set(bot.letters.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const log = await deliveries(all);
  expect(log).toHaveLength(mostAttempts);
  expect(log[0]).not.toHaveProperty('next');
  expect(await server.storage.list('outbox', '')).toEqual([]);
  expect(JSON.stringify(log)).not.toContain('Checkout');
});

test('HOOK-05 waits grow, chance spreads them, and an address that is gone for good is not asked again', async () => {
  const waits = Array.from({ length: mostAttempts }, (_, n) => waitAfter(n + 1, 0));
  expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  expect(waits.at(-1)).toBeUndefined();
  expect(waitAfter(1, 0.5)).toBe(11_000);
  const { server, bot, time } = await scene(['phase.changed']);
  bot.answers.push({ outcome: 'answered', status: 410 });
  const { facilitator } = await createRetro(server);
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await time.pass(3_600_000);
  expect(bot.letters).toHaveLength(1);
});

test('HOOK-06 one address that hangs holds up no other, and no meeting', async () => {
  const { server, bot, time } = await scene(['phase.changed']);
  await owner(server, '/webhooks', { url: 'https://other.example.org/hook', events: ['phase.changed'] });
  const { promise, resolve } = Promise.withResolvers<{ outcome: 'delivered' }>();
  bot.answers.push(promise);
  const { facilitator } = await createRetro(server);
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await facilitator.does({ type: 'go-to-phase', phase: 'timeline' });
  await time.pass(1000);
  const sent = bot.letters.map(({ url }) => new URL(url).hostname);
  expect(sent.filter((host) => host === 'bot.example.org')).toHaveLength(1);
  expect(sent.filter((host) => host === 'other.example.org')).toHaveLength(2);
  resolve({ outcome: 'delivered' });
  await time.pass(1000);
  expect(bot.letters).toHaveLength(4);
});

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A storage, and the same one as a process finds it that starts later. */
const stores: [string, () => () => Promise<Storage>][] = [
  [
    'memory',
    () => {
      const kept = memoryStorage();
      return () => Promise.resolve({ ...kept, close: () => Promise.resolve() });
    },
  ],
  [
    'SQLite',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'second-story-hooks-'));
      folders.push(folder);
      return () => openSqliteStorage(folder);
    },
  ],
];

describe.each(stores)('%s', (_, store) => {
  test('HOOK-07 what waits survives a restart and arrives after it; the log does, too', async () => {
    const open = store();
    const first = await scene(['phase.changed'], await open());
    first.bot.answers.push({ outcome: 'unreachable' });
    const { facilitator } = await createRetro(first.server);
    await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
    await first.time.pass(0);
    expect(first.bot.letters).toHaveLength(1);
    closings.pop();
    await first.server.close();

    const [bot, time] = [new Receiver(), first.time];
    const server = await startServer(await open(), {}, { send: bot.send, now: time.now, schedule: time.schedule });
    closings.push(() => server.close());
    await time.pass(20_000);
    expect(bot.letters[0]?.headers['webhook-id']).toBe(first.bot.letters[0]?.headers['webhook-id']);
    expect(bot.bodies()).toMatchObject([{ type: 'phase.changed' }]);
    const log = await deliveries({ ...first, server });
    expect(log.map(({ outcome }) => outcome)).toEqual(['delivered', 'unreachable']);
  });
});

test('HOOK-08 what waited in a backup for days is no news any more', async () => {
  const kept = memoryStorage();
  const first = await scene(['phase.changed'], { ...kept, close: () => Promise.resolve() });
  first.bot.answers.push({ outcome: 'unreachable' });
  const { facilitator } = await createRetro(first.server);
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await first.time.pass(0);
  closings.pop();
  await first.server.close();
  const [bot, time] = [new Receiver(), first.time];
  await time.pass(0);
  time.at += 3 * 86_400_000;
  const server = await startServer(kept, {}, { send: bot.send, now: time.now, schedule: time.schedule });
  closings.push(() => server.close());
  await time.pass(60_000);
  expect([bot.letters, await server.storage.list('outbox', '')]).toEqual([[], []]);
});

test('HOOK-09 a deleted retro is told of no more, and no row of it stays', async () => {
  const { server, bot, time } = await scene();
  const { facilitator } = await createRetro(server);
  bot.answers.push({ outcome: 'unreachable' });
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await time.pass(0);
  await facilitator.does({ type: 'delete-retro', title: 'Checkout was slow' });
  await time.pass(3_600_000);
  expect(bot.letters).toHaveLength(1);
  const rows = [...(await server.storage.list('outbox', '')), ...(await server.storage.list('deliveries', ''))];
  expect(rows).toEqual([]);
});

test('HOOK-10 nobody is told what they did not ask for, and without an address nothing is kept', async () => {
  const { server, bot, time, hook } = await scene(['record.published']);
  const { facilitator } = await createRetro(server);
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  expect((await owner(server, `/webhooks/${hook.id}/remove`, {}))['ok']).toBe(true);
  await facilitator.does({ type: 'go-to-phase', phase: 'timeline' });
  await time.pass(60_000);
  expect([bot.letters, await server.storage.list('outbox', '')]).toEqual([[], []]);
  expect((await owner(server, `/webhooks/${hook.id}/test`, {}))['reason']).toBe('unknown-webhook');
});

test('HOOK-11 a test letter says at once what became of it; there is an end to addresses and to the log', async () => {
  const all = await scene(['phase.changed']);
  const { server, bot, hook } = all;
  bot.answers.push({ outcome: 'redirected', status: 302 });
  const answer = await owner(server, `/webhooks/${hook.id}/test`, {});
  expect(answer).toMatchObject({ ok: true, delivery: { event: 'test', outcome: 'redirected', status: 302 } });
  expect(bot.bodies()).toMatchObject([{ type: 'test' }]);
  for (let n = 0; n < mostKept + 5; n += 1) await owner(server, `/webhooks/${hook.id}/test`, {});
  expect(await deliveries(all)).toHaveLength(mostKept);
  expect(await server.storage.list('deliveries', '')).toHaveLength(mostKept);
  const add = (url: string) => owner(server, '/webhooks', { url, events: ['phase.changed'] });
  for (const url of ['ftp://a.example', 'https://u:p@a.example', 'javascript:alert(1)', 'https://']) {
    expect(await add(url)).toMatchObject({ reason: 'bad-request' });
  }
  for (let n = 1; n < mostWebhooks; n += 1) await add(`https://a${n}.example.org/`);
  expect(await add('https://one-more.example.org/')).toMatchObject({ reason: 'too-many' });
  expect(JSON.stringify(await owner(server, '/webhooks'))).not.toContain('whsec_');
});

test('HOOK-12 48 hours after the end, a preparation that is not ready is told of once', async () => {
  const { server, bot, time } = await scene(['preparation.due']);
  time.at = Date.parse('2026-03-03T12:00:00Z');
  const opener = await program(server);
  const { json } = (await opener.post('/retros', queueStalled)) as Opened;
  const other = await beginMeeting(server, threeEvents);
  await goTo(other, 'opening');
  await tellDue(server.registry);
  await time.pass(0);
  expect(bot.letters).toEqual([]);
  await time.pass(13 * 3_600_000);
  await Promise.all([tellDue(server.registry), tellDue(server.registry)]);
  await time.pass(3_600_000);
  await tellDue(server.registry);
  await time.pass(0);
  expect(bot.bodies()).toMatchObject([
    {
      type: 'preparation.due',
      retro: { id: json.retro.id, phase: 'prepare' },
      endedAt: '2026-03-02T00:40:00.000Z',
      hours: 48,
      open: expect.arrayContaining(['questions', 'accounts']),
    },
  ]);
});
