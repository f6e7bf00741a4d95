import { lanesOf, movedAside } from 'shared/retro/lanes.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { focusRow } from './focus-row.ts';
import { useTimelineStore } from './timeline-state.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.lanes;

/** An event to the lane beside its own: it then names whom or what that lane is of. */
export function useMoveAside(): (event: TimelineEvent, step: -1 | 1) => void {
  const { store } = useOpenRetro();
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  return (event, step) => {
    const { layout, lanes } = timeline.getState();
    if (layout === 'list') return;
    const shown = lanesOf(store.getState().events, layout, lanes[layout]);
    const moved = movedAside(event, shown, step);
    if (moved === undefined) return announce(words.notMoved);
    acts.change(event.id, layout === 'who' ? { actors: moved.names } : { lanes: moved.names });
    announce(words.moved(moved.to));
    focusRow(event.id);
  };
}
