import type { TypedLine } from 'shared/retro/typed-event.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';

/** An event from one typed line. Its time was read in the zone the screen names. */
export function newEvent(id: string, line: TypedLine, zone: string, order: number): TimelineEvent {
  return {
    id,
    at: line.at,
    precision: line.precision,
    zone,
    originalTime: line.originalTime,
    zoneFrom: 'asked',
    text: line.text,
    kind: 'observation',
    tags: [],
    actors: [],
    lanes: [],
    sources: [],
    relatedEventIds: [],
    order,
  };
}
