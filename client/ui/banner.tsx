import type { ReactNode } from 'react';
import css from './banner.module.css';

export interface BannerProps {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** About the connection. Stands under the top bar and pushes the page down once; it never covers text. */
export function Banner({ icon, children, action }: BannerProps) {
  return (
    <div className={css['banner']}>
      {icon && <span className={css['icon']}>{icon}</span>}
      <output className={css['words']}>{children}</output>
      {action}
    </div>
  );
}
