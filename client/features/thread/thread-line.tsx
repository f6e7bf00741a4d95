/** What the room follows now: its name and the events it runs through; whoever runs the meeting goes back from here. */
import Spline from 'lucide-react/icons/spline';
import { walk } from 'shared/retro/walk.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { threadWords as words } from 'shared/sentences/leading.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { useFollowedThread } from '../../sync/use-threads.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './thread.module.css';

export interface ThreadLineProps {
  /** Leads back: only where one may. "23:26" of the event it started from. */
  readonly back?: boolean | undefined;
  readonly onOpen?: ((event: string) => void) | undefined;
}

export function ThreadLine({ back = false, onOpen }: ThreadLineProps) {
  const thread = useFollowedThread();
  const zone = useStage((stage) => stage.about.zone);
  const events = useRetro((view) => view.events);
  // The current event, where the thread leads through it.
  const current = useStage((stage) => thread && walk(stage.walk, thread.eventIds).current);
  const act = useAct();
  if (!thread) return null;
  const through = events.filter(({ id }) => thread.eventIds.includes(id));
  const leave = async () => {
    const answer = await act({ type: 'leave-thread' });
    if (answer.ok) announce(words.ended);
  };
  return (
    <section aria-label={words.region} className={css['line']}>
      <p className={css['name']}>
        <Icon of={Spline} />
        <b>{words.following(thread.name)}</b>
      </p>
      <span className={css['through']}>
        {through.map((event) =>
          onOpen ? (
            <Button
              key={event.id}
              look="quiet"
              size="small"
              aria-current={event.id === current ? 'step' : undefined}
              onClick={() => onOpen(event.id)}
            >
              {eventTime(event, zone)}
            </Button>
          ) : (
            <span key={event.id} className="num" aria-current={event.id === current ? 'step' : undefined}>
              {eventTime(event, zone)}
            </span>
          ),
        )}
      </span>
      {back && (
        <Button size="small" onClick={() => void leave()}>
          {words.back}
        </Button>
      )}
    </section>
  );
}
