import { useState, type FormEvent } from 'react';
import { readRoomCode, spacedCode } from 'shared/retro/room-code.ts';
import { roomCodeWords } from 'shared/sentences/room-code.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Field } from '../../ui/field.tsx';
import css from './code-form.module.css';

const words = roomCodeWords.field;

export interface CodeFormProps {
  /** What stands in the field at first. */
  readonly code?: string | undefined;
  /** What the button says. */
  readonly go?: string;
  /** In 44 px, on a page of its own. */
  readonly large?: boolean;
  readonly takesFocus?: boolean;
  readonly onCode: (code: string) => void;
}

/** One field for the code on the wall, typed in any case and with any spaces. */
export function CodeForm({ code: first, go = words.go, large = false, takesFocus, onCode }: CodeFormProps) {
  const [typed, setTyped] = useState(first === undefined ? '' : spacedCode(first));
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = readRoomCode(typed);
    setRefused(code === undefined);
    if (code !== undefined) onCode(code);
  };
  return (
    <form className={classes(css['form'], large && css['large'])} aria-label={words.form} noValidate onSubmit={submit}>
      <Field
        label={words.label}
        placeholder={words.example}
        value={typed}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        takesFocus={takesFocus}
        refusal={refused ? words.unreadable : undefined}
        className={css['code']}
        onChange={(text) => {
          setTyped(text);
          setRefused(false);
        }}
      />
      <Button
        type="submit"
        size={large ? 'large' : 'medium'}
        look={large ? 'primary' : 'default'}
        className={css['go']}
      >
        {go}
      </Button>
    </form>
  );
}
