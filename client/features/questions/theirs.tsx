import { typedWords as words } from 'shared/sentences/typed.ts';
import type { Typed } from '../../sync/use-typed.ts';
import { Button } from '../../ui/button.tsx';
import css from './questions.module.css';

/** Two people wrote in the same place at the same time: both texts are there, and one chooses. */
export function Theirs({ typed }: { readonly typed: Typed }) {
  if (typed.theirs === undefined) return null;
  return (
    <div className={css['hint']} role="status">
      <p>{words.theirs(typed.theirs)}</p>
      <div className={css['offers']}>
        <Button size="small" onClick={typed.takeTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="small" onClick={typed.keepMine}>
          {words.keepMine}
        </Button>
      </div>
    </div>
  );
}
