/** All events in timeline order, with a line where a day begins. */
import { Fragment, useMemo } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { dayText } from 'shared/retro/times.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import css from './event-grid.module.css';
import { EventRow } from './event-row.tsx';
import { useEventLink } from './use-event-link.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useTimelineState, useTimelineStore } from './timeline-state.ts';
import { useShownZone } from './use-shown-zone.ts';

const columns = ['select', 'time', 'kind', 'event', 'who', 'source'] as const;

export function EventGrid() {
  const events = useRetro((view) => view.events);
  const timeline = useTimelineStore();
  const zone = useShownZone();
  const days = useMemo(() => daysOf(events, zone), [events, zone]);
  const press = useGridKeys();
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
        className={css['grid']}
        onKeyDown={press}
        onFocus={(focus) => {
          const id = focus.target.closest<HTMLElement>('[data-event]')?.dataset['event'];
          if (id !== undefined && id !== timeline.getState().active) timeline.setState({ active: id });
        }}
      >
        <div role="row" className={css['head']}>
          {columns.map((column) => (
            <div key={column} role="columnheader" className={css[column]}>
              <span className={column === 'select' ? 'srOnly' : undefined}>{words.columns[column]}</span>
            </div>
          ))}
        </div>
        {events.map((event, index) => (
          <Fragment key={event.id}>
            {days[index] !== undefined && (
              <div role="row" className={css['day']}>
                <div role="rowheader" aria-colspan={6}>
                  {days[index]}
                </div>
              </div>
            )}
            <EventRow event={event} zone={zone} stop={lost && index === 0} />
          </Fragment>
        ))}
      </div>
    </>
  );
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

/** For each event the day it begins, where it is another one than the event before has. */
function daysOf(events: readonly TimelineEvent[], zone: string): readonly (string | undefined)[] {
  let before: string | undefined;
  return events.map((event) => {
    const day = dayOf(event, zone);
    const begins = day !== before ? day : undefined;
    before = day;
    return begins;
  });
}
