import type { ReactNode } from 'react';
import css from './gallery.module.css';

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['part']}>
      <h2 className="lab">{title}</h2>
      <div className={css['stage']}>{children}</div>
    </section>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={css['row']}>{children}</div>;
}
