/** What the times of a timeline show by themselves: long stretches without an event, and times that cannot be as written. */
import type { TimelineEvent } from './timeline.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Shorter stretches are never called a gap, ms. */
const shortestGap = 30 * MINUTE;
/** A gap is this many times as long as the usual step. */
const unusual = 4;

/**
 * Long stretches in which nothing on the timeline happened, by the id of the event that ends them, in ms. What lasts
 * counts until its end. On a slow timeline only stretches far beyond the usual step are named.
 * @param events in timeline order
 */
export function gapsBefore(events: readonly TimelineEvent[]): ReadonlyMap<string, number> {
  const steps: { readonly id: string; readonly gap: number }[] = [];
  let end: number | undefined;
  for (const { id, at, until } of events) {
    if (at === null) continue;
    const from = Date.parse(at);
    if (end !== undefined) steps.push({ id, gap: from - end });
    end = Math.max(end ?? from, from, until === undefined ? from : Date.parse(until));
  }
  const usual = steps.map(({ gap }) => Math.max(0, gap)).toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const least = Math.max(shortestGap, usual * unusual);
  return new Map(steps.flatMap(({ id, gap }) => (gap >= least ? [[id, gap] as const] : [])));
}

export type TimeFault = 'ends-before-it-begins' | 'still-to-come' | 'far-from-the-others';

/** Farther from the middle of the timeline than this, a day or a year was likely read otherwise than meant. */
const far = 30 * DAY;

/** Times worth a second look, in timeline order. Each may be right: nothing is changed or refused. */
export function timesToCheck(
  events: readonly TimelineEvent[],
  now: number,
): readonly { readonly event: TimelineEvent; readonly fault: TimeFault }[] {
  const times = events.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
  const middle = times[Math.floor(times.length / 2)];
  return events.flatMap((event) => {
    const fault = faultOf(event, middle, now);
    return fault === undefined ? [] : [{ event, fault }];
  });
}

function faultOf({ at, until }: TimelineEvent, middle: number | undefined, now: number): TimeFault | undefined {
  if (at === null) return undefined;
  const begins = Date.parse(at);
  if (until !== undefined && Date.parse(until) < begins) return 'ends-before-it-begins';
  if (begins > now) return 'still-to-come';
  return middle !== undefined && Math.abs(begins - middle) > far ? 'far-from-the-others' : undefined;
}
