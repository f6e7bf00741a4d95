import { timesToCheck } from 'shared/retro/time-check.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useNow, useRetro } from '../../sync/use-retro.tsx';
import { useShownZone } from './use-shown-zone.ts';
import css from './timeline.module.css';

const words = timelineWords.check;

/** Named one by one up to here. */
const most = 8;

/** Times worth a second look, each with the way to it. Nothing when all of them can be as they are written. */
export function TimeCheck() {
  const events = useRetro((view) => view.events);
  const now = useNow(60_000);
  const zone = useShownZone();
  const found = timesToCheck(events, now);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="time-check" className={css['coverage']}>
      <h3 id="time-check" className="lab">
        {words.title}
      </h3>
      <ul>
        {found.slice(0, most).map(({ event, fault }) => (
          <li key={event.id} className="small">
            <a href={`#event-${event.id}`} className="num">
              {eventTime(event, zone)}
            </a>{' '}
            {words.faults[fault]}
          </li>
        ))}
      </ul>
      {found.length > most && <p className="small muted">{words.more(found.length - most)}</p>}
    </section>
  );
}
