import EyeOff from 'lucide-react/icons/eye-off';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import css from './veil.module.css';

export interface VeilProps {
  readonly on: boolean;
  /** "Your questions are hidden". */
  readonly label: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Hides a region and keeps its place. Behind it the content is neither drawn, reachable nor read out. */
export function Veil({ on, label, action, children, className }: VeilProps) {
  return (
    <div className={classes(css['region'], className)}>
      <div className={classes(css['content'], on && css['hidden'])} inert={on}>
        {children}
      </div>
      {on && (
        <div className={css['veil']}>
          <Icon of={EyeOff} />
          <span>{label}</span>
          {action}
        </div>
      )}
    </div>
  );
}
