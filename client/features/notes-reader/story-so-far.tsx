/** The events that were looked at, with their notes: for whoever comes late, or wants to read back. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import type { Walk } from 'shared/retro/walk.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { useNames } from '../../sync/use-names.ts';
import { useNote } from '../../sync/use-prose.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { ProseBlocks } from './prose-blocks.tsx';
import css from './story-so-far.module.css';

export interface StorySoFarProps {
  readonly events: readonly TimelineEvent[];
  readonly zone: string;
  readonly walk: Walk;
}

export function StorySoFar({ events, zone, walk }: StorySoFarProps) {
  const told = events.filter((event) => (walk.standing.get(event.id) ?? 'to-come') !== 'to-come');
  if (told.length === 0) return <QuietLine>{participantWords.follow.storyEmpty}</QuietLine>;
  return (
    <ol className={css['story']}>
      {told.map((event) => (
        <Told key={event.id} event={event} zone={zone} skipped={walk.standing.get(event.id) === 'skipped'} />
      ))}
    </ol>
  );
}

function Told({
  event,
  zone,
  skipped,
}: {
  readonly event: TimelineEvent;
  readonly zone: string;
  readonly skipped: boolean;
}) {
  const names = useNames();
  const { seat } = useOpenRetro();
  const prose = useNote({ event: event.id });
  return (
    <li className={css['told']}>
      <p className={css['time']}>
        {eventTime(event, zone)}
        {skipped && <span className="small muted"> {eventWords.standings.skipped}</span>}
      </p>
      <div className={css['words']}>
        <h3 className={css['sentence']}>{event.text}</h3>
        {!isEmpty(prose) && (
          <ProseBlocks prose={prose} nameOf={names.of} own={seat.person} place={{ event: event.id }} />
        )}
      </div>
    </li>
  );
}
