/** A server of its own process with two retros: one that is attacked, one whose people notice nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { addEvents } from 'shared/documents/board.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import type { Role } from 'shared/retro/people.ts';
import { WebSocket } from 'ws';
import { seeded, type Chance } from '../../support/chance.ts';
import { threeEvents } from '../../support/meeting.ts';
import { syncMessage, type Peer } from '../../support/peer.ts';
import { comeIn, createRetro, invite, type TestPerson } from '../../support/person.ts';
import { startProcess, type ServerProcess } from '../../support/process.ts';
import type { ProbeOrder, ProbeReport } from './prober.ts';

export interface Arena {
  readonly server: ServerProcess;
  readonly chance: Chance;
  readonly facilitator: TestPerson;
  readonly ben: TestPerson;
  /** Somebody new of this role, with all their limits unspent. */
  newcomer(role: Role): Promise<TestPerson>;
  /** How slow the other room was since this was last asked. */
  probe(): Promise<ProbeReport>;
  /** Resident megabytes; undefined where the system does not say. */
  memory(): number | undefined;
  close(): Promise<void>;
}

export async function openArena(seed: number): Promise<Arena> {
  const data = mkdtempSync(join(tmpdir(), 'second-story-fuzz-'));
  const server = await startProcess(join(data, 'data'), 0, ['--no-demo']);
  const { facilitator } = await createRetro(server);
  const board = await facilitator.joined('board');
  addEvents(board.doc, threeEvents, 'arena');
  await board.durable();
  board.leave();
  const ben = await invite(facilitator, 'Ben Okoye', 'participant');
  const { facilitator: other } = await createRetro(server, 'Another evening');
  let newcomers = 0;
  const idle = spawn(process.execPath, [fileURLToPath(new URL('./idle-server.ts', import.meta.url))]);
  const [port] = (await once(idle.stdout, 'data')) as [Buffer];
  const idleUrl = `ws://127.0.0.1:${String(port).trim()}`;
  const order: ProbeOrder = { url: addressOf(other, 'stage'), headers: headersOf(other), idleUrl };
  const prober = new Worker(new URL('./prober.ts', import.meta.url), { workerData: order });
  return {
    server,
    chance: seeded(seed),
    facilitator,
    ben,
    async newcomer(role) {
      // Given straight, without a look at the stage before: whoever looks too often is asked to wait.
      const command: Command = { type: 'invite-person', name: 'A newcomer', role };
      const path = `/api/retros/${facilitator.seat.retro}/commands?as=${facilitator.id}`;
      const answer = await facilitator.post<CommandAnswer>(path, { key: `newcomer-${(newcomers += 1)}`, command });
      if (!answer.ok || !answer.link) throw new Error('nobody more was let in');
      return comeIn(server, answer.link.address);
    },
    async probe() {
      prober.postMessage('how was it?', []);
      const [report] = (await once(prober, 'message')) as [ProbeReport];
      return report;
    },
    memory() {
      try {
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    async close() {
      await prober.terminate();
      idle.kill();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export function addressOf({ server, seat, id }: TestPerson, kind: DocumentKind, owner?: string): string {
  const path = owner === undefined ? `${seat.retro}/${kind}` : `${seat.retro}/${kind}/${owner}`;
  return `${server.url.replace('http', 'ws')}/sync/${path}?as=${id}`;
}

export function headersOf({ server, cookie }: TestPerson): Record<string, string> {
  return { cookie, origin: server.url };
}

/** A bare socket, that sends nothing by itself and knows how it ended. */
export class Attacker {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  #code: number | undefined;

  constructor(url: string, headers: Record<string, string>) {
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false, maxPayload: 1 << 30 });
    this.socket.setMaxListeners(0);
    this.socket.on('error', () => undefined);
    this.closed = once(this.socket, 'close').then(([code]) => (this.#code = Number(code)));
  }

  static async into(person: TestPerson, kind: DocumentKind, owner?: string): Promise<Attacker> {
    const attacker = new Attacker(addressOf(person, kind, owner), headersOf(person));
    await once(attacker.socket, 'open');
    return attacker;
  }

  /** Sends frames one after another; resolves when the server has closed, or has read all of them. */
  async volley(frames: Iterable<Uint8Array | string>): Promise<string> {
    for (const frame of frames) {
      if (this.#code !== undefined) break;
      this.socket.send(frame);
      // Never more than some megabytes on their way: it is the server's memory that is looked at.
      if (this.socket.bufferedAmount > 4_000_000) await Promise.race([this.closed, this.#heard()]);
    }
    // What it read it has judged once it answers a question; before that it says that it still reads.
    if (this.#code === undefined) await Promise.race([this.closed, this.#heard()]);
    if (this.#code === undefined) await Promise.race([this.closed, this.#answered()]);
    return this.#code === undefined ? 'kept' : `closed with ${this.#code}`;
  }

  leave(): void {
    this.socket.terminate();
  }

  async #heard(): Promise<void> {
    this.socket.ping();
    await once(this.socket, 'pong');
  }

  #answered(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.on('message', (data: Buffer) => {
        if (data[0] === 0 && data[1] === 1) resolve();
      });
      this.socket.send(syncMessage(0, Uint8Array.of(0)));
    });
  }
}

/** An honest newcomer gets the whole board, and nothing that Yjs would stumble over. */
export async function newcomerIsServed(person: TestPerson): Promise<boolean> {
  const peer: Peer = person.open('board');
  const timeout = AbortSignal.timeout(3_000);
  const late = once(timeout, 'abort').then(() => false);
  const served = peer.synced().then(
    () => peer.doc.getMap('events').size >= 3 && peer.doc.store.pendingStructs === null,
    () => false,
  );
  const answer = await Promise.race([served, late]);
  peer.socket.terminate();
  return answer;
}
