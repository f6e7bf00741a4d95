/** Until when an idea soaks: a small group looks again then, in a sitting of its own. */
import { useId, useState } from 'react';
import { soakDays, workingDaysOn } from 'shared/retro/working-days.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { serverNow } from '../../sync/clock.ts';
import { Button } from '../../ui/button.tsx';
import { dayText } from '../../ui/clock.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';

const words = remediationsWords.soak;

/** ISO date on which an idea that is put to soak now is looked at again, where this screen is. */
export const soakedUntil = () => workingDaysOn(new Date(serverNow()).toLocaleDateString('sv-SE'), soakDays);

/** "Thu 9 Feb". @param date ISO date */
export const soakDay = (date: string) => dayText(`${date}T12:00:00Z`, 'UTC');

export interface SoakDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** ISO date chosen before. */
  readonly until: string | undefined;
  readonly onChosen: (until: string) => void;
}

export function SoakDialog({ open, onClose, until, onChosen }: SoakDialogProps) {
  const form = useId();
  const footer = (
    <>
      <Button look="primary" type="submit" form={form} keys="Enter">
        {words.save}
      </Button>
      <Button onClick={onClose}>{remediationsWords.actions.cancel}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.title} footer={footer} size="small">
      <Form
        id={form}
        until={until}
        onChosen={(chosen) => {
          onClose();
          onChosen(chosen);
        }}
      />
    </Dialog>
  );
}

interface FormProps {
  readonly id: string;
  readonly until: string | undefined;
  readonly onChosen: (until: string) => void;
}

function Form({ id, until, onChosen }: FormProps) {
  const [date, setDate] = useState(until ?? soakedUntil);
  const [refused, setRefused] = useState(false);
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (date === '') setRefused(true);
        else onChosen(date);
      }}
    >
      <Field
        type="date"
        label={words.day}
        takesFocus
        note={words.about}
        refusal={refused ? words.needsDay : undefined}
        value={date}
        onChange={(next) => {
          setRefused(false);
          setDate(next);
        }}
      />
    </form>
  );
}
