import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { announce } from './announcer.ts';
import css from './button.module.css';
import { classes } from './classes.ts';
import { Key } from './key.tsx';
import { ariaKeys } from './key-names.ts';
import { type Keys, useEffectiveKeys } from './key-preferences.ts';
import { Tip } from './tip.tsx';

export interface ButtonLook {
  readonly look?: 'default' | 'primary' | 'quiet' | undefined;
  /** 28, 34, 44 px. */
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly wide?: boolean | undefined;
}

export interface ButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'disabled'> {
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
  /** A toggle: true or false, absent for a plain button. */
  readonly pressed?: boolean | undefined;
  /** Why it can't be used now. It stays in the tab order and says so when asked. */
  readonly unavailable?: string | undefined;
}

export const buttonClass = ({ look = 'default', size = 'medium', wide = false }: ButtonLook, more?: string): string =>
  classes(css['button'], css[look], css[size], wide && css['wide'], more);

export function Button(props: ButtonProps) {
  const { look, size, wide, icon, keys, pressed, unavailable, className, onClick, children, ...rest } = props;
  const id = useId();
  const effective = useEffectiveKeys(keys);
  const refuse = (event: MouseEvent) => {
    event.preventDefault();
    if (unavailable) announce(unavailable);
  };
  const described = classes(rest['aria-describedby'], unavailable && id);
  return (
    <>
      <button
        type="button"
        {...rest}
        className={buttonClass({ look, size, wide }, className)}
        aria-pressed={pressed}
        aria-disabled={unavailable ? true : rest['aria-disabled']}
        aria-describedby={described || undefined}
        aria-keyshortcuts={effective ? ariaKeys(effective) : rest['aria-keyshortcuts']}
        onClick={unavailable ? refuse : onClick}
      >
        {icon}
        {children}
        {keys && <Key keys={keys} quiet />}
      </button>
      {unavailable && <Tip id={id} text={unavailable} />}
    </>
  );
}

export interface ButtonLinkProps extends ButtonLook, ComponentProps<'a'> {
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, wide, icon, keys, className, children, ...rest }: ButtonLinkProps) {
  const effective = useEffectiveKeys(keys);
  return (
    <a
      {...rest}
      className={buttonClass({ look, size, wide }, className)}
      aria-keyshortcuts={effective && ariaKeys(effective)}
    >
      {icon}
      {children}
      {keys && <Key keys={keys} quiet />}
    </a>
  );
}
