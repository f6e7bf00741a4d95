/** How far spans are from the truth. Seconds. */
import { bridge, clip, subtract, total, union, type Span, type Spans } from 'shared/talk/spans.ts';

export interface Score {
  readonly truth: number;
  readonly found: number;
  /** Missed and invented together. */
  readonly wrong: number;
  /** Distances of the edges of stretches that were found. */
  readonly edges: readonly number[];
}

/** Own gaps below half a second are closed in both, what is shorter than 0.2 s is left out: as merge.ts reads turns. */
export function tidy(spans: Iterable<Span>): Spans {
  return bridge(union(spans), 0.5).filter(([start, end]) => end - start >= 0.2);
}

export function score(truth: Spans, found: Spans): Score {
  const wrong = total(subtract(truth, found)) + total(subtract(found, truth));
  const edges = truth.flatMap(([start, end]) => {
    const over = found.filter(([from, until]) => Math.min(end, until) > Math.max(start, from));
    const [first, last] = [over[0], over.at(-1)];
    return first && last ? [Math.abs(first[0] - start), Math.abs(last[1] - end)] : [];
  });
  return { truth: total(truth), found: total(found), wrong, edges };
}

export interface Placed {
  /** When the file began to play, on the clock of what was found. */
  readonly began: number;
  readonly found: readonly Spans[];
}

/** Where in `from` to `until` the file must have begun, for everybody's turns together to fit best. */
export function place(truths: readonly Spans[], turns: readonly Spans[], from: number, until: number): Placed {
  const at = (began: number) =>
    turns.map((spans) => spans.map(([start, end]) => [start - began, end - began] as const));
  let best = { began: from, wrong: Infinity };
  for (let began = from; began <= until; began += 0.02) {
    const wrong = at(began).reduce((sum, found, index) => sum + score(truths[index] ?? [], found).wrong, 0);
    if (wrong < best.wrong) best = { began, wrong };
  }
  return { began: best.began, found: at(best.began) };
}

export function within(spans: Spans, from: number, until: number): Spans {
  return clip(spans, from, until);
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}
