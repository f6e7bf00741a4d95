import { classes } from '../../ui/classes.ts';
import css from './wall.module.css';

/** When there is nothing of the meeting to show: what is so, in the language of the wall. */
export function WallNotice({ title, more }: { readonly title: string; readonly more: string }) {
  return (
    <div className={css['wall']}>
      <title>{title}</title>
      <main className={classes(css['main'], css['middle'])} aria-live="polite">
        <h1 className={css['sentence']}>{title}</h1>
        <p className={css['more']}>{more}</p>
      </main>
    </div>
  );
}
