import type { ReactNode } from 'react';
import css from './screens.module.css';

export interface HeadlineProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Where no event or idea is large: one serif sentence that says where the meeting stands, and what it means. */
export function Headline({ title, children, actions }: HeadlineProps) {
  return (
    <div>
      <h2 className={css['title']}>{title}</h2>
      <p className={css['sentence']}>{children}</p>
      {actions && <div className={css['actions']}>{actions}</div>}
    </div>
  );
}
