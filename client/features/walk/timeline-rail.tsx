/** Every event with where it stands; pressing one opens it for the room, in any order. */
import Star from 'lucide-react/icons/star';
import { Fragment } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import type { EventStanding } from 'shared/retro/walk.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { dayText } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { RailDay, RailItem, RailList } from '../../ui/rail.tsx';
import type { StepState } from '../../ui/step-mark.tsx';
import css from './timeline-rail.module.css';
import type { Steps } from './use-steps.ts';
import type { WalkHere } from './use-walk.ts';

const words = facilitatorWords.walk;

export const stepStates: Record<EventStanding, StepState> = {
  'to-come': 'coming',
  current: 'current',
  discussed: 'done',
  skipped: 'skipped',
};

export interface TimelineRailProps {
  readonly here: WalkHere;
  readonly steps: Steps;
  /** Called once the room looks at the event that was pressed. */
  readonly onOpened?: (() => void) | undefined;
  /** Nothing is marked as looked at: the room is asked whether anything is missing. */
  readonly resting?: boolean | undefined;
  readonly className?: string | undefined;
}

export function TimelineRail({ here, steps, onOpened, resting = false, className }: TimelineRailProps) {
  const { events, walk, zone, facts } = here;
  const done = (event: string) => facts.findLast((fact) => fact.event === event && fact.act !== 'opened')?.act;
  const standingOf = (event: string): EventStanding => {
    const standing = walk.standing.get(event) ?? 'to-come';
    if (standing !== 'current' || !resting) return standing;
    return done(event) === 'skipped' ? 'skipped' : done(event) === 'discussed' ? 'discussed' : 'to-come';
  };
  const standings = events.map((event) => standingOf(event.id));
  const skipped = events.filter((event) => done(event.id) === 'skipped').length;
  const summary =
    walk.open === 0 && walk.done > 0
      ? words.allDone(walk.done - skipped, skipped)
      : words.done(walk.done, events.length);
  const open = async (event: string) => {
    if (await steps.open(event, 'button')) onOpened?.();
  };
  return (
    <RailList label={words.rail} title={words.title} summary={summary} className={className}>
      {events.map((event, index) => {
        const standing = standings[index] ?? 'to-come';
        const begins = dayOf(event, zone);
        return (
          <Fragment key={event.id}>
            {begins !== '' && begins !== dayOf(events[index - 1], zone) && <RailDay>{begins}</RailDay>}
            <RailItem
              state={stepStates[standing]}
              stateWord={eventWords.standings[standing]}
              lead={eventTime(event, zone)}
              onPress={() => void open(event.id)}
            >
              {event.starred === true && (
                <span className={css['star']}>
                  <Icon of={Star} size={12} name={eventWords.starred} />
                </span>
              )}
              {standing === 'to-come' || standing === 'current' ? (
                <span className={css['some']}>{event.text}</span>
              ) : (
                event.text
              )}
            </RailItem>
          </Fragment>
        );
      })}
    </RailList>
  );
}

const dayOf = (event: TimelineEvent | undefined, zone: string): string =>
  event?.at ? dayText(event.at, zone, { weekday: false, year: true }) : '';
