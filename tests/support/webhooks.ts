/** Webhooks as tests need them: a receiver that answers as the test says, and a clock that only the test moves. */
import type { Storage } from 'server/storage/storage.ts';
import type { Letter, Receipt } from 'server/webhooks/send.ts';
import { Webhooks } from 'server/webhooks/webhooks.ts';

const quiet = { warn: () => undefined };

/** A book with nobody in it, for servers of tests that tell nobody anything. */
export function quietWebhooks(around: { storage: Storage; now: () => number; newId: () => string }): Webhooks {
  return new Webhooks({
    ...around,
    chance: () => 0,
    schedule: () => () => undefined,
    send: () => Promise.resolve({ outcome: 'unreachable' }),
    base: () => 'http://here:4321',
    log: quiet,
  });
}

/** An address that keeps every letter, and answers what it is told to. */
export class Receiver {
  readonly letters: Letter[] = [];
  /** What it answers, in order; then it takes everything. */
  readonly answers: (Receipt | Promise<Receipt>)[] = [];
  #waiting: (() => void)[] = [];

  readonly send = async (letter: Letter): Promise<Receipt> => {
    this.letters.push(letter);
    for (const check of this.#waiting.splice(0)) check();
    return (await this.answers.shift()) ?? { outcome: 'delivered', status: 204 };
  };

  /** Resolves once so many letters came. */
  async until(count: number): Promise<void> {
    while (this.letters.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  bodies(): Record<string, unknown>[] {
    return this.letters.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }
}

/** Time that stands still until the test moves it, with everything that was put off until then. */
export class SteppedTime {
  at = 1_772_000_000_000;
  #puts: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = () => this.at;
  readonly schedule = (ms: number, run: () => void) => {
    const put = { at: this.at + ms, run };
    this.#puts.push(put);
    return () => {
      this.#puts = this.#puts.filter((each) => each !== put);
    };
  };

  /** Moves on by `ms`, and lets what fell due run and settle. */
  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    for (;;) {
      await settled();
      const [next] = this.#puts.filter((put) => put.at <= end).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      this.at = Math.max(this.at, next.at);
      this.#puts = this.#puts.filter((put) => put !== next);
      next.run();
    }
    this.at = end;
    await settled();
  }
}

/** Promises that are ready have run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise<void>((next) => setImmediate(next));
}
