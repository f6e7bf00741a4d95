/** The frame of each screen: the rail, what the room looks at, the room, and the steps of the meeting below. */
import type { ReactNode } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { classes } from '../../ui/classes.ts';
import { useDock } from '../../ui/dock.ts';
import css from './frame.module.css';

export interface FrameProps {
  readonly children: ReactNode;
  readonly rail?: ReactNode;
  readonly room?: ReactNode;
  /** The buttons of the foot. */
  readonly steps?: ReactNode;
  /** At the end of the foot: counts and states. */
  readonly told?: ReactNode;
  /** One column of text in the middle instead of the wide work region. */
  readonly page?: boolean | undefined;
}

export function Frame({ children, rail, room, steps, told, page = false }: FrameProps) {
  useDock(56);
  return (
    <>
      <div className={classes(css['work'], Boolean(rail) && css['railed'], Boolean(room) && css['roomed'])}>
        {rail}
        <main id="main" tabIndex={-1} className={classes(css['main'], page && css['page'])}>
          {page ? <div className={css['column']}>{children}</div> : children}
        </main>
        {room && (
          <aside className={css['room']} aria-label={facilitatorWords.room}>
            {room}
          </aside>
        )}
      </div>
      {(steps ?? told) && (
        <footer className={css['foot']} aria-label={facilitatorWords.acts}>
          <div className={css['steps']}>{steps}</div>
          <div className={css['told']}>{told}</div>
        </footer>
      )}
    </>
  );
}
