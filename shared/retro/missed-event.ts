/** An event somebody remembers while the room walks the timeline: one line, typed beside the event that is open. */
import { isoDay, saysDay, typedLine, type TypedLine } from './typed-event.ts';

const DAY = 86_400_000;

/**
 * "23:31 what happened" as a moment and its words. A bare time gets the day that brings it closest to `near`, so that
 * "00:05" typed beside 23:40 is after midnight and "23:31" typed beside 00:05 is before it.
 * @param near instant of the event the room looks at, ISO 8601
 * @param day ISO date for a bare time while there is no such event
 * @returns undefined when the line has no time, no day for it, or no words
 */
export function missedLine(
  line: string,
  zone: string,
  near: string | undefined,
  day: string | undefined,
): (TypedLine & { readonly at: string }) | undefined {
  const days = near === undefined || saysDay(line) ? [day] : [-1, 0, 1].map((step) => dayBeside(near, step, zone));
  const distance = ({ at }: { at: string }) => (near === undefined ? 0 : Math.abs(Date.parse(at) - Date.parse(near)));
  return days
    .map((each) => typedLine(line, zone, each))
    .filter((typed): typed is TypedLine & { readonly at: string } => typed.at !== null && typed.text !== '')
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

function dayBeside(near: string, step: number, zone: string): string {
  return isoDay(new Date(Date.parse(near) + step * DAY).toISOString(), zone);
}
