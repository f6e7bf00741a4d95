import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import css from './timeline.module.css';
import { useStar } from './star-button.tsx';
import { useTimelineState, useTimelineStore } from './timeline-state.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

/** What can be done with several events at once; there while some are selected. */
export function SelectionBar() {
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  const star = useStar();
  const selected = useTimelineState((state) => state.selected);
  const events = useRetro((view) => view.events);
  const there = events.filter((event) => selected.has(event.id));
  const starred = there.every((event) => event.starred === true);
  return (
    <div role="status" className={css['selection']} hidden={there.length === 0}>
      {there.length > 0 && (
        <>
          <span>{words.selected(there.length)}</span>
          <Button size="small" keys="S" aria-pressed={starred} onClick={() => star(there, !starred)}>
            {words.starSelected}
          </Button>
          <Button size="small" keys="Delete" onClick={() => acts.remove(there.map((event) => event.id))}>
            {there.length === 1 ? words.removeOne : words.removeSelected}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() => timeline.setState({ selected: new Set(), selectedFrom: undefined })}
          >
            {words.clearSelection}
          </Button>
        </>
      )}
    </div>
  );
}
