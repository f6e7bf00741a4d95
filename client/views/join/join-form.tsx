import { useId, useRef, useState, type FormEvent } from 'react';
import type { LinkView } from 'shared/protocol/api.ts';
import type { Role } from 'shared/retro/people.ts';
import { joinWords as words } from 'shared/sentences/join.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { OwnAnswers, type Answered } from './own-answers.tsx';
import css from './join.module.css';
import { useJoin, type Way } from './use-join.ts';

export interface JoinFormProps {
  readonly way: Way;
  readonly view: LinkView;
  readonly role: Role;
}

const unanswered: Answered = { call: null, dontCount: false };

/** 03a for a personal link, 03c for a role link or the room code, with a typed name. */
export function JoinForm({ way, view, role }: JoinFormProps) {
  const { name: own } = view;
  const [typed, setTyped] = useState('');
  const [nameMissing, setNameMissing] = useState(false);
  const [answered, setAnswered] = useState(unanswered);
  const { joining, refusal, join } = useJoin(way, view);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    const missing = own === undefined && name === '';
    setNameMissing(missing);
    if (missing) return field.current?.focus();
    void join(own === undefined ? name : undefined, answered);
  };
  return (
    <section>
      <p className="second">{words.invited}</p>
      <h1>{view.title}</h1>
      <p className="second">{words.leads(view)}</p>
      <form className={css['form']} noValidate onSubmit={submit}>
        {own === undefined ? (
          <Field
            ref={field}
            label={words.name}
            value={typed}
            maxLength={80}
            autoComplete="name"
            className={css['name']}
            note={words.nameNote}
            refusal={nameMissing ? words.nameMissing : undefined}
            onChange={setTyped}
          />
        ) : (
          <Hello name={own} view={view} />
        )}
        {role === 'participant' && <OwnAnswers view={view} value={answered} onChange={setAnswered} />}
        <p role="alert" className={css['refusal']}>
          {refusal}
        </p>
        <Button type="submit" look="primary" size="large" className={css['go']} aria-disabled={joining || undefined}>
          {joining ? words.joining : own === undefined ? words.askIn : words.joinAs(own)}
        </Button>
      </form>
    </section>
  );
}

function Hello({ name, view }: { readonly name: string; readonly view: LinkView }) {
  const [asked, setAsked] = useState(false);
  const id = useId();
  return (
    <>
      <p className={css['hello']}>{words.hello(name)}</p>
      <p className="second">
        {words.yours}{' '}
        <button
          type="button"
          className={css['notMe']}
          aria-expanded={asked}
          aria-controls={id}
          onClick={() => setAsked(!asked)}
        >
          {words.notMe(name)}
        </button>
      </p>
      <p id={id} role="status" className={css['notMeAbout']}>
        {asked && words.notMeAbout(view)}
      </p>
    </>
  );
}
