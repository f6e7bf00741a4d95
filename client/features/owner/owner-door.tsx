import { useState, type FormEvent } from 'react';
import { ownerWords } from 'shared/sentences/owner.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import css from './owner.module.css';
import { openWith } from './use-owner.ts';

const words = ownerWords.door;

/** Away from its own machine, the server asks for the set-up token. */
export function OwnerDoor({ refused }: { readonly refused: boolean }) {
  const [token, setToken] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    void openWith(token);
  };
  return (
    <form className={css['door']} aria-label={words.title} onSubmit={open}>
      <Field
        label={words.title}
        type="password"
        autoComplete="off"
        value={token}
        note={words.about}
        refusal={refused ? words.refused : undefined}
        onChange={setToken}
      />
      <Button type="submit" look="primary">
        {words.open}
      </Button>
    </form>
  );
}
