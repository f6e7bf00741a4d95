/** Closing: thanks in plain words, and what was learned. */
import { participantWords } from 'shared/sentences/participant.ts';
import { stillWords } from 'shared/sentences/still.ts';
import { closingWords as words } from 'shared/sentences/participant-after.ts';
import { LearningsTogether } from '../../features/learnings-desk/learnings-together.tsx';
import { ActionItems } from '../../features/opened-ideas/action-items.tsx';
import { useLeader } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import css from './plain-screen.module.css';

export function ClosingMain() {
  const leader = useLeader() ?? participantWords.follow.leader;
  const learned = useStage((stage) => stage.learned.length);
  const shown = useStage((stage) => stage.learnings.length > 0);
  return (
    <>
      <div className={css['opening']}>
        <h2 className={css['title']}>{words.title}</h2>
        <p className={css['sentence']}>{words.sentence}</p>
        {learned > 0 && <p className={css['sentence']}>{stillWords.learned(learned)}</p>}
        <p className={css['sentence']}>{words.next(leader)}</p>
      </div>
      {shown && <LearningsTogether />}
      <ActionItems />
    </>
  );
}
