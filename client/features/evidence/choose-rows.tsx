import type { Choice, Choices, Counted } from 'shared/evidence/choose.ts';
import { takeInWords as words } from 'shared/sentences/take-in.ts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import css from './choose-rows.module.css';
import { typedInstant } from './local-moment.ts';

export interface ChooseRowsProps {
  readonly choices: Choices;
  readonly choice: Choice;
  readonly folded: number;
  /** IANA zone in which the bounds are typed. */
  readonly zone: string;
  readonly onChange: (choice: Choice) => void;
}

/** What to take of much evidence: places, people, kinds, a time, words; noise folded. Counts beside each. */
export function ChooseRows({ choices, choice, folded, zone, onChange }: ChooseRowsProps) {
  const [after, setAfter] = useState('');
  const [until, setUntil] = useState('');
  const bound = (name: 'from' | 'until', typed: string) => {
    const { [name]: _, ...rest } = choice;
    const at = typedInstant(typed, zone);
    onChange(at === null ? rest : { ...rest, [name]: at });
  };
  return (
    <section aria-label={words.choose} className={css['part']}>
      <Group
        title={words.channels}
        options={choices.channels}
        nameOf={(name) => name || words.noChannel}
        counts
        taken={choice.channels}
        onTaken={(channels) => onChange(withList(choice, 'channels', channels))}
      />
      <Group
        title={words.people}
        options={choices.actors}
        nameOf={(name) => name || words.noPerson}
        taken={choice.actors}
        onTaken={(actors) => onChange(withList(choice, 'actors', actors))}
      />
      <Group
        title={words.kinds}
        options={choices.kinds}
        nameOf={(kind) => words.kindName(kind)}
        counts
        taken={choice.kinds}
        onTaken={(kinds) => onChange(withList(choice, 'kinds', kinds))}
      />
      <div className={css['bounds']}>
        <Field
          label={words.after}
          hint={words.inZone(zone)}
          type="datetime-local"
          size="small"
          value={after}
          onChange={(typed) => {
            setAfter(typed);
            bound('from', typed);
          }}
        />
        <Field
          label={words.until}
          type="datetime-local"
          size="small"
          value={until}
          onChange={(typed) => {
            setUntil(typed);
            bound('until', typed);
          }}
        />
        <Field
          label={words.words}
          size="small"
          autoComplete="off"
          value={choice.words ?? ''}
          onChange={(text) => onChange({ ...choice, words: text })}
        />
      </div>
      <Checkbox
        label={words.fold}
        description={folded > 0 ? `${words.foldAbout} ${words.folded(folded)}` : words.foldAbout}
        checked={choice.noise === 'fold'}
        onChange={(fold) => onChange({ ...choice, noise: fold ? 'fold' : 'keep' })}
      />
    </section>
  );
}

/** Everything taken is the same as no choice: what comes later is taken too. */
function withList<K extends 'channels' | 'actors' | 'kinds'>(choice: Choice, name: K, list: Choice[K]): Choice {
  const { [name]: _, ...rest } = choice;
  return { ...rest, noise: choice.noise, ...(list === undefined ? {} : { [name]: list }) };
}

interface GroupProps<T extends string> {
  readonly title: string;
  readonly options: readonly Counted<T>[];
  readonly nameOf: (value: T) => string;
  /** Never for people: counts beside names read as a ranking. */
  readonly counts?: boolean;
  readonly taken: readonly T[] | undefined;
  readonly onTaken: (taken: readonly T[] | undefined) => void;
}

function Group<T extends string>({ title, options, nameOf, counts = false, taken, onTaken }: GroupProps<T>) {
  if (options.length < 2) return null;
  const all = options.map(({ value }) => value);
  const now = taken ?? all;
  const take = (value: T, on: boolean) => {
    const next = all.filter((each) => (each === value ? on : now.includes(each)));
    onTaken(next.length === all.length ? undefined : next);
  };
  return (
    <fieldset className={css['group']}>
      <legend className="lab">{title}</legend>
      <div className={css['acts']}>
        <Button size="small" look="quiet" onClick={() => onTaken(undefined)}>
          {words.all(title)}
        </Button>
        <Button size="small" look="quiet" onClick={() => onTaken([])}>
          {words.none(title)}
        </Button>
      </div>
      <div className={css['options']}>
        {options.map(({ value, count }) => (
          <Checkbox
            key={value}
            label={counts ? words.option(nameOf(value), count) : nameOf(value)}
            checked={now.includes(value)}
            onChange={(on) => take(value, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
