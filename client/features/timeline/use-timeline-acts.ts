/** Writing on the timeline. Every act is a step that its writer can take back. */
import { useMemo } from 'react';
import { addEvents, changeEvent, changeEvents, removeEvents, type EventChange } from 'shared/documents/board.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useDocument, useOpenRetro } from '../../sync/use-retro.tsx';
import { useUndo } from '../../sync/undo.ts';
import { showToast } from '../../ui/toasts.ts';
import { focusRow } from './focus-row.ts';
import { useTimelineStore } from './timeline-state.ts';

export interface TimelineActs {
  readonly add: (events: readonly TimelineEvent[]) => void;
  readonly change: (id: string, change: EventChange) => void;
  /** Several at once: one step to take back. */
  readonly changeAll: (changes: readonly (readonly [id: string, change: EventChange])[]) => void;
  /** Tells how many went, with a way back, and leaves the row beside them active. */
  readonly remove: (ids: readonly string[]) => void;
}

export function useTimelineActs(): TimelineActs {
  const doc = useDocument('board');
  const { store } = useOpenRetro();
  const timeline = useTimelineStore();
  const { origin, asOne } = useUndo('board');
  return useMemo(() => {
    const add = (events: readonly TimelineEvent[]) => {
      if (doc) asOne(() => addEvents(doc, events, origin));
    };
    const remove = (ids: readonly string[]) => {
      const { events } = store.getState();
      const gone = events.filter((event) => ids.includes(event.id));
      if (!doc || gone.length === 0) return;
      const beside = besides(events, gone);
      asOne(() => removeEvents(doc, ids, origin));
      timeline.setState({ selected: new Set(), selectedFrom: undefined, editing: undefined, active: beside });
      if (beside !== undefined) focusRow(beside);
      showToast({
        text: words.removed(gone.length),
        topic: 'timeline-removed',
        actions: [{ label: words.putBack, run: () => add(gone) }],
        lasts: 12_000,
      });
    };
    return {
      add,
      change: (id, change) => {
        if (doc) changeEvent(doc, id, change, origin);
      },
      changeAll: (changes) => {
        if (doc) asOne(() => changeEvents(doc, changes, origin));
      },
      remove,
    };
  }, [doc, store, timeline, origin, asOne]);
}

/** The row that takes the place of those that go: the one below, else the one above. */
function besides(events: readonly TimelineEvent[], gone: readonly TimelineEvent[]): string | undefined {
  const ids = new Set(gone.map((event) => event.id));
  const last = events.findLastIndex((event) => ids.has(event.id));
  const below = events.slice(last + 1).find((event) => !ids.has(event.id));
  return (below ?? events.findLast((event, index) => index < last && !ids.has(event.id)))?.id;
}
