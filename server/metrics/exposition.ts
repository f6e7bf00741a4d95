/** Figures as Prometheus reads them: text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export type Family =
  | {
      readonly type: 'gauge' | 'counter';
      readonly name: string;
      readonly help: string;
      readonly samples: readonly Sample[];
    }
  | { readonly type: 'histogram'; readonly name: string; readonly help: string; readonly histogram: Histogram };

/** Counts of durations up to each bound, in seconds. */
export class Histogram {
  static readonly bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;
  /** One a bound, and one for what took longer than all of them. */
  readonly counts: number[] = Array.from({ length: Histogram.bounds.length + 1 }, () => 0);
  sum = 0;

  observe(seconds: number): void {
    const index = Histogram.bounds.findIndex((bound) => seconds <= bound);
    const bucket = index < 0 ? Histogram.bounds.length : index;
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
    this.sum += seconds;
  }
}

export const contentType = 'text/plain; version=0.0.4; charset=utf-8';

export function exposition(families: readonly Family[]): string {
  return families.map((family) => `${head(family)}\n${lines(family).join('\n')}\n`).join('');
}

function head({ name, help, type }: Family): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}`;
}

function lines(family: Family): string[] {
  if (family.type !== 'histogram') return family.samples.map((sample) => line(family.name, sample));
  const { name, histogram } = family;
  let sofar = 0;
  const buckets = histogram.counts.map((count, index) => {
    sofar += count;
    return line(`${name}_bucket`, { labels: { le: String(Histogram.bounds[index] ?? '+Inf') }, value: sofar });
  });
  return [...buckets, line(`${name}_sum`, { value: histogram.sum }), line(`${name}_count`, { value: sofar })];
}

/** Labels are words and numbers of our own, so nothing in them needs escaping. */
function line(name: string, { labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${text}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}
