/** A tally of delays in buckets of one per cent each, 0.01 ms to two minutes: quantiles without keeping the samples. */

const floorMs = 0.01;
const buckets = 1700;

export class Delays {
  readonly counts: Uint32Array;

  constructor(counts = new Uint32Array(buckets)) {
    this.counts = counts;
  }

  add(ms: number): void {
    const bucket = ms <= floorMs ? 0 : Math.min(buckets - 1, Math.floor(Math.log(ms / floorMs) * 100));
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
  }

  addAll(counts: Uint32Array): void {
    for (const [bucket, count] of counts.entries()) this.counts[bucket] = (this.counts[bucket] ?? 0) + count;
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** In milliseconds; NaN without samples. */
  quantile(share: number): number {
    let left = share * this.total;
    for (const [bucket, count] of this.counts.entries()) {
      left -= count;
      if (count > 0 && left <= 0) return floorMs * Math.exp((bucket + 0.5) / 100);
    }
    return Number.NaN;
  }
}
