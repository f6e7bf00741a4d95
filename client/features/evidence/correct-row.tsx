import { type FormEvent, useState } from 'react';
import { localDay, localTime, type Correction } from 'shared/evidence/correct.ts';
import type { EventDraft } from 'shared/evidence/draft.ts';
import { isZone } from 'shared/retro/times.ts';
import { typedMoment } from 'shared/retro/typed-event.ts';
import { evidenceWords } from 'shared/sentences/evidence.ts';
import { importWords } from 'shared/sentences/import.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import css from './correct-row.module.css';

const words = evidenceWords.row;

export interface CorrectRowProps {
  /** As read, corrected or not. */
  readonly draft: EventDraft;
  readonly changed: boolean;
  readonly onCorrect: (correction: Correction, below: boolean) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Time, day and zone of one row, for it alone or for it and all below. */
export function CorrectRow({ draft, changed, onCorrect, onBack, onClose }: CorrectRowProps) {
  const [time, setTime] = useState(localTime(draft) ?? '');
  const [day, setDay] = useState(localDay(draft) ?? '');
  const [zone, setZone] = useState(draft.flags.includes('needs-zone') ? '' : draft.zone);
  const unread = time.trim() !== '' && typedMoment(time, 'UTC', '2000-01-01') === undefined;
  const unknown = zone.trim() !== '' && !isZone(zone.trim());
  const correct = (below: boolean) => {
    if (unread || unknown) return;
    onCorrect(
      {
        ...(time.trim() === '' || time === localTime(draft) ? {} : { time: time.trim() }),
        ...(day === '' || day === localDay(draft) ? {} : { day }),
        ...(zone.trim() === '' || (zone.trim() === draft.zone && !draft.flags.includes('needs-zone'))
          ? {}
          : { zone: zone.trim() }),
      },
      below,
    );
  };
  return (
    <form
      className={css['form']}
      aria-label={words.label}
      onSubmit={(submit: FormEvent) => {
        submit.preventDefault();
        correct(false);
      }}
    >
      <Field
        label={words.time}
        size="small"
        value={time}
        onChange={setTime}
        autoComplete="off"
        takesFocus
        refusal={unread ? words.timeUnread : undefined}
        className={css['time']}
      />
      <Field label={words.day} type="date" size="small" value={day} onChange={setDay} className={css['day']} />
      <Field
        label={words.zone}
        size="small"
        value={zone}
        onChange={setZone}
        autoComplete="off"
        spellCheck={false}
        placeholder={importWords.zoneExample}
        refusal={unknown ? importWords.zoneUnknown : undefined}
        className={css['zone']}
      />
      <div className={css['acts']}>
        <Button type="submit" size="small">
          {words.one}
        </Button>
        <Button size="small" onClick={() => correct(true)} title={words.belowAbout}>
          {words.below}
        </Button>
        {changed && (
          <Button size="small" look="quiet" onClick={onBack}>
            {words.back}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}
