/** The selected events, moved in time together. */
import { type FormEvent, useId, useState } from 'react';
import { shiftedTimes } from 'shared/retro/shift-times.ts';
import { dayText, timeText } from 'shared/retro/times.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { selectionWords } from 'shared/sentences/selection.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import css from './timeline.module.css';
import { useShownZone } from './use-shown-zone.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = selectionWords.shift;

export interface ShiftDialogProps {
  /** Those that are selected, in timeline order. */
  readonly events: readonly TimelineEvent[];
  readonly onClose: () => void;
}

export function ShiftDialog({ events, onClose }: ShiftDialogProps) {
  const form = useId();
  const acts = useTimelineActs();
  const zone = useShownZone();
  const [hours, setHours] = useState('1');
  const [minutes, setMinutes] = useState('0');
  const [way, setWay] = useState<'later' | 'earlier'>('later');
  const [refused, setRefused] = useState(false);
  const by = wholeMinutes(hours, minutes) * (way === 'later' ? 1 : -1);
  const [first] = events;
  const changes = shiftedTimes(events, by);
  const timeless = events.length - changes.length;
  const [, firstChange] = changes[0] ?? [];
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    if (!Number.isFinite(by) || by === 0 || changes.length === 0) return setRefused(true);
    acts.changeAll(changes);
    announce(words.done(changes.length, by));
    return onClose();
  };
  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setRefused(false);
  };
  const moment = (at: string) => `${dayText(at, zone)}, ${timeText(at, zone)}`;
  const footer = (
    <>
      <Button look="primary" type="submit" form={form}>
        {words.go}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={words.title(events.length)} size="small" footer={footer}>
      <form id={form} noValidate onSubmit={send} className={css['shift']}>
        <p className="second">{words.about}</p>
        <div className={css['by']}>
          <Field
            label={words.hours}
            type="number"
            min={0}
            value={hours}
            takesFocus
            onChange={type(setHours)}
            refusal={refused ? words.nothing : undefined}
          />
          <Field label={words.minutes} type="number" min={0} value={minutes} onChange={type(setMinutes)} />
        </div>
        <RadioCards
          legend={words.way}
          options={[
            { value: 'later', label: words.later },
            { value: 'earlier', label: words.earlier },
          ]}
          value={way}
          onChange={(next) => setWay(next === 'earlier' ? 'earlier' : 'later')}
        />
        <output className="num">
          {first?.at && firstChange && words.first(moment(first.at), moment(firstChange.at))}
        </output>
        {timeless > 0 && <p className="small second">{words.timeless(timeless)}</p>}
      </form>
    </Dialog>
  );
}

/** NaN when either is no whole number from 0 on. */
function wholeMinutes(hours: string, minutes: string): number {
  const [h, m] = [hours, minutes].map((text) => (text.trim() === '' ? 0 : Number(text)));
  return h !== undefined && m !== undefined && [h, m].every((part) => Number.isInteger(part) && part >= 0)
    ? h * 60 + m
    : Number.NaN;
}
