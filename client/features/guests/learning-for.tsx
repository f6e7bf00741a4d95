/** A learning said aloud by somebody without a device, written down under their name. */
import { type FormEvent, useState } from 'react';
import { guestWords } from 'shared/sentences/guests.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import css from './guests.module.css';
import { useGuests } from './use-guests.ts';

const words = guestWords.learning;

/** Nothing while everybody has a device. */
export function LearningFor() {
  const guests = useGuests();
  const act = useAct();
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useDraft('learning-for');
  const [refused, setRefused] = useState(false);
  const guest = guests.find(({ id }) => id === chosen) ?? guests[0];
  if (!guest) return null;
  const add = async () => {
    if (text.trim() === '') return setRefused(true);
    const answer = await act({ type: 'learning-for', person: guest.id, text });
    if (!answer.ok) return;
    setText('');
    announce(words.added(guest.name));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <form aria-label={words.title} className={css['form']} onSubmit={submit} noValidate>
      <h3 className="lab">{words.title}</h3>
      <Select
        label={words.who}
        hideLabel
        size="small"
        options={guests.map(({ id, name }) => ({ value: id, label: name }))}
        value={guest.id}
        onChange={setChosen}
      />
      <Field
        label={words.text}
        maxLength={4000}
        refusal={refused ? refusals['text-empty'] : undefined}
        value={text}
        onChange={(next) => {
          setRefused(false);
          setText(next);
        }}
      />
      <div>
        <Button size="small" type="submit" keys="Enter">
          {words.add}
        </Button>
      </div>
    </form>
  );
}
