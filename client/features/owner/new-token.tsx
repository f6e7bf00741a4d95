import { useState, type FormEvent } from 'react';
import { scopes, type Scope } from 'shared/protocol/tokens.ts';
import { ownerWords } from 'shared/sentences/owner.ts';
import { makeToken } from '../../api/owner.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Choose } from './choose.tsx';
import css from './owner.module.css';
import { ShownOnce } from './shown-once.tsx';
import { settle } from './use-owner.ts';

const words = ownerWords.tokens;
const options = scopes.map((value) => ({ value, ...words.scopes[value] }));

export function NewToken() {
  const [name, setName] = useState('');
  const [may, setMay] = useState<readonly Scope[]>(['create', 'events']);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || may.length === 0) return;
    const answer = await settle(await makeToken({ name: name.trim(), scopes: [...may] }));
    if (!answer) return;
    setMade({ name: name.trim(), secret: answer.secret });
    setName('');
    setTried(false);
  };
  return (
    <>
      {made && <ShownOnce title={words.made(made.name)} secret={made.secret} onStored={() => setMade(undefined)} />}
      <form className={css['form']} noValidate aria-label={words.make} onSubmit={(event) => void make(event)}>
        <Field
          label={words.name}
          placeholder={words.nameExample}
          value={name}
          maxLength={60}
          refusal={tried && name.trim() === '' ? words.nameMissing : undefined}
          onChange={setName}
        />
        <Choose
          label={words.may}
          options={options}
          chosen={may}
          onChange={setMay}
          refusal={tried && may.length === 0 ? words.mayMissing : undefined}
        />
        <Button type="submit" look="primary">
          {words.make}
        </Button>
      </form>
    </>
  );
}
