/** Minutes per event as bars; the same as a table, for whoever would rather read it. */
import { useState } from 'react';
import type { Mirror } from 'shared/retro/mirror.ts';
import { longestOf, mirrorWords } from 'shared/sentences/mirror.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Picture } from '../../ui/picture.tsx';
import css from './mirror.module.css';

const words = mirrorWords.events;

export function EventMinutes({ events }: Pick<Mirror, 'events'>) {
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      {asTable ? <Table events={events} /> : <Strip events={events} />}
      <p className="small second">{words.walked(events)}</p>
      <p>
        <Button look="quiet" size="small" className={css['add']} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.chartAgain : words.table}
        </Button>
      </p>
    </>
  );
}

function Strip({ events }: Pick<Mirror, 'events'>) {
  const longest = longestOf(events);
  const most = longest?.minutes ?? 0;
  const least = Math.min(...events.map(({ minutes }) => minutes));
  return (
    <>
      <Picture sentence={words.chart(least, most, longest?.time ?? '')} className={classes(css['strip'])}>
        {events.map(({ event, minutes, end }) => (
          <i
            key={event}
            className={classes(end === 'skipped' && css['none'])}
            style={{ blockSize: `${end === 'skipped' || most === 0 ? 12 : Math.max(4, (minutes / most) * 100)}%` }}
          />
        ))}
      </Picture>
      <div className={css['ends']}>
        <span>{events[0]?.time}</span>
        {longest && longest.time !== '' && <span>{words.longest(longest.time, longest.minutes)}</span>}
        <span>{events.length > 1 && events.at(-1)?.time}</span>
      </div>
    </>
  );
}

function Table({ events }: Pick<Mirror, 'events'>) {
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.minutes}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ event, time, minutes, end }) => (
          <tr key={event}>
            <th scope="row">{time === '' ? words.noTime : time}</th>
            <td>{end === 'skipped' ? words.skipped : minutes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
