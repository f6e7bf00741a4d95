/** One event in the grid. Drawn again only when it, or this tab's interest in it, changes: a thousand stay smooth. */
import Link from 'lucide-react/icons/link';
import Plus from 'lucide-react/icons/plus';
import { memo, type MouseEvent } from 'react';
import type { Lanes } from 'shared/retro/lanes.ts';
import { isSafeUrl, type TimelineEvent } from 'shared/retro/timeline.ts';
import { timeText } from 'shared/retro/times.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { AddBetweenButton, AddBetweenRow } from './add-between.tsx';
import { EventEditor } from './event-editor.tsx';
import css from './event-row.module.css';
import { LastingHints } from './event-hints.tsx';
import { LaneCells } from './lane-cells.tsx';
import { MoveTimeless } from './move-timeless.tsx';
import { sourceName } from './source-name.ts';
import { StarButton } from './star-button.tsx';
import { rowId, useRowState, useTimelineStore, withId, type EditField, type RowState } from './timeline-state.ts';

export interface EventRowProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  /** Undefined for one list. */
  readonly lanes: Lanes | undefined;
  /** How many columns the grid has. */
  readonly columns: number;
  /** Takes the Tab key although it is not active: no row is. */
  readonly stop: boolean;
  /** Its place among all rows of the grid, from 1. */
  readonly index: number;
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, zone, columns, index } = props;
  const state = useRowState(event.id);
  return (
    <>
      {state.editing === undefined ? (
        <Reading {...props} state={state} />
      ) : (
        <div
          role="row"
          aria-rowindex={index}
          id={rowId(event.id)}
          data-event={event.id}
          tabIndex={-1}
          className={css['editing']}
        >
          <div role="gridcell" aria-colspan={columns} className={css['wide']}>
            <EventEditor event={event} zone={zone} field={state.editing} />
          </div>
        </div>
      )}
      {state.adding && <AddBetweenRow event={event.id} zone={zone} columns={columns} />}
    </>
  );
});

function Reading(props: EventRowProps & { readonly state: RowState }) {
  const { event, zone, lanes, stop, index, state } = props;
  const timeline = useTimelineStore();
  const { active, selected } = state;
  const time = eventTime(event, zone);
  const select = (on: boolean) =>
    timeline.setState((before) => ({ selected: withId(before.selected, event.id, on), selectedFrom: event.id }));
  const edit = (click: MouseEvent<HTMLElement>) => {
    const target = click.target instanceof Element ? click.target : null;
    // Links and boxes do what they do, and marking words with the mouse changes nothing.
    if (!target || target.closest('a, button, label, input') || getSelection()?.isCollapsed === false) return;
    const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'] as EditField | undefined;
    timeline.setState({
      active: event.id,
      editing: { event: event.id, field: field ?? 'text' },
      addingAfter: undefined,
    });
  };
  return (
    // Keys for rows are handled once, by the grid.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={index}
      id={rowId(event.id)}
      data-event={event.id}
      tabIndex={active || stop ? 0 : -1}
      aria-selected={selected}
      className={classes(css['row'], active && css['active'], selected && css['selected'])}
      onClick={edit}
    >
      <div role="gridcell" className={css['box']}>
        <Checkbox
          label={words.row.select(time, event.text)}
          hideLabel
          tabIndex={active ? 0 : -1}
          checked={selected}
          onChange={select}
        />
      </div>
      <div role="gridcell" className={css['box']}>
        <StarButton event={event} time={time} tabIndex={active ? 0 : -1} />
      </div>
      <div role="gridcell" data-field="time" className={classes('num', css['time'])}>
        {event.at === null ? (
          <>
            {event.originalTime}
            <span className={css['needs']}>{words.row.needsTime}</span>
          </>
        ) : (
          <>
            {time}
            {event.until !== undefined && (
              <span className={css['tags']}>{eventWords.until(timeText(event.until, zone))}</span>
            )}
          </>
        )}
      </div>
      {lanes ? (
        <LaneCells event={event} zone={zone} lanes={lanes} state={state} />
      ) : (
        <ListCells {...props} time={time} />
      )}
    </div>
  );
}

interface ListCellsProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  readonly state: RowState;
  readonly time: string;
}

function ListCells({ event, zone, time, state: { active, written } }: ListCellsProps) {
  return (
    <>
      <div role="gridcell" data-field="kind" className={css['kind']}>
        {eventWords.kinds[event.kind]}
        {event.tags.length > 0 && (
          <span className={css['tags']}>{event.tags.map((tag) => eventWords.tags[tag]).join(', ')}</span>
        )}
      </div>
      <div role="gridcell" data-field="text" className={css['text']}>
        {event.text === '' ? <span className="muted">{words.row.noWords}</span> : event.text}
        {written && <LastingHints event={event} zone={zone} stop={active} />}
      </div>
      <div role="gridcell" data-field="who" className={css['who']}>
        {event.actors.join(', ')}
      </div>
      <div role="gridcell" data-field="sources" className={css['source']}>
        <FirstSource event={event} time={time} stop={active} />
        {active && event.at === null && <MoveTimeless event={event.id} />}
        {active && <AddBetweenButton event={event.id} zone={zone} />}
      </div>
    </>
  );
}

function FirstSource({
  event,
  time,
  stop,
}: {
  readonly event: TimelineEvent;
  readonly time: string;
  readonly stop: boolean;
}) {
  const timeline = useTimelineStore();
  const [first, ...more] = event.sources;
  const tabIndex = stop ? 0 : -1;
  if (!first) {
    return (
      <button
        type="button"
        className={css['link']}
        tabIndex={tabIndex}
        aria-label={words.row.noSourceFor(time)}
        onClick={() => timeline.setState({ active: event.id, editing: { event: event.id, field: 'sources' } })}
      >
        <Icon of={Plus} />
        {words.row.noSource}
      </button>
    );
  }
  const label = sourceName(first);
  return (
    <>
      {first.url !== undefined && isSafeUrl(first.url) ? (
        <a href={first.url} target="_blank" rel="noreferrer" tabIndex={tabIndex} className={css['sourceLink']}>
          <Icon of={Link} />
          <span>
            {label}
            <span className="srOnly">, {words.sources.openLink}</span>
          </span>
        </a>
      ) : (
        <span className="muted">{label}</span>
      )}
      {more.length > 0 && <span className={css['tags']}>{words.row.moreSources(more.length)}</span>}
    </>
  );
}
