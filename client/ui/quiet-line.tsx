import type { ReactNode } from 'react';
import css from './quiet-line.module.css';

export interface QuietLineProps {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** An empty list says so in its place. */
export function QuietLine({ icon, children, action }: QuietLineProps) {
  return (
    <p className={css['line']}>
      {icon && <span className={css['icon']}>{icon}</span>}
      <span>{children}</span>
      {action}
    </p>
  );
}
