/** The middle of the timeline screen: one event with all that was added to it, or the story so far. */
import BookOpenText from 'lucide-react/icons/book-open-text';
import { type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react';
import { eventTime } from 'shared/sentences/event.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { CurrentEvent } from '../../features/current-event/current-event.tsx';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyScope } from '../../ui/key-scope.tsx';
import { useLater } from '../../ui/later.ts';
import { JoinedLine } from './joined-line.tsx';
import { SawForm, StorySoFar } from './later-parts.tsx';
import { LateOpening } from './late-opening.tsx';
import css from './timeline-main.module.css';
import type { Timeline } from './use-timeline.ts';

const words = participantWords.follow;

export interface TimelineMainProps {
  readonly timeline: Timeline;
  /** Buttons that stand in the page while there is one column. */
  readonly children?: ReactNode;
}

export function TimelineMain({ timeline, children }: TimelineMainProps) {
  const { following, leader, zone, late, story, setStory, adding, stopAdding } = timeline;
  const { events, walk, shown } = following;
  const eventPlace = useSeen(following.scrolled);
  if (late.readsOpening) return <LateOpening onDone={late.opened} />;
  if (story) {
    return (
      <section>
        <div className={css['story']}>
          <h2 className={css['title']}>{words.story}</h2>
          <Button size="small" onClick={() => setStory(false)}>
            {shown ? words.backTo(eventTime(shown, zone)) : words.close}
          </Button>
        </div>
        <Suspense>
          <StorySoFar {...{ events, zone, walk }} />
        </Suspense>
      </section>
    );
  }
  const sent = () => {
    stopAdding();
    following.sent();
  };
  const form = adding && (
    // While the form is on its way the page's keys rest: what is typed at once is no command.
    <Suspense fallback={<KeyScope>{null}</KeyScope>}>
      <SawForm shown={shown} onSent={sent} onClose={stopAdding} />
    </Suspense>
  );
  const buttons = children && <div className={css['buttons']}>{children}</div>;
  if (!shown) {
    return (
      <>
        <EmptyState title={events.length === 0 ? words.empty : words.notBegun}>{words.notBegunMore(leader)}</EmptyState>
        {form}
        <Proposals />
        {buttons}
      </>
    );
  }
  return (
    <>
      <JoinedLine timeline={timeline} />
      <Followed />
      <div ref={eventPlace}>
        <CurrentEvent event={shown} zone={zone} size="page" id="event" />
      </div>
      <Views event={shown.id} />
      <EventNotes place={{ event: shown.id }} />
      {form}
      <Proposals />
      {buttons}
      {walk.done > 0 && (
        <div>
          <Button
            look="quiet"
            size="small"
            className={css['readBack']}
            icon={<Icon of={BookOpenText} />}
            onClick={() => setStory(true)}
          >
            {words.story}
          </Button>
        </div>
      )}
    </>
  );
}

const loadViews = () => import('../../features/released-views/released-views.tsx');
const loadProposals = () => import('../../features/what-i-saw/my-proposals.tsx');
const loadThread = () => import('../../features/thread/thread-line.tsx');

/** Only once somebody's view of an event was released. */
function Views({ event }: { readonly event: string }) {
  const some = useStage(({ views, released }) => views.length + released.length > 0);
  const own = useRetro((view) => (view.desk?.views.length ?? 0) > 0);
  const part = useLater(loadViews, some || own);
  return part && <part.ReleasedViews event={event} />;
}

/** Only once one added something with a time of its own. */
function Proposals() {
  const part = useLater(
    loadProposals,
    useRetro((view) => (view.desk?.proposals.length ?? 0) > 0),
  );
  return part && <part.MyProposals />;
}

/** Only once a thread is followed. */
function Followed() {
  const part = useLater(
    loadThread,
    useStage((stage) => stage.about.thread !== undefined),
  );
  return part && <part.ThreadLine />;
}

/** A ref that tells when its element leaves the screen and when it comes back. */
function useSeen(tell: (away: boolean) => void) {
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  return useCallback((place: HTMLElement | null) => {
    if (!place) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry && latest.current(!entry.isIntersecting));
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
}
