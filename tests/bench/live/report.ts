/** docs/BENCHMARKS-LIVE.md: how long a live meeting waits, on which machine. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBusy, machineFacts, type Moment } from '../report/machine.ts';

const file = fileURLToPath(new URL('../../../docs/BENCHMARKS-LIVE.md', import.meta.url));

const busy =
  'Other programs wanted the cores while this was measured (see the load average): these delays are theirs as much as ours. Run it on a quiet machine before judging a change by it.';

export interface Measured {
  readonly what: string;
  /** ms, at p95 */
  readonly target: number;
  /** ms each */
  readonly samples: readonly number[];
}

export interface Quantiles {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

export function quantiles(samples: readonly number[]): Quantiles {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

export function table(all: readonly Measured[]): string[] {
  const rows = all.map(({ what, target, samples }) => {
    const { median, p95, most } = quantiles(samples);
    const held = p95 <= target ? 'held' : 'not held';
    return `| ${[what, `${target} ms`, ms(median), ms(p95), ms(most), samples.length, held].join(' | ')} |`;
  });
  return [
    '| from … to … | target at p95 | median | p95 | most | samples | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

/** Returns where it was written. */
export function writeLiveReport(all: readonly Measured[], before: Moment, after: Moment, browser: string): string {
  const lines = [
    '# Benchmarks of a live meeting',
    '',
    'Written by `npm run bench:live`: the built server with its storage on disk, leader, deputy and a participant in three Chromium pages, twenty-two participants by the protocol, all on one machine. Times begin with the key or the click in the page and end after the frame that shows it (pages) or with the applied update (protocol clients), so the command, its commit and the way back are in them. Every client is a sample.',
    '',
    ...machineFacts(before, after).map((fact) => `- ${fact}`),
    `- Chromium ${browser}`,
    '',
    ...(isBusy(before) ? [busy, ''] : []),
    ...table(all),
    '',
  ];
  writeFileSync(file, lines.join('\n'));
  return file;
}

const ms = (time: number) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
