/** Medians and ranges over repetitions. */
import type { Outcome } from '../plan.ts';
import type { ServerName } from '../peers/anchors.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

export function spread(values: readonly number[]): Spread | undefined {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const { length } = sorted;
  if (length === 0) return undefined;
  const middle = ((sorted[(length - 1) >> 1] ?? 0) + (sorted[length >> 1] ?? 0)) / 2;
  return { median: middle, least: sorted[0] ?? 0, most: sorted[length - 1] ?? 0, count: length };
}

/** One finding of one server, by repetition. */
export function valuesOf(
  outcomes: readonly Outcome[],
  trial: string,
  server: ServerName,
  finding: string,
): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (const outcome of outcomes) {
    if (!outcome.ok || outcome.trial !== trial || outcome.server !== server) continue;
    const value = outcome.findings[finding];
    if (value !== undefined && Number.isFinite(value)) values.set(outcome.rep, value);
  }
  return values;
}

/** Ours ÷ theirs within the same repetition. */
export function ratiosOf(outcomes: readonly Outcome[], trial: string, peer: ServerName, finding: string): number[] {
  const theirs = valuesOf(outcomes, trial, peer, finding);
  return [...valuesOf(outcomes, trial, 'ours', finding)].flatMap(([rep, ours]) => {
    const their = theirs.get(rep);
    return their === undefined || their <= 0 ? [] : [ours / their];
  });
}
