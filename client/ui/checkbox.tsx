import Check from 'lucide-react/icons/check';
import { type ComponentProps, type ReactNode, useId } from 'react';
import css from './checkbox.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange'> {
  readonly label: ReactNode;
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box of 18 px with a hit area of 28; the label is part of it. */
export function Checkbox(props: CheckboxProps) {
  const { label, hideLabel = false, description, checked, onChange, className, ...rest } = props;
  const id = useId();
  return (
    <div className={classes(css['row'], hideLabel && css['bare'], className)}>
      <span className={css['holder']}>
        <input
          {...rest}
          type="checkbox"
          id={id}
          className={css['box']}
          aria-describedby={description ? `${id}d` : undefined}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={css['tick']}>
          <Icon of={Check} size={14} />
        </span>
      </span>
      <span className={classes(hideLabel && 'srOnly')}>
        <label htmlFor={id} className={classes(css['label'], Boolean(description) && css['strong'])}>
          {label}
        </label>
        {description && (
          <span id={`${id}d`} className={css['description']}>
            {description}
          </span>
        )}
      </span>
    </div>
  );
}
