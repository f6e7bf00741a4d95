import { useState, type KeyboardEvent } from 'react';
import { isoDay, saysDay, typedMoment } from 'shared/retro/typed-event.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timeText } from 'shared/retro/times.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Field } from '../../ui/field.tsx';
import css from './event-editor.module.css';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.edit;

interface TimeFieldsProps {
  readonly event: TimelineEvent;
  readonly zone: string;
}

/** Time, day and end. Written when a field is left, so that a row does not move while its time is typed. */
export function TimeFields({ event, zone }: TimeFieldsProps) {
  const acts = useTimelineActs();
  const firstDay = useStage((stage) => stage.about.date);
  const [time, setTime] = useState<string>();
  const [day, setDay] = useState<string>();
  const [until, setUntil] = useState<string>();
  const shownTime = timeIn(event, zone);
  const shownDay = event.at === null ? (firstDay ?? '') : isoDay(event.at, zone);
  const shownUntil = event.until === undefined ? '' : timeText(event.until, zone);
  const nextDay = day ?? shownDay;
  const moment = typedMoment(time ?? shownTime, zone, nextDay || undefined);
  const unread = time !== undefined && moment === undefined;
  const end = typedMoment(until ?? shownUntil, zone, nextDay || undefined);
  const endBefore =
    until !== undefined && end?.at !== null && end !== undefined && event.at !== null && end.at < event.at;

  const writeTime = () => {
    if ((time === undefined && day === undefined) || !moment) return;
    // A day alone is no time: the event still needs one.
    if (moment.at === null && moment.originalTime !== '') return;
    setTime(undefined);
    setDay(undefined);
    if (moment.at === event.at && moment.precision === event.precision) return;
    // What a source wrote stays beside what it was corrected to.
    const originalTime = event.importedFrom ? event.originalTime : moment.originalTime;
    const { at, precision } = moment;
    acts.change(event.id, {
      at,
      precision,
      zone,
      zoneFrom: 'asked',
      originalTime,
      ...(at === null ? { until: undefined } : {}),
    });
  };
  const writeUntil = () => {
    if (until === undefined || !end || endBefore) return;
    setUntil(undefined);
    acts.change(event.id, { until: end.at ?? undefined });
  };
  const needsDay = moment?.at === null && moment.originalTime !== '' && (time !== undefined || day !== undefined);
  return (
    <>
      <div data-part="time" className={css['time']}>
        <Field
          label={words.time}
          value={time ?? shownTime}
          onChange={setTime}
          onBlur={writeTime}
          onKeyDown={(key) => press(key, writeTime)}
          autoComplete="off"
          refusal={unread ? words.timeUnread : undefined}
          note={
            event.importedFrom && event.originalTime !== ''
              ? words.asWritten(event.originalTime, event.zone)
              : undefined
          }
        />
      </div>
      <div className={css['day']}>
        <Field
          label={words.day}
          type="date"
          value={saysDay(time ?? '') ? '' : nextDay}
          onChange={setDay}
          onBlur={writeTime}
          onKeyDown={(key) => press(key, writeTime)}
          refusal={needsDay ? timelineWords.readingNoDay : undefined}
        />
      </div>
      <div className={css['time']}>
        <Field
          label={words.until}
          value={until ?? shownUntil}
          onChange={setUntil}
          onBlur={writeUntil}
          onKeyDown={(key) => press(key, writeUntil)}
          autoComplete="off"
          refusal={endBefore ? words.untilBefore : until !== undefined && !end ? words.timeUnread : undefined}
        />
      </div>
    </>
  );
}

function press(key: KeyboardEvent, write: () => void): void {
  if (key.key !== 'Enter') return;
  key.preventDefault();
  write();
}

/** The time as one would type it. */
function timeIn({ at, precision, originalTime }: TimelineEvent, zone: string): string {
  if (at === null) return originalTime;
  switch (precision) {
    case 'second':
      return `${timeText(at, zone)}:${at.slice(17, 19)}`;
    case 'day':
    case 'none':
      return '';
    case 'minute':
    case 'hour':
    case 'approximate':
      return timeText(at, zone, precision);
  }
}
