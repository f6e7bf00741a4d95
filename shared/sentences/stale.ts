/** A step that came a moment too late: where the room is now, and who took it there. */
import type { Stage } from '../documents/stage.ts';
import type { TimelineEvent } from '../retro/timeline.ts';
import { timeText } from '../retro/times.ts';
import { walk } from '../retro/walk.ts';
import { firstName } from './names.ts';
import { phaseNames } from './shell.ts';

export interface StaleWords {
  readonly text: string;
  readonly detail: string;
}

/**
 * "Already at 23:40." "Daniel moved on a moment before you. Nothing was changed."
 * @param events in timeline order
 * @param person id of whoever came too late
 */
export function staleWords(
  stage: Pick<Stage, 'about' | 'phases' | 'walk' | 'gate' | 'roster'>,
  events: readonly TimelineEvent[],
  person: string,
): StaleWords {
  const latest = [stage.phases.at(-1), stage.walk.at(-1), stage.gate.at(-1)]
    .filter((fact) => fact !== undefined)
    .reduce((a, b) => (b.at >= a.at ? b : a), { at: 0, by: '' });
  const name = stage.roster.find((entry) => entry.id === latest.by)?.name;
  const other = latest.by !== person && name !== undefined;
  return {
    text: `Already ${placeNow(stage, events)}.`,
    detail: other
      ? `${firstName(name)} moved on a moment before you. Nothing was changed.`
      : 'Your step before this one went through. Nothing more was changed.',
  };
}

/** The current event's time while the timeline is walked, else the name of the phase. */
function placeNow(stage: Pick<Stage, 'about' | 'phases' | 'walk'>, events: readonly TimelineEvent[]): string {
  const phase = stage.phases.at(-1)?.phase ?? 'prepare';
  const { current } = walk(
    stage.walk,
    events.map((event) => event.id),
  );
  const event = events.find((each) => each.id === current);
  return phase === 'timeline' && event?.at
    ? `at ${timeText(event.at, stage.about.zone, event.precision)}`
    : `in the ${phaseNames[phase].toLowerCase()}`;
}
