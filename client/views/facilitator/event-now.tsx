/** The event the room looks at, with the questions for it; its notes are a part of their own. */
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { Link } from 'wouter';
import { AskedQuestions } from '../../features/asked-questions/asked-questions.tsx';
import { CurrentEvent } from '../../features/current-event/current-event.tsx';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { ReleasedViews } from '../../features/released-views/released-views.tsx';
import { ThreadLine } from '../../features/thread/thread-line.tsx';
import { MinutesHere } from '../../features/walk/minutes-here.tsx';
import { eventPlace } from '../../features/walk/use-steps.ts';
import type { WalkHere } from '../../features/walk/use-walk.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Veil } from '../../ui/veil.tsx';
import { Headline } from './headline.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';

const words = facilitatorWords.walk;

export interface EventNowProps {
  readonly here: WalkHere;
  readonly hidden: boolean;
  /** Opens an event for the room. */
  readonly onOpen: (event: string) => void;
}

export function EventNow({ here, hidden, onOpen }: EventNowProps) {
  const { current, order, walk, zone } = here;
  if (!current) return <NoEvent empty={order.length === 0} />;
  return (
    <>
      <ThreadLine back onOpen={onOpen} />
      <CurrentEvent
        // Another event is another place: whoever pressed a key hears it read from its beginning.
        key={current.id}
        event={current}
        zone={zone}
        size="glance"
        id={eventPlace}
        position={{ at: order.indexOf(current.id) + 1, of: order.length }}
        aside={walk.openedAt !== undefined && <MinutesHere since={walk.openedAt} />}
      />
      <div className={css['part']}>
        <Veil on={hidden} label={facilitatorWords.questions.hidden}>
          <AskedQuestions event={current.id} keys={shortcuts.asked} hidden={hidden} />
        </Veil>
      </div>
    </>
  );
}

/** @param level of its headings: in a tab of its own nothing stands above them */
export function EventNotesNow({ here, level = 3 }: { readonly here: WalkHere; readonly level?: 2 | 3 }) {
  const { current } = here;
  if (!current) return null;
  return (
    <div className={css['part']}>
      <ReleasedViews event={current.id} level={level} />
      <EventNotes place={{ event: current.id }} level={level} />
    </div>
  );
}

function NoEvent({ empty }: { readonly empty: boolean }) {
  const { seat } = useOpenRetro();
  const prepare = (
    <Link href={`/r/${seat.retro}/prepare`} asChild>
      <ButtonLink>{words.prepare}</ButtonLink>
    </Link>
  );
  return empty ? (
    <Headline title={words.empty} actions={prepare}>
      {words.emptyMore}
    </Headline>
  ) : (
    <Headline title={words.notOpened}>{words.notOpenedMore}</Headline>
  );
}
