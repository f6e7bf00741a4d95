import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { announce } from './announcer.ts';
import { classes } from './classes.ts';
import css from './equal-choices.module.css';
import { Icon } from './icon.tsx';
import { Key } from './key.tsx';
import { ariaKeys } from './key-names.ts';
import { effectiveKeys, type Keys } from './key-preferences.ts';

export interface EqualChoice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: ReactNode;
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
  readonly unavailable?: string | undefined;
}

export interface EqualChoicesProps<V extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean | undefined;
  readonly choices: readonly EqualChoice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly columns?: 2 | 3 | undefined;
  readonly className?: string | undefined;
}

/** Answers that are as easy as each other: one size, none preselected, the chosen one ticked. */
export function EqualChoices<V extends string>(props: EqualChoicesProps<V>) {
  const { legend, hideLegend = false, choices, value, onChange, columns = 3, className } = props;
  return (
    <fieldset className={className}>
      <legend className={classes(css['legend'], hideLegend && 'srOnly')}>{legend}</legend>
      <div className={classes(css['choices'], columns === 2 && css['two'])}>
        {choices.map((choice) => (
          <Choice
            key={choice.value}
            {...choice}
            chosen={choice.value === value}
            choose={() => onChange(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps extends Omit<EqualChoice<string>, 'value'> {
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Choice({ label, description, icon, keys, unavailable, chosen, choose }: ChoiceProps) {
  const told = unavailable ?? description;
  return (
    <button
      type="button"
      className={css['choice']}
      aria-pressed={chosen}
      aria-disabled={unavailable ? true : undefined}
      aria-keyshortcuts={keys && ariaKeys(effectiveKeys(keys))}
      onClick={() => (unavailable ? announce(unavailable) : choose())}
    >
      <span className={css['icon']}>{chosen ? <Icon of={Check} /> : icon}</span>
      <span className={css['label']}>{label}</span>
      {keys ? <Key keys={keys} quiet /> : <span />}
      {told && <span className={css['description']}>{told}</span>}
    </button>
  );
}
