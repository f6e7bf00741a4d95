/** All events in timeline order, with a line where a day begins and where nothing happened for long. */
import { useMemo, useState, type CSSProperties, type MouseEvent } from 'react';
import { columnCount, type Lanes } from 'shared/retro/lanes.ts';
import { gapsBefore } from 'shared/retro/time-check.ts';
import { partsOf, type Line, type TimelinePart } from 'shared/retro/timeline-parts.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { dayText } from 'shared/retro/times.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { classes } from '../../ui/classes.ts';
import css from './event-grid.module.css';
import { GridPart } from './grid-part.tsx';
import { laneHeads } from './lane-cells.tsx';
import laneCss from './lanes.module.css';
import { starAt, useStar } from './star-button.tsx';
import { useEventLink } from './use-event-link.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useTimelineState, useTimelineStore } from './timeline-state.ts';
import { useLanes } from './use-lanes.ts';
import { useShownZone } from './use-shown-zone.ts';

/** Up to this many events all rows are drawn: the browser's own search finds every word. */
const short = 150;

const columns = ['select', 'star', 'time', 'kind', 'event', 'who', 'source'] as const;
const narrow: ReadonlySet<string> = new Set(['select', 'star']);

export function EventGrid() {
  const events = useRetro((view) => view.events);
  const timeline = useTimelineStore();
  const zone = useShownZone();
  const lanes = useLanes();
  const lines = useMemo(() => linesOf(events, zone), [events, zone]);
  const [cut] = useState(keeping);
  const parts = useMemo(() => cut(lines), [cut, lines]);
  const press = useGridKeys();
  const star = useStar();
  const click = (event: MouseEvent<HTMLElement>) => {
    const starred = starAt(event.target, events);
    if (starred) star([starred], starred.starred !== true);
  };
  useEventLink();
  const ids = useMemo(() => new Set(events.map((event) => event.id)), [events]);
  // The row that was active may be gone: the first one then takes the Tab key.
  const lost = useTimelineState((state) => state.active === undefined || !ids.has(state.active));
  return (
    <>
      <p id="timeline-help" className="srOnly">
        {words.row.help}
      </p>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={words.grid(events.length)}
        aria-describedby="timeline-help"
        aria-multiselectable
        aria-rowcount={1 + lines.reduce((rows, { before }) => rows + before.length + 1, 0)}
        aria-colcount={columnsIn(lanes)}
        className={classes(css['grid'], lanes && laneCss['lanes'])}
        style={lanes && ({ '--lanes': columnCount(lanes) } as CSSProperties)}
        onKeyDown={press}
        onClick={click}
        onFocus={(focus) => {
          const id = focus.target.closest<HTMLElement>('[data-event]')?.dataset['event'];
          if (id !== undefined && id !== timeline.getState().active) timeline.setState({ active: id });
        }}
      >
        <div role="row" aria-rowindex={1} className={css['head']}>
          {columns.slice(0, lanes ? fixed : columns.length).map((column) => (
            <div key={column} role="columnheader">
              <span className={narrow.has(column) ? 'srOnly' : undefined}>{words.columns[column]}</span>
            </div>
          ))}
          {lanes &&
            laneHeads(lanes).map((name) => (
              <div key={name} role="columnheader" className={css['laneHead']}>
                {name}
              </div>
            ))}
        </div>
        {parts.map(({ lines: some, first }, index) => (
          <GridPart
            key={some[0]?.event.id}
            lines={some}
            zone={zone}
            lanes={lanes}
            columns={columnsIn(lanes)}
            first={first}
            always={index === 0 || events.length <= short}
            stop={lost && index === 0 ? some[0]?.event.id : undefined}
          />
        ))}
      </div>
    </>
  );
}

/** Columns before the lanes: select, star, time. */
const fixed = 3;

function columnsIn(lanes: Lanes | undefined): number {
  return lanes ? fixed + columnCount(lanes) : columns.length;
}

/** Cuts lines into parts, each time beside those of the time before. */
function keeping(): (lines: readonly Line[]) => readonly TimelinePart[] {
  let parts: readonly TimelinePart[] = [];
  return (lines) => (parts = partsOf(lines, parts));
}

/** Days by event and zone: an event that did not change is on the day it was. */
const known = new WeakMap<TimelineEvent, { readonly zone: string; readonly day: string }>();

function dayOf(event: TimelineEvent, zone: string): string {
  if (event.at === null) return words.noTimeDay;
  const before = known.get(event);
  if (before?.zone === zone) return before.day;
  const day = dayText(event.at, zone);
  known.set(event, { zone, day });
  return day;
}

/** Each event with what stands before it: the day, where it is another one than the event before has, and a gap. */
function linesOf(events: readonly TimelineEvent[], zone: string): readonly Line[] {
  const gaps = gapsBefore(events);
  let last: string | undefined;
  return events.map((event) => {
    const day = dayOf(event, zone);
    const gap = gaps.get(event.id);
    const before = [...(gap === undefined ? [] : [words.gap(gap)]), ...(day === last ? [] : [day])];
    last = day;
    return { event, before };
  });
}
