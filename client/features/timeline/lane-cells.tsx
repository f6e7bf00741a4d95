/** A row of the grid with lanes: when, and its words in the column of whom or what it belongs to. */
import { columnCount, laneKinds, laneNames, placeIn, type Lanes } from 'shared/retro/lanes.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { classes } from '../../ui/classes.ts';
import { AddBetweenButton } from './add-between.tsx';
import { LastingHints } from './event-hints.tsx';
import css from './lanes.module.css';
import { MoveTimeless } from './move-timeless.tsx';
import type { RowState } from './timeline-state.ts';

const words = timelineWords.lanes;

export interface LaneCellsProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  readonly lanes: Lanes;
  readonly state: RowState;
}

export function LaneCells({ event, zone, lanes, state: { active, written } }: LaneCellsProps) {
  const place = placeIn(event, lanes);
  const heads = laneHeads(lanes);
  return Array.from({ length: columnCount(lanes) }, (_, column) => {
    const here = column === place.column;
    return (
      <div
        key={column}
        role="gridcell"
        data-field={here ? 'text' : undefined}
        className={classes(css['cell'], here && css['here'])}
      >
        {here ? (
          <>
            {/* Where lanes stand below each other, on a phone, the name of the lane stands beside the words. */}
            <span className={css['lane']}>{heads[column]}</span>
            {event.text === '' ? <span className="muted">{timelineWords.row.noWords}</span> : event.text}
            <span className={css['facts']}>{factsOf(event, lanes).join(' · ')}</span>
            {written && <LastingHints event={event} zone={zone} stop={active} />}
            {active && event.at === null && <MoveTimeless event={event.id} />}
            {active && <AddBetweenButton event={event.id} zone={zone} />}
          </>
        ) : (
          place.also.includes(column) && <span className={css['also']}>{words.also}</span>
        )}
      </div>
    );
  });
}

/** Kind, marks, and the names that have no column here. */
function factsOf(event: TimelineEvent, lanes: Lanes): readonly string[] {
  const hidden = laneNames(event, lanes.by).filter((name) => !lanes.names.includes(name));
  const beside = laneKinds.flatMap((by) => (by === lanes.by ? [] : laneNames(event, by)));
  return [eventWords.kinds[event.kind], ...event.tags.map((tag) => eventWords.tags[tag]), ...hidden, ...beside];
}

/** What stands above each column. */
export function laneHeads({ by, names, others, unnamed }: Lanes): readonly string[] {
  return [...names, ...(others ? [words.others] : []), ...(unnamed ? [words.unnamed[by]] : [])];
}
