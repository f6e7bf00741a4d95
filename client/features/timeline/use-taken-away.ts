/** Somebody else removed the event that is being changed here: its words stay within reach. */
import { useEffect, useRef, type RefObject } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useTimelineStore } from './timeline-state.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

/** @param typed the words as they are in the field, written or not */
export function useTakenAway(event: TimelineEvent, typed: RefObject<string | undefined>): void {
  const { store } = useOpenRetro();
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  const last = useRef({ event, acts });
  useEffect(() => {
    last.current = { event, acts };
  });
  useEffect(
    () => () => {
      const { event: lastSeen, acts: write } = last.current;
      // oxlint-disable-next-line react/exhaustive-deps -- the newest words are the ones to keep
      const gone = { ...lastSeen, text: typed.current ?? lastSeen.text };
      const there = store.getState().events.some((each) => each.id === gone.id);
      // Removing it oneself ends the editing first.
      if (there || timeline.getState().editing?.event !== gone.id) return;
      timeline.setState({ editing: undefined });
      showToast({
        tone: 'refused',
        text: words.takenAway,
        detail: gone.text,
        actions: [{ label: words.putBack, run: () => write.add([gone]) }],
      });
    },
    [store, timeline, typed],
  );
}
