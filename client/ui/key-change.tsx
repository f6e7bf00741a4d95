import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from './button.tsx';
import { Key } from './key.tsx';
import { notationOf } from './key-press.ts';
import type { Shortcut } from './key-preferences.ts';
import css from './key-sheet.module.css';
import { words } from './words.ts';

interface KeyChangeProps {
  readonly title: string;
  readonly shortcut: Shortcut;
  /** Why that key can't be had, or null when it was taken. */
  readonly change: (notation: string) => string | null;
}

/** Press it, then press the key. Esc and Tab leave it as it was. */
export function KeyChange({ title, shortcut, change }: KeyChangeProps) {
  const id = useId();
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (event: KeyboardEvent) => {
    if (!waiting || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setWaiting(false);
    const notation = notationOf(event.nativeEvent);
    const refused = notation === null ? words.keys.refused : change(notation);
    setRefusal(refused);
    setWaiting(refused !== null);
  };
  return (
    <>
      <output id={id} className={css['refusal']}>
        {waiting && refusal}
      </output>
      <Button
        size="small"
        pressed={waiting}
        aria-label={waiting ? words.keys.press : words.keys.changing(title)}
        aria-describedby={id}
        onClick={() => setWaiting(true)}
        onKeyDown={take}
        onBlur={() => setWaiting(false)}
      >
        {waiting ? words.keys.press : <Key keys={shortcut} quiet />}
      </Button>
    </>
  );
}
