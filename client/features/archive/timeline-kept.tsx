import { isSafeUrl, type Source, type TimelineEvent } from 'shared/retro/timeline.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import type { Prose } from 'shared/retro/prose.ts';
import { dayText, timeText } from 'shared/retro/times.ts';
import { archiveWords } from 'shared/sentences/archive.ts';
import type { ReactNode } from 'react';
import css from './timeline-kept.module.css';

const words = archiveWords.one;

export interface TimelineKeptProps {
  readonly record: FrozenRecord;
  readonly notes: (prose: Prose) => ReactNode;
}

/** The timeline as it was published: every event with its notes, its sources, and how it looked to others. */
export function TimelineKept({ record, notes }: TimelineKeptProps) {
  const days = byDay(record);
  return (
    <>
      {days.map(({ day, events }) => (
        <div key={day}>
          <h3 className={css['day']}>{day}</h3>
          <ol>
            {events.map((event) => (
              <Kept key={event.id} event={event} record={record} notes={notes} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function Kept({ event, record, notes }: TimelineKeptProps & { readonly event: TimelineEvent }) {
  const note = record.notes[event.id];
  const views = record.views.filter((view) => view.eventId === event.id);
  const sources = event.sources.filter(({ url, excerpt }) => url !== undefined || excerpt !== undefined);
  return (
    <li id={`event-${event.id}`} className={css['event']} tabIndex={-1}>
      <span className={css['time']}>
        {event.at === null ? words.noTime : timeText(event.at, record.zone, event.precision)}
      </span>
      <div>
        <p className={css['text']}>{event.text}</p>
        {note && <div className={css['note']}>{notes(note)}</div>}
        {views.length > 0 && (
          <div className={css['note']}>
            <p className="small muted">{words.views}</p>
            {views.map((view) => (
              <blockquote key={view.id}>{view.text}</blockquote>
            ))}
          </div>
        )}
        {sources.length > 0 && (
          <ul className={css['sources']} aria-label={words.sources}>
            {sources.map((source, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- published: they never move
              <li key={index}>
                <OneSource source={source} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function OneSource({ source: { url, excerpt, label } }: { readonly source: Source }) {
  return (
    <>
      {url !== undefined && isSafeUrl(url) && (
        <a href={url} target="_blank" rel="noreferrer">
          {label ?? url}
        </a>
      )}
      {excerpt !== undefined && <pre className={css['excerpt']}>{excerpt}</pre>}
    </>
  );
}

function byDay({ events, zone }: FrozenRecord): { day: string; events: TimelineEvent[] }[] {
  const days: { day: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const day = event.at === null ? words.noTime : dayText(event.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
