import { type ReactNode, useId } from 'react';
import { announce } from './announcer.ts';
import { classes } from './classes.ts';
import css from './switch.module.css';
import { Tip } from './tip.tsx';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Why it can't be switched now. */
  readonly unavailable?: string | undefined;
  readonly className?: string | undefined;
}

/** 40 × 24, takes effect at once. */
export function Switch({ label, hideLabel, description, checked, onChange, unavailable, className }: SwitchProps) {
  const id = useId();
  const described = classes(Boolean(description) && `${id}d`, unavailable && `${id}t`);
  return (
    <div className={classes(css['row'], className)}>
      <button
        type="button"
        role="switch"
        id={id}
        className={css['switch']}
        aria-labelledby={`${id}l`}
        aria-describedby={described || undefined}
        aria-disabled={unavailable ? true : undefined}
        aria-checked={checked}
        onClick={() => (unavailable ? announce(unavailable) : onChange(!checked))}
      />
      {unavailable && <Tip id={`${id}t`} text={unavailable} />}
      <span className={classes(css['words'], hideLabel && 'srOnly')}>
        <label id={`${id}l`} htmlFor={id} className={classes(css['label'], Boolean(description) && css['strong'])}>
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
