/** Several events moved in time together: a chat that was read in a wrong zone, a log whose clock was off. */
import type { TimelineEvent } from './timeline.ts';
import { timeText } from './times.ts';

const MINUTE = 60_000;

export interface ShiftedTime {
  readonly at: string;
  readonly until: string | undefined;
  readonly originalTime: string;
}

/**
 * What changes on each event; those without a time stay as they are. What a source wrote stays beside what it was
 * corrected to, a time that somebody typed is the one they mean now.
 * @param minutes later; earlier when negative
 */
export function shiftedTimes(
  events: readonly TimelineEvent[],
  minutes: number,
): readonly (readonly [id: string, ShiftedTime])[] {
  return events.flatMap(({ id, at, until, zone, originalTime, importedFrom }) => {
    if (at === null) return [];
    const moved = later(at, minutes);
    return [
      [
        id,
        {
          at: moved,
          until: until === undefined ? undefined : later(until, minutes),
          originalTime: importedFrom ? originalTime : timeText(moved, zone),
        },
      ] as const,
    ];
  });
}

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * MINUTE).toISOString();
