/** While nothing moves: a break, the time between two sittings, the end. */
import { openPause } from 'shared/retro/agenda.ts';
import { nextSittingWords } from 'shared/sentences/next-sitting.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { momentText } from '../../features/next-sitting/moment.ts';
import { meetingTime } from '../../features/agenda/meeting-time.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { classes } from '../../ui/classes.ts';
import { JoinAside } from './join-aside.tsx';
import css from './wall.module.css';
import { WallFrame } from './wall-frame.tsx';

/** Only this sentence: no reason is asked or stored. */
export function BreakScreen() {
  const back = useStage((stage) => openPause(stage.pauses)?.back);
  const { pause } = wallWords;
  return (
    <WallFrame middle>
      <h1 className={classes(css['sentence'], css['break'])}>
        {pause.title}
        {back !== undefined && (
          <>
            <br />
            {pause.back(meetingTime(back))}
          </>
        )}
      </h1>
    </WallFrame>
  );
}

export function StoppedScreen() {
  const { stopped } = wallWords;
  const next = useStage((stage) => stage.about.next);
  return (
    <WallFrame middle aside={<JoinAside />}>
      <h1 className={css['sentence']}>{stopped.title}</h1>
      <p className={css['more']}>{next ? nextSittingWords.goesOn(momentText(next.at)) : stopped.more}</p>
    </WallFrame>
  );
}

export function ClosingScreen() {
  const learned = useStage((stage) => stage.learned.length);
  const learnings = useStage((stage) => stage.learnings.length);
  const { closing } = wallWords;
  return (
    <WallFrame foot={learnings > 0 && <p>{wallWords.learnings.shown(learnings)}</p>}>
      <h1 className={css['sentence']}>{closing.title}</h1>
      <p className={css['more']}>{closing.more}</p>
      {learned > 0 && <p className={css['more']}>{closing.learned(learned)}</p>}
    </WallFrame>
  );
}

export function AfterScreen({ published }: { readonly published: boolean }) {
  const { after } = wallWords;
  return (
    <WallFrame middle>
      <h1 className={css['sentence']}>{after.title}</h1>
      <p className={css['more']}>{published ? after.published : after.record}</p>
    </WallFrame>
  );
}
