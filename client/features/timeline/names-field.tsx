import { useId, useState, type FocusEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import css from './event-editor.module.css';

/** The board's limits. */
const mostNames = 50;
const longestName = 200;
const offered = 6;

export interface NamesFieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Names to offer, asked for while the field is open. */
  readonly known: () => Iterable<string>;
  /** What the list of offers is called, and one of them. */
  readonly offers: string;
  readonly offer: (name: string) => string;
}

/** Names with commas between them; those that are known already are offered. */
export function NamesField({ label, note, names, onChange, known, offers, offer }: NamesFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const text = draft ?? names.join(', ');
  const some = open ? offersFor(text, known()) : [];
  const write = (typed: string) => {
    setDraft(undefined);
    const next = namesIn(typed);
    if (next.join('\n') !== names.join('\n')) onChange(next);
  };
  const leave = (blur: FocusEvent) => {
    if (blur.currentTarget.contains(blur.relatedTarget)) return;
    setOpen(false);
    write(text);
  };
  const add = (name: string) => {
    const before = text.slice(0, text.lastIndexOf(',') + 1);
    write([...namesIn(before), name].join(', '));
  };
  return (
    <div onFocus={() => setOpen(true)} onBlur={leave}>
      <Field label={label} note={note} value={text} onChange={setDraft} autoComplete="off" />
      {some.length > 0 && (
        <ul id={listId} className={css['offers']} aria-label={offers}>
          {some.map((name) => (
            <li key={name}>
              <Button size="small" aria-label={offer(name)} onClick={() => add(name)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function offersFor(text: string, all: Iterable<string>): readonly string[] {
  const there = new Set(namesIn(text).map((name) => name.toLowerCase()));
  const started = text
    .slice(text.lastIndexOf(',') + 1)
    .trim()
    .toLowerCase();
  const whole = there.has(started) && started !== '';
  return [...new Set(all)]
    .filter((name) => !there.has(name.toLowerCase()) || name.toLowerCase() === started)
    .filter(
      (name) =>
        whole ||
        started === '' ||
        name
          .toLowerCase()
          .split(/\s+/)
          .some((part) => part.startsWith(started)) ||
        name.toLowerCase().startsWith(started),
    )
    .filter((name) => name.toLowerCase() !== started)
    .slice(0, offered);
}

function namesIn(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().slice(0, longestName));
  return [...new Set(names.filter((name) => name !== ''))].slice(0, mostNames);
}
