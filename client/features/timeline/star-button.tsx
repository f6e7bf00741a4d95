/** "Worth time": a mark for whoever leads, set before the meeting and seen in it. */
import Star from 'lucide-react/icons/star';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { announce } from '../../ui/announcer.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './event-row.module.css';
import { useTimelineActs } from './use-timeline-acts.ts';

export interface StarButtonProps {
  readonly event: TimelineEvent;
  readonly time: string;
  readonly tabIndex: number;
}

export function StarButton({ event, time, tabIndex }: StarButtonProps) {
  const star = useStar();
  const on = event.starred === true;
  return (
    <button
      type="button"
      className={classes(css['star'], on && css['starred'])}
      tabIndex={tabIndex}
      aria-pressed={on}
      aria-label={words.row.star(time)}
      onClick={() => star([event], !on)}
    >
      <Icon of={Star} />
    </button>
  );
}

export function useStar(): (events: readonly TimelineEvent[], on: boolean) => void {
  const acts = useTimelineActs();
  return (events, on) => {
    for (const { id } of events) acts.change(id, { starred: on ? true : undefined });
    announce(on ? words.starred(events.length) : words.unstarred(events.length));
  };
}
