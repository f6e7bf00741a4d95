/** Adds an event between the active one and the next. */
import Plus from 'lucide-react/icons/plus';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AddLine } from './add-line.tsx';
import css from './event-row.module.css';
import { neighbours, rowId, useTimelineState, useTimelineStore } from './timeline-state.ts';

interface BetweenProps {
  readonly event: string;
  readonly zone: string;
}

function useBetween({ event, zone }: BetweenProps) {
  const { here, next } = neighbours(
    useRetro((view) => view.events),
    event,
  );
  if (!here) return { here, next, label: words.add };
  const after = eventTime(here, zone);
  // What has no time stands at the end: there is no moment between it and another.
  const between = here.at !== null && next !== undefined && next.at !== null;
  return { here, next, label: between ? words.addBetween(after, eventTime(next, zone)) : words.addAfter(after) };
}

export function AddBetweenButton(props: BetweenProps) {
  const timeline = useTimelineStore();
  const { here, label } = useBetween(props);
  const adding = useTimelineState((state) => state.addingAfter !== undefined);
  if (adding || here?.at === null) return null;
  return (
    <Button
      size="small"
      className={css['between']}
      icon={<Icon of={Plus} />}
      keys="Shift+Enter"
      onClick={() => timeline.setState({ addingAfter: props.event, editing: undefined })}
    >
      {label}
    </Button>
  );
}

/** The open line, in a row of its own. */
export function AddBetweenRow(props: BetweenProps & { readonly columns: number }) {
  const timeline = useTimelineStore();
  const { here, next, label } = useBetween(props);
  const close = (focus: string) => {
    timeline.setState({ addingAfter: undefined });
    document.getElementById(rowId(focus))?.focus();
  };
  return (
    <div role="row" className={css['adding']}>
      <div role="gridcell" aria-colspan={props.columns} className={css['wide']}>
        <AddLine
          label={label}
          draft="event-between"
          after={here?.at ?? undefined}
          before={next?.at ?? undefined}
          takesFocus
          onAdded={(event) => timeline.setState({ addingAfter: event.at === null ? undefined : event.id })}
          onClose={() => close(props.event)}
        />
      </div>
    </div>
  );
}
