import { type FormEvent, useState } from 'react';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import css from './readiness.module.css';

const words = prepareWords.people;

/** Somebody who will be in the room without a device: a name that can be given the floor and written for. */
export function AddGuest() {
  const act = useAct();
  const [name, setName] = useState('');
  const add = async (submit: FormEvent) => {
    submit.preventDefault();
    const typed = name.trim();
    if (typed === '') return;
    const answer = await act({ type: 'add-guest', name: typed });
    if (!answer.ok) return;
    setName('');
    announce(words.guestAdded(typed));
  };
  return (
    <form className={css['guest']} onSubmit={(submit) => void add(submit)}>
      <Field
        label={words.guest}
        note={words.guestAbout}
        size="small"
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={setName}
      />
      <Button type="submit" size="small">
        {words.guestGo}
      </Button>
    </form>
  );
}
