/** Learnings: the question while people write, then all of them together, under nobody's name. */
import { wallWords } from 'shared/sentences/wall.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { classes } from '../../ui/classes.ts';
import { JoinLine } from './join-aside.tsx';
import { MinutesLeft } from './minutes-left.tsx';
import css from './wall.module.css';
import { WallFrame } from './wall-frame.tsx';

const words = wallWords.learnings;

export function QuietScreen() {
  const written = useStage((stage) => stage.counts.learnings);
  return (
    <WallFrame foot={<Foot told={words.written(written)} />}>
      <h1 className={css['sentence']}>{words.question}</h1>
      <p className={css['more']}>{words.quiet}</p>
      <p className={css['more']}>{words.fine}</p>
    </WallFrame>
  );
}

/** As many as stand in one column without getting small. */
const few = 4;

export function TogetherScreen() {
  const learnings = useStage((stage) => stage.learnings);
  return (
    <WallFrame foot={<Foot told={words.shown(learnings.length)} more={words.more} />} least={0.6}>
      <h1 className={css['title']}>{words.together}</h1>
      {learnings.length === 0 && <p className={css['sentence']}>{words.none}</p>}
      <ul className={classes(css['learnings'], learnings.length <= few && css['few'])}>
        {learnings.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </WallFrame>
  );
}

/** @param more is said when not all of them could be shown */
function Foot({ told, more }: { readonly told: string; readonly more?: string }) {
  return (
    <>
      <p>
        {told}
        {more !== undefined && <span className={css['cut']}>{more}</span>}
      </p>
      <JoinLine />
      <MinutesLeft />
    </>
  );
}
