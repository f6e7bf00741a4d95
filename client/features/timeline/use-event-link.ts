/** `#event-<id>`: the row is brought into sight and takes the focus. */
import { useEffect } from 'react';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { showToast } from '../../ui/toasts.ts';
import { rowId, useTimelineStore } from './timeline-state.ts';

export function useEventLink(): void {
  const { store } = useOpenRetro();
  const timeline = useTimelineStore();
  useEffect(() => {
    const go = () => {
      const id = /^#event-([\w-]+)$/.exec(location.hash)?.[1];
      if (id === undefined) return;
      if (!store.getState().events.some((event) => event.id === id)) {
        showToast({ text: words.notThere, topic: 'event-link' });
        return;
      }
      timeline.setState({ active: id, editing: undefined });
      const show = () => {
        const row = document.getElementById(rowId(id));
        row?.scrollIntoView({ block: 'center' });
        row?.focus({ preventScroll: true });
      };
      // Rows out of sight have an estimated height: the second time they have their own.
      requestAnimationFrame(() => {
        show();
        requestAnimationFrame(show);
      });
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [store, timeline]);
}
