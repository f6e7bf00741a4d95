import { type ReactNode, useId } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { classes } from './classes.ts';
import css from './icon-button.module.css';
import { ariaKeys, keysText } from './key-names.ts';
import { useEffectiveKeys } from './key-preferences.ts';
import { Tip } from './tip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'wide'> {
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button whose name shows on hover and focus. */
export function IconButton({ label, icon, keys, look = 'quiet', className, ...rest }: IconButtonProps) {
  const id = useId();
  const effective = useEffectiveKeys(keys);
  return (
    <>
      <Button
        {...rest}
        look={look}
        className={classes(css['square'], className)}
        aria-label={label}
        aria-keyshortcuts={effective && ariaKeys(effective)}
      >
        {icon}
      </Button>
      {rest.unavailable === undefined && (
        <Tip id={id} silent text={effective ? `${label} (${keysText(effective)})` : label} />
      )}
    </>
  );
}
