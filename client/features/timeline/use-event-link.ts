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
      bringIntoSight(rowId(id));
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [store, timeline]);
}

/** Frames in which rows above may still be drawn and move the one that was asked for. */
const settling = 40;

/** Rows out of sight have an estimated height: until those around it have their own, the row is looked for again. */
function bringIntoSight(row: string): void {
  let left = settling;
  const stop = () => (left = 0);
  const look = () => {
    const element = document.getElementById(row);
    if (element && document.activeElement !== element) element.focus({ preventScroll: true });
    if (element && !isInSight(element)) element.scrollIntoView({ block: 'center' });
    left -= 1;
    if (left > 0) requestAnimationFrame(look);
    else for (const act of moves) removeEventListener(act, stop);
  };
  // Whoever goes on by themselves is not held.
  for (const act of moves) addEventListener(act, stop, { passive: true });
  requestAnimationFrame(look);
}

const moves = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const;

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= innerHeight * 0.2 && bottom <= innerHeight * 0.9;
}
