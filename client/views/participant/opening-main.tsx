/** The opening: the statement, large, and what of it was said already. */
import { openingWords as words } from 'shared/sentences/opening.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './opening-statement.module.css';
import { OpeningStatement } from './opening-statement.tsx';
import { useOpeningRead } from './use-late-comer.ts';

export function OpeningMain() {
  useOpeningRead();
  return (
    <>
      <div className={css['head']}>
        <h2 className="lab">{words.title}</h2>
        <PrivateMark seen="everyone">{words.seen}</PrivateMark>
      </div>
      <OpeningStatement said />
    </>
  );
}
