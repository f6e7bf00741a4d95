/**
 * How close cycles may follow one another. What a delivery costs is nearly all one system call a member and cycle, so
 * the more is to be delivered, the longer edits wait for company. All rooms of a process share its core: they share
 * one count, and one beat, so that those who wait for the same one share a transaction too.
 */

/**
 * Deliveries a second over all rooms from which on cycles keep a distance, and how long it is, in seconds; densest
 * first. Half of it and a commit is the median delay. One busy meeting stays below 10 ms with its acknowledgements,
 * many of them below 15 ms. More than 30,000 a second is no meeting any more: there the core counts.
 */
const distances = [
  { from: 30_000, seconds: 0.04 },
  { from: 10_000, seconds: 0.024 },
  { from: 2_000, seconds: 0.016 },
] as const;
/** Seconds of a stretch over which deliveries are counted. */
const stretch = 0.25;

/** For a given number of deliveries a second, the distance of two cycles in seconds. */
export function distanceAt(perSecond: number): number {
  return distances.find(({ from }) => perSecond > from)?.seconds ?? 0;
}

export class Traffic {
  #since = 0;
  #deliveries = 0;
  #distance = 0;
  #last = 0;
  #next: Promise<void> | undefined;

  count(deliveries: number, now: number): void {
    this.#deliveries += deliveries;
    const gone = now - this.#since;
    if (gone < stretch) return;
    this.#distance = distanceAt(this.#deliveries / gone);
    this.#deliveries = 0;
    this.#since = now;
  }

  /** Resolves at the next beat; undefined when it is due, or when there is so little to do that nobody waits. */
  next(clock: { now(): number }): Promise<void> | undefined {
    const now = clock.now();
    const left = this.#last + this.#distance - now;
    if (left <= 0) {
      this.begin(now);
      return undefined;
    }
    this.#next ??= new Promise((resolve) => {
      setTimeout(() => {
        this.#next = undefined;
        this.begin(clock.now());
        resolve();
      }, left * 1000);
    });
    return this.#next;
  }

  /** A cycle begins that waits for nobody. */
  begin(now: number): void {
    this.#last = now;
  }
}
