import type { ReactNode } from 'react';
import { shellWords } from 'shared/sentences/shell.ts';
import { useLocation } from 'wouter';
import { TopBar } from '../ui/top-bar.tsx';
import css from './shell.module.css';

export interface ShellPageProps {
  readonly title: string;
  readonly say?: readonly string[] | undefined;
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}

/** A page of the shell itself: what is so, what it means, and a way on. */
export function ShellPage({ title, say = [], acts, children }: ShellPageProps) {
  const [, go] = useLocation();
  const home = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    go('/');
  };
  return (
    <>
      <title>{`${title} ${shellWords.product}`}</title>
      <TopBar name={shellWords.product} wordmark onHome={home} />
      <main className={css['page']}>
        <h1>{title}</h1>
        {say.map((sentence) => (
          <p key={sentence} className={css['say']}>
            {sentence}
          </p>
        ))}
        {children}
        {acts && <div className={css['acts']}>{acts}</div>}
      </main>
    </>
  );
}
