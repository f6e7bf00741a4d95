/** Every event of the timeline, to look at another one than the room does. */
import { Fragment } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import type { Walk } from 'shared/retro/walk.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { dayText } from '../../ui/clock.ts';
import { RailDay, RailItem, RailList } from '../../ui/rail.tsx';
import css from './event-list.module.css';
import { stepStates } from './walk-strip.tsx';

export interface EventListProps {
  readonly events: readonly TimelineEvent[];
  readonly zone: string;
  readonly walk: Walk;
  readonly onChoose: (event: string) => void;
}

const words = participantWords.follow;

export function EventList({ events, zone, walk, onChoose }: EventListProps) {
  const day = (event: TimelineEvent | undefined) => (event?.at ? dayText(event.at, zone) : '');
  return (
    <RailList
      label={words.allLabel}
      title={words.all}
      summary={words.allSummary(walk.done, events.length)}
      className={css['list']}
    >
      {events.map((event, index) => {
        const standing = walk.standing.get(event.id) ?? 'to-come';
        const begins = day(event);
        return (
          <Fragment key={event.id}>
            {begins !== '' && begins !== day(events[index - 1]) && <RailDay>{begins}</RailDay>}
            <RailItem
              state={stepStates[standing]}
              stateWord={eventWords.standings[standing]}
              lead={eventTime(event, zone)}
              onPress={() => onChoose(event.id)}
            >
              {event.text}
            </RailItem>
          </Fragment>
        );
      })}
    </RailList>
  );
}
