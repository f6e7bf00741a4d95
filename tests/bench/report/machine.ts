/** The machine as it is now: a benchmark without it says nothing. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Moment {
  readonly at: string;
  /** Programs that wanted a core, averaged over the last minute. */
  readonly load: number;
  /** Ticks the hypervisor gave to others, and all ticks, since boot. */
  readonly stolen: number;
  readonly ticks: number;
}

export function moment(): Moment {
  const first = readFileSync('/proc/stat', 'latin1').split('\n')[0] ?? '';
  const ticks = first.trim().split(/\s+/).slice(1, 9).map(Number);
  return {
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    load: loadavg()[0] ?? 0,
    stolen: ticks[7] ?? 0,
    ticks: ticks.reduce((sum, each) => sum + each, 0),
  };
}

/** One line a fact, for the report. */
export function machineFacts(before: Moment, after: Moment): string[] {
  const all = cpus();
  const stolen = (after.stolen - before.stolen) / Math.max(1, after.ticks - before.ticks);
  return [
    `${all.length} cores (${(all[0]?.model ?? 'unknown').trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}`,
    `Node ${process.version}, SQLite ${process.versions['sqlite'] ?? 'of Node'}`,
    `from ${before.at} to ${after.at} UTC; load average ${before.load.toFixed(1)} before, ${after.load.toFixed(1)} after; ${(stolen * 100).toFixed(1)} % of the time taken by other virtual machines`,
  ];
}

/** Whether somebody else is using the cores: latencies measured now are theirs as much as ours. */
export function isBusy({ load }: Moment): boolean {
  return load > 0.7;
}
