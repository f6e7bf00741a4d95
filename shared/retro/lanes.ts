/**
 * The timeline as lanes: who or what each event belongs to, side by side. Lanes are derived from the names that events
 * carry; their order is that in which they appear in the story, never how much is in them.
 */
import type { TimelineEvent } from './timeline.ts';

/** `who`: the people of an event; `system`: the services, hosts and channels it belongs to. */
export const laneKinds = ['who', 'system'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** Lanes beside each other that can still be read. */
export const usualLanes = 4;
export const mostLanes = 8;

export interface Lanes {
  readonly by: LaneKind;
  /** One column each. */
  readonly names: readonly string[];
  /** A column for events of names that have none. */
  readonly others: boolean;
  /** A column for events that name nobody, or no system. */
  readonly unnamed: boolean;
}

export interface Placed {
  /** Column in which its words stand, from 0. */
  readonly column: number;
  /** Further columns it belongs to. */
  readonly also: readonly number[];
}

export function laneNames(event: TimelineEvent, by: LaneKind): readonly string[] {
  return by === 'who' ? event.actors : event.lanes;
}

/** Every name there is, in the order of the story, with how many events carry it. */
export function namesOfLanes(events: readonly TimelineEvent[], by: LaneKind): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const event of events) for (const name of laneNames(event, by)) names.set(name, (names.get(name) ?? 0) + 1);
  return names;
}

/** @param chosen names somebody wants to see; undefined for those that most events carry */
export function lanesOf(
  events: readonly TimelineEvent[],
  by: LaneKind,
  chosen: ReadonlySet<string> | undefined,
): Lanes {
  const all = namesOfLanes(events, by);
  const usual = [...all.entries()].toSorted((a, b) => b[1] - a[1]).slice(0, usualLanes);
  const wanted = chosen ?? new Set(usual.map(([name]) => name));
  const names = [...all.keys()].filter((name) => wanted.has(name)).slice(0, mostLanes);
  const shown = new Set(names);
  return {
    by,
    names,
    others: events.some((event) => {
      const own = laneNames(event, by);
      return own.length > 0 && !own.some((name) => shown.has(name));
    }),
    unnamed: events.some((event) => laneNames(event, by).length === 0),
  };
}

export function columnCount({ names, others, unnamed }: Lanes): number {
  return names.length + Number(others) + Number(unnamed);
}

export function placeIn(event: TimelineEvent, { by, names, others }: Lanes): Placed {
  const own = laneNames(event, by);
  const columns = names.flatMap((name, index) => (own.includes(name) ? [index] : []));
  const [column, ...also] = columns;
  if (column !== undefined) return { column, also };
  return { column: own.length > 0 ? names.length : names.length + Number(others), also: [] };
}

export interface MovedAside {
  readonly names: readonly string[];
  /** The lane it came to. */
  readonly to: string;
}

/**
 * An event moved one lane aside: the name of the lane it stood in gives way to that of the lane it goes to, and its
 * other names stay. Undefined where no lane with a name is on that side, and for one of the others' lane.
 */
export function movedAside(event: TimelineEvent, lanes: Lanes, step: -1 | 1): MovedAside | undefined {
  const { by, names } = lanes;
  const own = laneNames(event, by);
  const from = names[placeIn(event, lanes).column];
  if (from === undefined && own.length > 0) return undefined;
  const to = from !== undefined ? names[names.indexOf(from) + step] : step === -1 ? names.at(-1) : undefined;
  if (to === undefined) return undefined;
  const moved = from === undefined ? [to] : own.map((name) => (name === from ? to : name));
  return { names: [...new Set(moved)], to };
}
