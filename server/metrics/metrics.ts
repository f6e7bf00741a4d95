/** Figures of one running server: how many, how long, how often refused. No names, no content, no ids. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import type { Meter } from '../rooms/meter.ts';
import { Histogram, exposition, type Family, type Sample } from './exposition.ts';

/** What is counted at the moment of reading. */
export interface Census {
  readonly retros: number;
  readonly rooms: number;
  readonly connections: number;
  /** Bytes written to sockets that have not left yet. */
  readonly bufferedBytes: number;
}

export class Metrics implements Meter {
  readonly #flushes = new Histogram();
  readonly #commits = new Histogram();
  readonly #acknowledgements = new Histogram();
  readonly #refusals = new Map<string, number>();
  readonly #closes = new Map<Parameters<Meter['closed']>[0], number>();
  readonly #answers = new Map<number, number>();
  readonly #loop = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.#loop.enable();
  }

  now(): number {
    return performance.now() / 1000;
  }

  flushed(seconds: number): void {
    this.#flushes.observe(seconds);
  }

  committed(seconds: number): void {
    this.#commits.observe(seconds);
  }

  acknowledged(seconds: number): void {
    this.#acknowledgements.observe(seconds);
  }

  refused(reason: string): void {
    count(this.#refusals, reason);
  }

  closed(reason: Parameters<Meter['closed']>[0]): void {
    count(this.#closes, reason);
  }

  /** An HTTP answer left with this status. */
  answered(status: number): void {
    count(this.#answers, status);
  }

  /** The whole page; the event loop's delay begins anew with each reading. */
  page(census: Census): string {
    const loop = [0.5, 0.99, 1].map((quantile): Sample => {
      const nanoseconds = quantile === 1 ? this.#loop.max : this.#loop.percentile(quantile * 100);
      return { labels: { quantile: String(quantile) }, value: nanoseconds / 1e9 };
    });
    this.#loop.reset();
    return exposition([
      gauge('second_story_connections', 'Sockets in a room.', [{ value: census.connections }]),
      gauge('second_story_rooms', 'Documents in memory.', [{ value: census.rooms }]),
      gauge('second_story_retros', 'Retros in memory.', [{ value: census.retros }]),
      gauge('second_story_buffered_bytes', 'Bytes that wait in sockets.', [{ value: census.bufferedBytes }]),
      histogram('second_story_flush_seconds', 'From taking what arrived to having sent what follows.', this.#flushes),
      histogram('second_story_commit_seconds', 'From giving a batch to the storage to its answer.', this.#commits),
      histogram('second_story_acknowledgement_seconds', 'From an edit to its acknowledgement.', this.#acknowledgements),
      counter('second_story_refusals_total', 'Edits refused, by reason.', this.#refusals, (reason) => ({ reason })),
      counter('second_story_closes_total', 'Sockets closed by the server.', this.#closes, (reason) => ({
        // 1006 is what a client makes of a socket that ended without a goodbye.
        code: reason === 'cut' ? '1006' : String(closeCodes[reason]),
        reason,
      })),
      counter('second_story_http_answers_total', 'HTTP answers.', this.#answers, (status) => ({
        status: String(status),
      })),
      gauge('second_story_event_loop_delay_seconds', 'Delay of the event loop since the last reading.', loop),
      gauge('process_resident_memory_bytes', 'Resident memory.', [{ value: process.memoryUsage.rss() }]),
    ]);
  }

  close(): void {
    this.#loop.disable();
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function gauge(name: string, help: string, samples: readonly Sample[]): Family {
  return { type: 'gauge', name, help, samples };
}

function counter<K>(name: string, help: string, counts: Map<K, number>, labels: (key: K) => Sample['labels']): Family {
  const samples = [...counts].map(([key, value]): Sample => ({ labels: labels(key) ?? {}, value }));
  return { type: 'counter', name, help, samples };
}

function histogram(name: string, help: string, observed: Histogram): Family {
  return { type: 'histogram', name, help, histogram: observed };
}
