/**
 * Idempotency keys: a program that lost an answer sends the same request again, and it is carried out once. Kept for a
 * day, by token, with a hash of what was asked: another request under the same key is refused. SPEC API-*.
 */
import { hashOf } from '../../auth/secrets.ts';
import type { Storage } from '../../storage/storage.ts';
import { no, type Said } from './answers.ts';

export const keyPattern = /^[\w.:-]{8,100}$/;
const keptMs = 24 * 3_600_000;

export interface Keyed {
  readonly token: string;
  readonly key: string;
  /** Method, address and body. */
  readonly asked: string;
  readonly now: number;
}

export class Replies {
  readonly #storage: Storage;
  /** Requests on their way, by token and key: the same one sent twice at once waits for the first. */
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /**
   * @param run carries it out; `keep` is what is remembered of its answer, without secrets
   * @param again what is said to a request that came before
   */
  async once(
    keyed: Keyed,
    run: () => Promise<{ readonly said: Said; readonly keep: object }>,
    again: (answer: object) => Promise<object>,
  ): Promise<Said> {
    const name = `${keyed.token}/${keyed.key}`;
    while (this.#running.has(name)) await this.#running.get(name)?.catch(() => undefined);
    const turn = this.#take(name, keyed, run, again);
    this.#running.set(name, turn);
    try {
      return await turn;
    } finally {
      this.#running.delete(name);
    }
  }

  async #take(
    name: string,
    { asked, now }: Keyed,
    run: () => Promise<{ readonly said: Said; readonly keep: object }>,
    again: (answer: object) => Promise<object>,
  ): Promise<Said> {
    const hash = hashOf(asked);
    const before = await this.#storage.get('replies', name);
    if (before && now - before.at < keptMs) {
      if (before.asked !== hash) return no('key-reused');
      return { status: before.status as 200 | 201, body: await again(before.answer) };
    }
    const { said, keep } = await run();
    // Only what was done is remembered: a refusal may be mended and sent again.
    if (said.status < 300) {
      const row = { at: now, asked: hash, status: said.status, answer: keep };
      await this.#storage.commit([{ op: 'put', table: 'replies', key: name, row }]);
    }
    return said;
  }

  /** Forgets keys older than a day. */
  static async sweep(storage: Storage, now: number): Promise<void> {
    const old = (await storage.list('replies', '')).filter(([, row]) => now - row.at >= keptMs);
    if (old.length > 0) await storage.commit(old.map(([key]) => ({ op: 'drop', table: 'replies', key })));
  }
}
