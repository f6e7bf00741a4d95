/** The time of an event in words: what the room reads, and the viewer's own clock where it differs. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timeText } from 'shared/retro/times.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { clockText, dayText, viewersZone, zoneText } from '../../ui/clock.ts';

export interface When {
  /** "23:26", "about 23:26", or what the source wrote. */
  readonly time: string;
  /** "UTC, Tue 31 Jan" first, then what needs saying about it. */
  readonly facts: readonly string[];
}

export function whenOf(event: TimelineEvent, zone: string, here = viewersZone()): When {
  const { at, until, precision } = event;
  const time = eventTime(event, zone);
  if (at === null) return { time, facts: [eventWords.precision.none] };
  const facts = [eventWords.zoneAndDay(zoneText(at, zone), dayText(at, zone))];
  if (until !== undefined) facts.push(eventWords.until(timeText(until, zone)));
  if (precision === 'day') facts.push(eventWords.precision.day);
  if (event.zoneFrom === 'assumed') facts.push(eventWords.zoneFrom.assumed);
  const there = clockText(at, here);
  if (precision !== 'day' && there !== clockText(at, zone)) facts.push(eventWords.yourTime(there));
  return { time, facts };
}
