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

/** What a press on it does, the grid does: a thousand of them listen to nothing. */
export function StarButton({ event, time, tabIndex }: StarButtonProps) {
  const on = event.starred === true;
  return (
    <button
      type="button"
      data-star={event.id}
      className={classes(css['star'], on && css['starred'])}
      tabIndex={tabIndex}
      aria-pressed={on}
      aria-label={words.row.star(time)}
    >
      <Icon of={Star} />
    </button>
  );
}

/** The event whose star was pressed, if it was one. */
export function starAt(target: EventTarget, events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-star]')?.dataset['star'] : undefined;
  return id === undefined ? undefined : events.find((event) => event.id === id);
}

export function useStar(): (events: readonly TimelineEvent[], on: boolean) => void {
  const acts = useTimelineActs();
  return (events, on) => {
    acts.changeAll(events.map(({ id }) => [id, { starred: on ? true : undefined }]));
    announce(on ? words.starred(events.length) : words.unstarred(events.length));
  };
}
