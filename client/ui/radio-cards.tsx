import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import css from './radio-cards.module.css';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly description?: ReactNode;
}

export interface RadioCardsProps<V extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean | undefined;
  readonly options: readonly RadioOption<V>[];
  /** null: none is chosen, and none looks better than another. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly columns?: 1 | 2 | 3 | undefined;
  readonly className?: string | undefined;
}

/** Native radios as cards of at least 44 px. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const { legend, hideLegend = false, options, value, onChange, columns = 2, className } = props;
  const name = useId();
  return (
    <fieldset className={className}>
      <legend className={classes(css['legend'], hideLegend && 'srOnly')}>{legend}</legend>
      <div className={classes(css['cards'], css[`columns${columns}`])}>
        {options.map((option) => (
          <label key={option.value} className={css['card']}>
            <input
              type="radio"
              className={css['ring']}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={css['label']}>{option.label}</span>
              {option.description && <span className={css['description']}>{option.description}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
