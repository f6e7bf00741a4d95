import type { TimelineEvent } from '../retro/timeline.ts';
import { timeText } from '../retro/times.ts';

export const noTime = 'No time yet';

/** "23:26", "about 23:26", or what the source wrote: how a sentence names an event. */
export function eventTime(event: Pick<TimelineEvent, 'at' | 'originalTime' | 'precision'>, zone: string): string {
  if (event.at === null) return event.originalTime || noTime;
  return timeText(event.at, zone, event.precision);
}
