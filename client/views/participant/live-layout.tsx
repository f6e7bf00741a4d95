/** The frame of a live screen: what the room looks at, one's own desk beside it, what one can do below. */
import type { FormEvent, ReactNode } from 'react';
import { participantWords } from 'shared/sentences/participant.ts';
import { classes } from '../../ui/classes.ts';
import { Leave } from './leave.tsx';
import css from './live-layout.module.css';

export interface LiveLayoutProps {
  readonly children: ReactNode;
  /** Above the main part, and staying there while it scrolls. */
  readonly head?: ReactNode;
  readonly desk?: ReactNode;
  /** Below everything in one column, below the main part otherwise. */
  readonly below?: ReactNode;
  readonly dock?: ReactNode;
  readonly narrow: boolean;
  readonly onInput?: ((event: FormEvent) => void) | undefined;
}

export function LiveLayout({ children, head, desk, below, dock, narrow, onInput }: LiveLayoutProps) {
  return (
    <>
      <div className={css['work']} onInput={onInput}>
        <div className={css['room']}>
          {head}
          <main id="main" tabIndex={-1} className={classes(css['main'], Boolean(head) && css['headed'])}>
            {children}
            {below && !narrow && <div className={css['below']}>{below}</div>}
          </main>
        </div>
        {desk && (
          <aside className={css['desk']} aria-label={participantWords.desk}>
            {desk}
          </aside>
        )}
        {narrow && (
          <div className={css['last']}>
            {below}
            <Leave />
          </div>
        )}
      </div>
      {dock}
    </>
  );
}
