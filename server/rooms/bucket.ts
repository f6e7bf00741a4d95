/** A burst at once, then a steady stream; what was not spent comes back with time, up to the burst again. */
export class Bucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
    this.#at = now;
  }

  /** Whether there was so much left; then it is spent. */
  take(amount: number, now: number): boolean {
    this.#refill(now);
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }

  isFull(now: number): boolean {
    this.#refill(now);
    return this.#left >= this.#burst;
  }

  /** A clock that was set back gives nothing and takes nothing away: it goes on from where it is now. */
  #refill(now: number): void {
    const rested = (Math.max(0, now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#burst, this.#left + rested);
    this.#at = now;
  }
}
