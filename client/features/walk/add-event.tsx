/** One line for what somebody just said is missing. */
import { useState } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import css from './came-up.module.css';
import type { AddEvent as Adding } from './use-add-event.ts';

const words = facilitatorWords.missing;

export function AddEvent({ adding, zone }: { readonly adding: Adding; readonly zone: string }) {
  const [time, setTime] = useDraft('missing-time');
  const [text, setText] = useDraft('missing-text');
  const [refused, setRefused] = useState(false);
  const add = () => {
    if (text.trim() === '') return setRefused(true);
    if (!adding.add({ time, text })) return;
    setTime('');
    setText('');
  };
  return (
    <form
      className={css['add']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={words.time}
        hideLabel
        placeholder={words.time}
        title={words.zone(zone)}
        maxLength={80}
        value={time}
        onChange={setTime}
      />
      <Field
        label={words.what}
        hideLabel
        placeholder={words.what}
        maxLength={4000}
        refusal={refused ? refusals['text-empty'] : undefined}
        value={text}
        onChange={(next) => {
          setRefused(false);
          setText(next);
        }}
      />
      <Button type="submit" keys="Enter">
        {words.addOwn}
      </Button>
      <p className={css['zone']}>{words.zone(zone)}</p>
    </form>
  );
}
