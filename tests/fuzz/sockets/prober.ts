/**
 * A thread of its own that keeps asking another room how it is: while a case runs in the main thread, its waiting
 * must not be taken for the server's. It asks an idle process as well, and says what the longest answers took.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { syncMessage } from '../../support/peer.ts';

export interface ProbeOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly idleUrl: string;
}

export interface ProbeReport {
  /** Milliseconds of the slowest answer since the last report, one still awaited included. */
  readonly slowest: number;
  /** The same of a process that has nothing to do. */
  readonly idle: number;
  /** The room's goodbye, should it have closed. */
  readonly closed: number | undefined;
}

/** Below the 60 messages a second that one connection may send. */
const everyMs = 25;

class Asking {
  closed: number | undefined;
  #asked = 0;
  #slowest = 0;

  /** @param isAnswer everything else is said unasked */
  constructor(socket: WebSocket, question: Uint8Array, isAnswer: (data: Buffer) => boolean) {
    const ask = () => {
      if (socket.readyState !== socket.OPEN) return;
      this.#asked = performance.now();
      socket.send(question);
    };
    socket.on('open', ask);
    socket.on('message', (data: Buffer) => {
      if (!isAnswer(data) || this.#asked === 0) return;
      this.#slowest = Math.max(this.#slowest, performance.now() - this.#asked);
      this.#asked = 0;
      setTimeout(ask, everyMs);
    });
    socket.on('close', (code) => (this.closed = code));
    socket.on('error', () => undefined);
  }

  slowest(): number {
    const waiting = this.#asked === 0 ? 0 : performance.now() - this.#asked;
    const slowest = Math.max(this.#slowest, waiting);
    this.#slowest = 0;
    return slowest;
  }
}

const { url, headers, idleUrl } = workerData as ProbeOrder;
const room = new Asking(
  new WebSocket(url, { headers, perMessageDeflate: false }),
  syncMessage(0, Uint8Array.of(0)),
  (data) => data[0] === 0 && data[1] === 1,
);
const idle = new Asking(new WebSocket(idleUrl, { perMessageDeflate: false }), Uint8Array.of(1), () => true);

parentPort?.on('message', () => {
  const report = { slowest: room.slowest(), idle: idle.slowest(), closed: room.closed } satisfies ProbeReport;
  parentPort?.postMessage(report, []);
});
