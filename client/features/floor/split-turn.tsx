/** From some moment of a turn on it was somebody else. */
import { type FormEvent, useState } from 'react';
import type { HeardTurn } from 'shared/talk/last-turns.ts';
import { secondsInto } from 'shared/talk/seconds-into.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { Button } from '../../ui/button.tsx';
import { runningText } from '../../ui/clock.ts';
import { Field } from '../../ui/field.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';

import css from './turns-dialog.module.css';
import type { Corrections } from './use-corrections.ts';

export interface SplitTurnProps {
  readonly turn: HeardTurn;
  readonly options: readonly SelectOption<string>[];
  readonly reassign: Corrections['reassign'];
  readonly onDone: () => void;
}

export function SplitTurn({ turn, options, reassign, onDone }: SplitTurnProps) {
  const length = turn.end - turn.start;
  const [at, setAt] = useState(() => runningText((length / 2) * 100));
  const [to, setTo] = useState<string | null>(null);
  const [refused, setRefused] = useState<string>();
  const most = runningText(length * 100);
  const split = async () => {
    const into = secondsInto(at);
    if (into === undefined || into <= 0 || into * 10 >= length) return setRefused(words.splitBad(most));
    if (to === null) return setRefused(words.splitWho);
    if (await reassign(turn, to, turn.start + into * 10)) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void split();
  };
  return (
    <form className={css['split']} onSubmit={submit} noValidate>
      <Field
        label={words.splitAfter}
        hint={words.splitHint(most)}
        takesFocus
        size="small"
        inputMode="text"
        autoComplete="off"
        maxLength={8}
        refusal={refused}
        value={at}
        onChange={(next) => {
          setRefused(undefined);
          setAt(next);
        }}
      />
      <Select
        label={words.splitTo}
        size="small"
        options={options.filter(({ value }) => value !== turn.person)}
        value={to}
        placeholder={words.splitChoose}
        onChange={setTo}
      />
      <div className={css['acts']}>
        <Button size="small" type="submit">
          {words.splitDo}
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
