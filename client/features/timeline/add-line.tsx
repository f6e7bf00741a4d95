/** One typed line becomes an event: "23:26 what happened". What it is read as stands below before it is added. */
import Plus from 'lucide-react/icons/plus';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { maxEvents } from 'shared/documents/board.ts';
import { lastOrder } from 'shared/retro/order.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timeText } from 'shared/retro/times.ts';
import { dayFor, dayWithin, isoDay, saysDay, typedLine, type TypedLine } from 'shared/retro/typed-event.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { newId } from '../../api/ids.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './add-line.module.css';
import { newEvent } from './new-event.ts';
import { rowId, useTimelineStore, withId } from './timeline-state.ts';
import { useShownZone } from './use-shown-zone.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

export interface AddLineProps {
  readonly id?: string | undefined;
  readonly label: string;
  /** Names what was typed and not added, so that it is there again. */
  readonly draft: string;
  /** Instants of the events around it, where it stands between two. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly takesFocus?: boolean | undefined;
  readonly onAdded?: ((event: TimelineEvent) => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

export function AddLine({ id, label, draft, after, before, takesFocus, onAdded, onClose }: AddLineProps) {
  const { store } = useOpenRetro();
  const timeline = useTimelineStore();
  const zone = useShownZone();
  const firstDay = useStage((stage) => stage.about.date);
  const acts = useTimelineActs();
  const [line, setLine] = useDraft(draft);
  const [day, setDay] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  const likely = (text: string): string | undefined => {
    if (after !== undefined) return dayFor(text, zone, after, before) ?? isoDay(after, zone);
    const times = store.getState().events.flatMap(({ at }) => at ?? []);
    const near = timeline.getState().lastAdded ?? times.at(-1);
    if (near === undefined) return firstDay;
    return (
      dayWithin(text, zone, times[0] ?? near, times.at(-1) ?? near) ?? dayFor(text, zone, near) ?? isoDay(near, zone)
    );
  };
  const written = saysDay(line);
  const shownDay = day ?? likely(line);
  const read = typedLine(line, zone, shownDay);

  const close = () => {
    setRefusal(undefined);
    onClose?.();
  };
  const add = (submit: FormEvent) => {
    submit.preventDefault();
    const { events } = store.getState();
    if (read.text === '') return setRefusal(words.addEmpty);
    if (read.at === null && read.originalTime !== '') return setRefusal(words.readingNoDay);
    if (events.length >= maxEvents) return setRefusal(words.tooMany(maxEvents));
    const event = newEvent(newId(), read, zone, lastOrder(events));
    acts.add([event]);
    timeline.setState((state) => ({
      written: withId(state.written, event.id, true),
      active: event.id,
      lastAdded: event.at ?? state.lastAdded,
    }));
    announce(event.at === null ? words.addedLast : words.added(timeText(event.at, zone, event.precision)));
    setLine('');
    setDay(undefined);
    setRefusal(undefined);
    requestAnimationFrame(() => document.getElementById(rowId(event.id))?.scrollIntoView({ block: 'nearest' }));
    onAdded?.(event);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onClose) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // Keys inside it belong to the line, not to the grid around it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      id={id}
      className={classes(css['line'], onClose === undefined && css['first'])}
      onSubmit={add}
      onKeyDown={press}
    >
      <Field
        className={css['words']}
        label={label}
        hideLabel
        placeholder={words.addExample}
        value={line}
        onChange={(text) => {
          setLine(text);
          setRefusal(undefined);
        }}
        autoComplete="off"
        maxLength={5000}
        takesFocus={takesFocus}
        refusal={refusal}
        note={<span className="num">{readingOf(line, read, written, shownDay, zone)}</span>}
      />
      <Field
        className={css['day']}
        label={words.addDay}
        hideLabel
        type="date"
        value={written ? '' : (shownDay ?? '')}
        disabled={written}
        onChange={(next) => setDay(next === '' ? undefined : next)}
      />
      <Button type="submit" icon={<Icon of={Plus} />}>
        {words.addGo}
      </Button>
      {onClose && (
        <Button look="quiet" keys="Esc" onClick={close}>
          {words.addClose}
        </Button>
      )}
    </form>
  );
}

function readingOf(line: string, read: TypedLine, written: boolean, day: string | undefined, zone: string): string {
  if (line.trim() === '') return words.readingEmpty;
  if (read.at === null) return read.originalTime === '' ? words.readingNoTime : words.readingNoDay;
  const time = timeText(read.at, zone, read.precision);
  return written || day === undefined ? words.readingWritten(read.originalTime, zone) : words.reading(time, day, zone);
}
