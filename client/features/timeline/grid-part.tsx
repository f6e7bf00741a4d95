/**
 * Some rows of a long timeline. Rows far from what is seen are not drawn and keep their height; the row that is active,
 * edited or added after always is, so that focus and keys never lose it.
 */
import { memo, useRef } from 'react';
import type { Lanes } from 'shared/retro/lanes.ts';
import type { Line } from 'shared/retro/timeline-parts.ts';
import { useNear } from '../../ui/use-near.ts';
import css from './event-grid.module.css';
import { EventRow } from './event-row.tsx';
import { useTimelineState } from './timeline-state.ts';

/** Height of a row that was never drawn, px. */
const usual = 49;

export interface GridPartProps {
  readonly lines: readonly Line[];
  readonly zone: string;
  readonly lanes: Lanes | undefined;
  /** How many columns the grid has. */
  readonly columns: number;
  /** Place of its first row among all rows of the grid, from 1. */
  readonly first: number;
  /** Drawn wherever it is: a short timeline, the first part. */
  readonly always: boolean;
  /** The event that takes the Tab key although it is not active. */
  readonly stop: string | undefined;
}

export const GridPart = memo(function GridPart(props: GridPartProps) {
  const { lines, zone, lanes, columns, first, always, stop } = props;
  const holder = useRef<HTMLDivElement>(null);
  const { near, height } = useNear(holder, always);
  const held = useTimelineState((state) =>
    lines.some(({ event: { id } }) => id === state.active || id === state.editing?.event || id === state.addingAfter),
  );
  const drawn = always || near || held;
  let row = first;
  return (
    <div
      ref={holder}
      role={drawn ? 'rowgroup' : 'presentation'}
      style={drawn ? undefined : { blockSize: height ?? lines.length * usual }}
    >
      {drawn &&
        lines.map(({ event, before }) => {
          const headings = before.map((text) => {
            row += 1;
            return (
              <div key={`${event.id} ${text}`} role="row" aria-rowindex={row - 1} className={css['day']}>
                <div role="rowheader" aria-colspan={columns}>
                  {text}
                </div>
              </div>
            );
          });
          row += 1;
          return [
            ...headings,
            <EventRow
              key={event.id}
              event={event}
              zone={zone}
              lanes={lanes}
              columns={columns}
              stop={stop === event.id}
              index={row - 1}
            />,
          ];
        })}
    </div>
  );
});
