/**
 * How many bytes a person may send: a burst for an import or a return from an outage, then a steady stream. Counted
 * per person, or a program would come back on a new socket and begin anew.
 */
import { limits } from 'shared/protocol/messages.ts';
import { Bucket } from './bucket.ts';

/** People remembered before those who have all of their burst again are let go. */
const mostRemembered = 5_000;

export class Allowance {
  readonly #now: () => number;
  readonly #people = new Map<string, Bucket>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether so many bytes more may come from this person now. */
  take(who: string, bytes: number): boolean {
    const now = this.#now();
    const known = this.#people.get(who);
    if (known) return known.take(bytes, now);
    if (this.#people.size > mostRemembered) {
      for (const [name, bucket] of this.#people) if (bucket.isFull(now)) this.#people.delete(name);
    }
    const fresh = new Bucket(limits.burstBytes, limits.bytesPerSecond, now);
    this.#people.set(who, fresh);
    return fresh.take(bytes, now);
  }
}
