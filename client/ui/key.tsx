import css from './key.module.css';
import { keysSpoken, keysText } from './key-names.ts';
import { type Keys, useEffectiveKeys } from './key-preferences.ts';

export interface KeyProps {
  readonly keys: Keys;
  /** The control it stands on already tells readers its key (aria-keyshortcuts). */
  readonly quiet?: boolean;
}

/** A key cap. Readers hear "Command K", not the signs. */
export function Key({ keys, quiet = false }: KeyProps) {
  const effective = useEffectiveKeys(keys) ?? '';
  return (
    <>
      <kbd className={css['cap']} aria-hidden="true">
        {keysText(effective)}
      </kbd>
      {!quiet && <span className="srOnly">{keysSpoken(effective)}</span>}
    </>
  );
}
