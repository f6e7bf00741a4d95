/** Adds a person by name alone. The same name twice is asked about, as nobody could tell the rows apart. */
import UserPlus from 'lucide-react/icons/user-plus';
import { type FormEvent, useState } from 'react';
import { guestWords as words } from 'shared/sentences/guests.ts';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import css from './guests.module.css';

export function AddGuest({ keys }: { readonly keys?: Shortcut | undefined }) {
  const [open, setOpen] = useState(false);
  useKeys(keys ? [{ ...keys, run: () => setOpen(true) }] : []);
  if (open) return <Form onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button size="small" look="quiet" icon={<Icon of={UserPlus} />} keys={keys} onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    </div>
  );
}

function Form({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string>();
  const roster = useStage((stage) => stage.roster);
  const act = useAct();
  const add = async () => {
    const wanted = name.trim();
    if (wanted === '') return setRefused(words.needsName);
    const same = roster.some((person) => person.name.toLowerCase() === wanted.toLowerCase());
    if (same) return setRefused(words.taken(wanted));
    const answer = await act({ type: 'add-guest', name: wanted });
    if (!answer.ok) return;
    announce(words.added(wanted));
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <Field
        label={words.name}
        takesFocus
        maxLength={80}
        autoComplete="off"
        note={words.nameNote}
        refusal={refused}
        value={name}
        onChange={(next) => {
          setRefused(undefined);
          setName(next);
        }}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <div className={css['acts']}>
        <Button size="small" type="submit" look="primary" keys="Enter">
          {words.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
