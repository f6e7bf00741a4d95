/** All clients of one load, spread over a few threads; own what it starts: `leave` ends them. */
import { Worker } from 'node:worker_threads';
import type { Answer, Answers, Ask, Driven } from './asks.ts';
import { Board, newBoardMemory } from './board.ts';
import { Delays } from './delays.ts';
import type { ClientPlan } from './client.ts';

export interface Rates {
  /** Over all typists. */
  readonly editsPerSecond: number;
  readonly caretsPerSecond: number;
  readonly ms: number;
}

export interface Seen {
  readonly edits: Delays;
  readonly carets: Delays;
  readonly acknowledgements: Delays;
  readonly deliveries: number;
  readonly caretDeliveries: number;
  readonly frames: number;
  readonly bytes: number;
  readonly ended: readonly number[];
}

export class Crowd {
  readonly board: Board;
  readonly #threads: Hand[];
  /** Which thread has a client, and how many typists each has. */
  readonly #typists: number[];

  constructor(threads = 2) {
    const memory = newBoardMemory();
    this.board = new Board(memory);
    this.#threads = Array.from({ length: threads }, (_, first) => new Hand({ memory, first, step: threads }));
    this.#typists = this.#threads.map(() => 0);
  }

  /** Opens clients, `atOnce` at a time over all threads; resolves with the milliseconds each needed. */
  async open(plans: readonly ClientPlan[], atOnce = 20): Promise<number[]> {
    const shares = this.#threads.map((_, at) => plans.filter((plan) => plan.index % this.#threads.length === at));
    for (const [at, share] of shares.entries()) {
      this.#typists[at] = (this.#typists[at] ?? 0) + share.filter((plan) => plan.types).length;
    }
    const each = Math.max(1, Math.ceil(atOnce / this.#threads.length));
    const times = await Promise.all(
      this.#threads.map((thread, at) => thread.ask({ ask: 'open', plans: shares[at] ?? [], atOnce: each })),
    );
    return times.flat();
  }

  /** Starts a new window and types through it. */
  async drive({ editsPerSecond, caretsPerSecond, ms }: Rates): Promise<Driven> {
    this.board.nextWindow();
    await this.#all({ ask: 'reset' });
    const all = this.#typists.reduce((sum, count) => sum + count, 0);
    const driven = await Promise.all(
      this.#threads.map((thread, at) => {
        const share = (this.#typists[at] ?? 0) / Math.max(1, all);
        return thread.ask({
          ask: 'drive',
          editsPerSecond: editsPerSecond * share,
          caretsPerSecond: caretsPerSecond * share,
          ms,
        });
      }),
    );
    return {
      edits: driven.reduce((sum, each) => sum + each.edits, 0),
      carets: driven.reduce((sum, each) => sum + each.carets, 0),
      behindMs: Math.max(...driven.map((each) => each.behindMs)),
    };
  }

  async seen(): Promise<Seen> {
    const [edits, carets, acknowledgements] = [new Delays(), new Delays(), new Delays()];
    const counts = await this.#all({ ask: 'tally' });
    for (const count of counts) {
      edits.addAll(count.edits);
      carets.addAll(count.carets);
      acknowledgements.addAll(count.acknowledgements);
    }
    const sum = (of: 'deliveries' | 'caretDeliveries' | 'frames' | 'bytes') =>
      counts.reduce((total, count) => total + count[of], 0);
    return {
      edits,
      carets,
      acknowledgements,
      deliveries: sum('deliveries'),
      caretDeliveries: sum('caretDeliveries'),
      frames: sum('frames'),
      bytes: sum('bytes'),
      ended: counts.flatMap((count) => count.ended),
    };
  }

  async send(client: number, updates: readonly Uint8Array[], everyMs: number): Promise<void> {
    await this.#threadOf(client).ask({ ask: 'send', client, updates, everyMs });
  }

  collected(client: number): Promise<readonly Uint8Array[]> {
    return this.#threadOf(client).ask({ ask: 'collected', client });
  }

  async close(clients: readonly number[] | 'all' = 'all'): Promise<void> {
    await this.#all({ ask: 'close', clients });
  }

  async leave(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #threadOf(client: number): Hand {
    const thread = this.#threads[client % this.#threads.length];
    if (!thread) throw new Error('a crowd has at least one thread');
    return thread;
  }

  #all<A extends Ask['ask']>(ask: Ask & { readonly ask: A }): Promise<Answers[A][]> {
    return Promise.all(this.#threads.map((thread) => thread.ask<A>(ask)));
  }
}

/** One thread, asked by number. */
class Hand {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  #asked = 0;

  constructor(workerData: unknown) {
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#worker.on('message', (message: Answer) => {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.ok) waiting?.resolve(message.value as never);
      else waiting?.reject(new Error(message.reason));
    });
    this.#worker.on('error', (error: unknown) => {
      for (const { reject } of this.#waiting.values())
        reject(error instanceof Error ? error : new Error(String(error)));
      this.#waiting.clear();
    });
  }

  ask<A extends Ask['ask']>(ask: Ask & { readonly ask: A }): Promise<Answers[A]> {
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      this.#waiting.set(this.#asked, { resolve, reject });
      this.#worker.postMessage({ ...ask, id: this.#asked }, []);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
