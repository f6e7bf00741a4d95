import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './tag.module.css';

export interface TagProps {
  readonly look?: 'plain' | 'accent' | 'time' | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A word with an outline. Its colour repeats what the word says. */
export function Tag({ look = 'plain', icon, children }: TagProps) {
  return (
    <span className={classes(css['tag'], css[look])}>
      {icon}
      {children}
    </span>
  );
}
