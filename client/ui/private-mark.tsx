import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import css from './private-mark.module.css';

export interface PrivateMarkProps {
  /** `few`: struck eye. `everyone`: eye. */
  readonly seen: 'few' | 'everyone';
  /** Who can see it, with names. */
  readonly children: ReactNode;
  /** Only the eye is drawn; the words are for readers. */
  readonly bare?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Who can see this. Stands beside every private region and every input. */
export function PrivateMark({ seen, children, bare = false, className }: PrivateMarkProps) {
  return (
    <span className={classes(css['mark'], className)}>
      <Icon of={seen === 'everyone' ? Eye : EyeOff} />
      <span className={classes(bare && 'srOnly')}>{children}</span>
    </span>
  );
}
