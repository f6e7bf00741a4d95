/** Several of a few, as a group with a name; why none will not do is said at the group. */
import { useId, type ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import css from './owner.module.css';

export interface ChooseProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly about?: ReactNode }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  readonly refusal: string | undefined;
}

export function Choose<T extends string>({ label, options, chosen, onChange, refusal }: ChooseProps<T>) {
  const id = useId();
  return (
    <fieldset className={css['choose']} aria-describedby={refusal ? id : undefined}>
      <legend className="lab">{label}</legend>
      {options.map(({ value, label: name, about }) => (
        <Checkbox
          key={value}
          label={name}
          description={about}
          checked={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))}
        />
      ))}
      {refusal && (
        <p id={id} className={css['refusal']}>
          {refusal}
        </p>
      )}
    </fieldset>
  );
}
