/**
 * Where the command line asks what only whoever runs the server may: of the server itself while it runs, else of its
 * data folder. A running server leaves its address and this start's set-up token in a file that only its user can
 * read; whoever can read it can read the data, too.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, newSecret } from '../auth/secrets.ts';
import { ownerRoutes } from '../http/owner.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import { send } from '../webhooks/send.ts';
import { Webhooks } from '../webhooks/webhooks.ts';

export interface OwnerDesk {
  /** The answer's JSON. @throws with a sentence when nobody answers */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

export interface Running {
  readonly address: string;
  readonly token: string;
}

const fileIn = (folder: string) => join(folder, 'running.json');

/** @returns takes the file away again */
export function leaveAddress(folder: string, running: Running): () => void {
  rmSync(fileIn(folder), { force: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(running)}\n`, { mode: 0o600, flag: 'wx' });
  return () => rmSync(fileIn(folder), { force: true });
}

/** @throws when there is no folder, or another process uses it and does not answer */
export async function openOwnerDesk(folder: string, now: () => number): Promise<OwnerDesk> {
  if (!existsSync(folder)) throw new Error(`There is no data folder ${folder}. Name it with --data.`);
  const running = await runningIn(folder);
  return running ? deskOf(running) : deskIn(folder, now);
}

/** A file that a killed server left behind leads nowhere, or to another server that does not know its token. */
async function runningIn(folder: string): Promise<Running | undefined> {
  try {
    const found = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Running;
    const answer = await fetch(`${found.address}/api/owner/tokens`, {
      headers: { authorization: `Bearer ${found.token}` },
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok ? found : undefined;
  } catch {
    return undefined;
  }
}

function deskOf({ address, token }: Running): OwnerDesk {
  return {
    async ask(method, path, body) {
      const answer = await fetch(`${address}/api/owner${path}`, { method, ...requestOf(token, body) });
      return answer.json();
    },
    close: () => Promise.resolve(),
  };
}

async function deskIn(folder: string, now: () => number): Promise<OwnerDesk> {
  const storage = await openSqliteStorage(folder);
  const token = newSecret();
  // The book alone: what waits is delivered by the server.
  const webhooks = new Webhooks({
    storage,
    now,
    newId,
    chance: Math.random,
    schedule: () => () => undefined,
    send,
    base: () => '',
    log: { warn: () => undefined },
  });
  await webhooks.open();
  const routes = ownerRoutes({ storage, now, webhooks, ownerDoor: { loopback: false, token } });
  return {
    async ask(method, path, body) {
      const answer = await routes.request(`/owner${path}`, { method, ...requestOf(token, body) });
      return answer.json();
    },
    close() {
      webhooks.close();
      return storage.close();
    },
  };
}

function requestOf(token: string, body: object | undefined): RequestInit {
  const authorization = `Bearer ${token}`;
  if (body === undefined) return { headers: { authorization } };
  return { headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
