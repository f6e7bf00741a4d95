import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { Key } from './key.tsx';
import { ariaKeys } from './key-names.ts';
import { useEffectiveKeys } from './key-preferences.ts';

export interface FieldProps extends FieldWords, Omit<ComponentProps<'input'>, 'size' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Inside, before the text. */
  readonly icon?: ReactNode;
  /** 32 or 36 px. */
  readonly size?: 'small' | 'medium' | undefined;
}

/** One line of text. */
export function Field(props: FieldProps) {
  const { label, hideLabel, hint, note, refusal, keys, takesFocus, className, ...input } = props;
  const { icon, size = 'medium', value, onChange, ...rest } = input;
  const effective = useEffectiveKeys(keys);
  return (
    <FieldFrame {...{ label, hideLabel, hint, note, refusal, keys, takesFocus, className }}>
      {(wiring) => (
        <span className={css['holder']}>
          {icon && <span className={css['icon']}>{icon}</span>}
          <input
            type="text"
            {...rest}
            {...wiring}
            className={classes(css['field'], css[size], Boolean(icon) && css['iconic'])}
            aria-keyshortcuts={effective && ariaKeys(effective)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {/* Without a label in sight the key is printed where the text will be. */}
          {hideLabel && keys && value === '' && (
            <span className={css['cap']}>
              <Key keys={keys} quiet />
            </span>
          )}
        </span>
      )}
    </FieldFrame>
  );
}
