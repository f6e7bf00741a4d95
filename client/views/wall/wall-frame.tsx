/** What all screens of the wall share: one thing, large; below it how far the meeting is. */
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { useFit } from './use-fit.ts';
import css from './wall.module.css';

export interface WallFrameProps {
  /** Beside it: how to come in. */
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  /** In the middle of the screen's height. */
  readonly middle?: boolean;
  /** The step below which it must not shrink (use-fit.ts). */
  readonly least?: number;
  readonly children: ReactNode;
}

export function WallFrame({ aside, foot, middle = false, least = 0.36, children }: WallFrameProps) {
  const fit = useFit(least);
  return (
    <div className={css['wall']}>
      <main ref={fit} className={classes(css['main'], middle && css['middle'])} aria-live="polite">
        <div className={css['fitted']}>{children}</div>
      </main>
      {aside}
      <footer className={css['foot']}>{foot}</footer>
    </div>
  );
}
