/** The opening: the statement, large, and what of it was said already. */
import { participantWords } from 'shared/sentences/participant.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './opening-statement.module.css';
import { OpeningStatement } from './opening-statement.tsx';
import { useOpeningRead } from './use-late-comer.ts';

const words = participantWords.opening;

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
