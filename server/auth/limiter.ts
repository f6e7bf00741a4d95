/** So many acts a minute for one address or person; the counts live in memory and forget themselves. */

export class Limiter {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  #acts = new Map<string, number[]>();

  constructor(mostPerMinute: number, now: () => number, windowMs = 60_000) {
    this.#most = mostPerMinute;
    this.#now = now;
    this.#windowMs = windowMs;
  }

  /** Whether the limit is reached, without counting: for acts of which only some (failed ones) count. */
  isFull(who: string): boolean {
    const from = this.#now() - this.#windowMs;
    return (this.#acts.get(who) ?? []).filter((at) => at > from).length >= this.#most;
  }

  /** Whether one more act is allowed now; a refused act is not counted. */
  take(who: string): boolean {
    const from = this.#now() - this.#windowMs;
    const recent = (this.#acts.get(who) ?? []).filter((at) => at > from);
    if (this.#acts.size > 10_000)
      this.#acts = new Map([...this.#acts].filter(([, acts]) => acts.some((at) => at > from)));
    if (recent.length >= this.#most) {
      this.#acts.set(who, recent);
      return false;
    }
    this.#acts.set(who, [...recent, this.#now()]);
    return true;
  }
}
