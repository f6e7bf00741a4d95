import type { ReactNode } from 'react';
import css from './skip-link.module.css';

/** First in the page; shows itself on focus. */
export function SkipLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className={css['skip']} href={href}>
      {children}
    </a>
  );
}
