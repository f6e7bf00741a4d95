/** The latest turns as a listener would tell them: what can be put right by hand. */
import type { Merged } from './merge.ts';
import type { Ds } from './settings.ts';
import { overBreaths } from './spans.ts';
import { someone, type Turn } from './turns.ts';

export interface HeardTurn {
  /** May be `someone`. */
  readonly person: string;
  readonly start: Ds;
  readonly end: Ds;
}

/** Newest first, by when they began; own pauses for breath up to `breath` inside. */
export function lastTurns(spans: Merged, breath: Ds, count: number): readonly HeardTurn[] {
  return [...spans]
    .flatMap(([person, own]) => overBreaths(own, breath).map(([start, end]) => ({ person, start, end })))
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .slice(0, count);
}

/** Who spoke before whoever speaks now, by the turns that have ended: the one a talker may have cut off. */
export function spokeBefore(turns: readonly Turn[], speaking: string | undefined): string | undefined {
  const [last] = turns
    .filter(([person]) => person !== someone && person !== speaking)
    .toSorted((a, b) => b[1] + b[2] - (a[1] + a[2]));
  return last?.[0];
}
