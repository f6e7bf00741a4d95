/** Above the notes: what the room looks at in this part of the meeting. In the timeline the notes themselves say it. */
import type { Phase } from 'shared/retro/phases.ts';
import { deputyWords } from 'shared/sentences/deputy.ts';
import { ReadyCount } from '../../features/learnings-desk/ready-count.tsx';
import { LearningsTogether } from '../../features/learnings-desk/learnings-together.tsx';
import { PulseTold } from '../../features/pulse/pulse-told.tsx';
import { OpenIdea } from '../../features/opened-ideas/open-idea.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { OpeningStatement } from '../participant/opening-statement.tsx';
import css from './phase-head.module.css';

const words = deputyWords;

export function PhaseHead({ phase }: { readonly phase: Phase }) {
  switch (phase) {
    case 'opening':
      return (
        <div className={css['head']}>
          <div className={css['title']}>
            <h2 className="lab">{words.opening.title}</h2>
            <PrivateMark seen="everyone">{words.opening.seen}</PrivateMark>
          </div>
          <OpeningStatement said />
        </div>
      );
    case 'learnings':
      return <Learnings />;
    case 'remediations':
      return (
        <div className={css['head']}>
          <OpenIdea />
          <p className="small muted">{words.remediations.hint}</p>
        </div>
      );
    case 'closing':
      return <Closing />;
    default:
      return null;
  }
}

function Learnings() {
  const shown = useStage((stage) => stage.about.learningsShownAt !== undefined);
  const written = useStage((stage) => stage.counts.learnings);
  if (shown) {
    return (
      <div className={css['head']}>
        <LearningsTogether />
      </div>
    );
  }
  return (
    <div className={css['head']}>
      <h2 className={css['question']}>{words.learnings.title}</h2>
      <p className="second">{words.learnings.writing}</p>
      <p className="second num">{words.learnings.written(written)}</p>
      <p className="second">
        <ReadyCount />
      </p>
    </div>
  );
}

function Closing() {
  const learned = useStage((stage) => stage.learned.length);
  const shown = useStage((stage) => stage.learnings.length > 0);
  return (
    <div className={css['head']}>
      <h2 className={css['question']}>{words.closing.title}</h2>
      <p className="second">{words.closing.sentence}</p>
      {learned > 0 && <p className="second num">{words.closing.learned(learned)}</p>}
      <PulseTold />
      {shown && <LearningsTogether />}
    </div>
  );
}
