import type { ReactNode } from 'react';
import css from './empty-state.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** One sentence. */
  readonly children?: ReactNode;
  /** Two buttons at most. */
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={css['empty']}>
      <p className={css['title']}>{title}</p>
      {children && <p className={css['sentence']}>{children}</p>}
      {actions && <div className={css['actions']}>{actions}</div>}
    </div>
  );
}
