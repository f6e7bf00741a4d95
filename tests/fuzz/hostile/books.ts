/** What a run did, so that it can prove it was about something. */

export class Books {
  readonly counts = new Map<string, number>();

  note(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  /** Everything noted under `<prefix> …`, added up. */
  sum(prefix: string): number {
    let sum = 0;
    for (const [what, count] of this.counts) if (what.startsWith(`${prefix} `)) sum += count;
    return sum;
  }
}
