/** A running server: HTTP, sockets, storage and their timers, put together from settings; close() undoes it all. */
import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from 'shared/protocol/messages.ts';
import { createApp } from './app.ts';
import { keepArchive } from './archive/keep.ts';
import { Limiter } from './auth/limiter.ts';
import { carriedIds, newId, serverKey } from './auth/secrets.ts';
import { Passes } from './auth/passes.ts';
import type { Deps } from './http/deps.ts';
import { checkDoor } from './http/security.ts';
import { Metrics } from './metrics/metrics.ts';
import { Registry } from './rooms/registry.ts';
import { sweep } from './rooms/sweeping.ts';
import { openDoor } from './rooms/upgrade.ts';
import { allowedHosts, isLoopback, type Settings } from './settings.ts';
import type { Storage } from './storage/storage.ts';
import { Replies } from './http/v1/replies.ts';
import { tellDue } from './webhooks/preparation-due.ts';
import { send, type Send } from './webhooks/send.ts';
import { Webhooks } from './webhooks/webhooks.ts';

export interface Log {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
}

export interface RunningServer {
  readonly port: number;
  /** The address people use, and the one that always leads here from this machine. */
  readonly base: string;
  readonly here: string;
  readonly registry: Registry;
  readonly storage: Storage;
  /** Resolves when the archive holds all that was published before. */
  readonly archived: Promise<unknown>;
  /** Stops accepting, commits what has arrived, closes sockets with 1012. */
  close(): Promise<void>;
}

export interface Machine {
  readonly now: () => number;
  readonly log: Log;
  /** Addresses of this machine's network interfaces. */
  readonly addresses: readonly string[];
  /** Folder of the built client, if it was built. */
  readonly client: string | undefined;
  /** Where creating is not open to everyone, the token that may. */
  readonly setupToken: string;
  /** How webhooks are sent, when not over the network. */
  readonly send?: Send;
  /** Runs once, after `ms`; calls it off. */
  readonly schedule?: (ms: number, run: () => void) => () => void;
}

const tendMs = 5_000;
/** A turn of a laptop that fell silent is closed within five seconds of its last report. */
const tendVoicesMs = 1000;
const tendNudgesMs = 1000;
const evictAfterMs = 60_000;
const forgetEveryMs = 30 * 60_000;
const sweepEveryMs = 6 * 3600_000;
const dueEveryMs = 10 * 60_000;

function afterMs(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

/** Where people on this machine reach it. */
function addressHere({ host }: Settings, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

export async function run(settings: Settings, storage: Storage, machine: Machine): Promise<RunningServer> {
  const { now, log } = machine;
  const metrics = new Metrics();
  let base = settings.url ?? '';
  const webhooks = new Webhooks({
    storage,
    now,
    newId,
    chance: Math.random,
    schedule: machine.schedule ?? afterMs,
    send: machine.send ?? send,
    base: () => base,
    log,
  });
  await webhooks.start();
  const registry = new Registry({
    storage,
    now,
    newId,
    chance: Math.random,
    carriedId: carriedIds(await serverKey(storage)),
    talk: settings.talk,
    log,
    meter: metrics,
    announcements: webhooks,
  });
  let port = settings.port;
  const hosts = new Set<string>();
  const deps: Deps = {
    storage,
    registry,
    now,
    newId,
    create: settings.open === 'anybody' ? { open: true } : { open: false, token: machine.setupToken },
    archive: settings.archive,
    address: () => base,
    talk: settings.talk,
    hosts,
    secure: settings.url?.startsWith('https:') ?? false,
    failures: new Limiter(limits.failedExchangesPerMinute, now),
    creations: new Limiter(limits.creationsPerMinute, now),
    joins: new Limiter(limits.joinsPerMinute, now),
    client: machine.client,
    metrics,
    webhooks,
    ownerDoor: {
      // Behind a public address another server passes requests on: then everybody seems to come from this machine.
      loopback: settings.url === undefined || isLoopback(new URL(settings.url).hostname),
      token: machine.setupToken,
    },
    log,
  };
  const server = createAdaptorServer({ fetch: createApp(deps).fetch }) as Server;
  const passes = new Passes(deps);
  const door = openDoor({
    registry,
    now,
    isWelcome: (host, origin) => checkDoor(hosts, host, origin, true).ok,
    guestIn: (retro, as, cookie) => passes.guestIn(retro, as, cookie),
    mayJoin: (guest) => deps.joins.take(guest),
  });
  server.on('upgrade', door.upgrade);
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  for (const name of allowedHosts(settings, port, machine.addresses)) hosts.add(name);
  if (settings.url === undefined) base = addressHere(settings, port);
  await registry.forgetOldAsides();
  let stopping = false;
  const catchingUp = keepArchive(storage, () => stopping)
    .then(() => (stopping ? undefined : sweepOnce(registry, log)))
    .catch((error: unknown) => {
      log.warn({ error: String(error) }, 'the archive could not be brought up to date');
    });
  await registry.forgetOldMirrors();
  const timers = startTimers(registry, log);
  return {
    port,
    base,
    here: addressHere(settings, port),
    registry,
    storage,
    archived: catchingUp,
    async close() {
      stopping = true;
      timers.forEach(clearInterval);
      webhooks.close();
      metrics.close();
      server.close();
      await registry.close();
      door.close();
      server.closeAllConnections();
      await catchingUp;
      await storage.close();
    },
  };
}

async function sweepOnce(registry: Registry, log: Log): Promise<void> {
  const swept = await sweep(registry);
  if (swept.retros + swept.images > 0) log.info({ ...swept }, 'what was kept long enough is gone');
}

function startTimers(registry: Registry, log: Log): NodeJS.Timeout[] {
  const every = (ms: number, task: () => Promise<void>) =>
    setInterval(() => {
      task().catch((error: unknown) => log.warn({ error: String(error) }, 'a housekeeping task failed'));
    }, ms);
  let beat = 0;
  return [
    every(tendMs, () => {
      beat += 1;
      return registry.tend(beat % (limits.keepAliveMs / tendMs) === 0, beat % (limits.presenceMs / tendMs) === 0);
    }),
    every(tendVoicesMs, () => registry.tendVoices()),
    every(tendNudgesMs, () => registry.tendNudges()),
    every(tendMs, () => registry.evict(evictAfterMs)),
    every(forgetEveryMs, () => registry.forgetOldAsides()),
    every(sweepEveryMs, () => sweepOnce(registry, log)),
    every(forgetEveryMs, () => Replies.sweep(registry.around.storage, registry.around.now())),
    every(dueEveryMs, () => tellDue(registry)),
    every(forgetEveryMs, () => registry.forgetOldMirrors()),
  ];
}
