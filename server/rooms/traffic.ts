/**
 * How close cycles may follow one another. What a delivery costs is nearly all one system call a member and cycle, so
 * the more is to be delivered, the longer edits wait for company. All rooms of a process share its core: they share
 * one count, and one beat, so that those who wait for the same one share a transaction too.
 */

/**
 * Deliveries a second over all rooms and members written to a beat from which on cycles keep a distance, and how long
 * it is, in seconds; densest first. Half of it and a commit is the median delay. One busy meeting stays below 10 ms
 * with its acknowledgements, a crowded one below 20 ms. Where many rooms are busy, few edits share a write until the
 * wait is longer, and more than 30,000 deliveries a second are no meeting any more: there the core counts, and one
 * edit in a hundred may take 60 ms.
 */
const distances = [
  { from: 30_000, members: 0, seconds: 0.045 },
  { from: 10_000, members: 300, seconds: 0.045 },
  { from: 10_000, members: 0, seconds: 0.024 },
  { from: 2_000, members: 0, seconds: 0.016 },
] as const;
/** Seconds of a stretch over which deliveries are counted. */
const stretch = 0.25;

/** The distance of two cycles in seconds, for deliveries a second and members who are written to each beat. */
export function distanceAt(perSecond: number, members: number): number {
  return distances.find((each) => perSecond > each.from && members >= each.members)?.seconds ?? 0;
}

export class Traffic {
  #since = 0;
  #deliveries = 0;
  #written = 0;
  #beats = 0;
  #distance = 0;
  #last = 0;
  #next: Promise<void> | undefined;

  /** What a cycle did: an edit to ten members is ten deliveries; two of them in one cycle are written to ten. */
  count(deliveries: number, written: number, now: number): void {
    this.#deliveries += deliveries;
    this.#written += written;
    const gone = now - this.#since;
    if (gone < stretch) return;
    this.#distance = distanceAt(this.#deliveries / gone, this.#written / Math.max(1, this.#beats));
    this.#deliveries = 0;
    this.#written = 0;
    this.#beats = 0;
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
    this.#beats += 1;
    this.#last = now;
  }
}
