/** Remediations: the parked idea the room looks at, and what was decided about it. Nobody's name stands beside it. */
import { timeText } from 'shared/retro/times.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { JoinLine } from './join-aside.tsx';
import { MinutesLeft } from './minutes-left.tsx';
import css from './wall.module.css';
import { WallFrame } from './wall-frame.tsx';

const words = wallWords.ideas;

export function IdeasScreen() {
  const ideas = useStage((stage) => stage.ideas);
  const parked = useStage((stage) => stage.counts.ideas);
  const openIdea = useStage((stage) => stage.about.openIdea);
  const verdict = useStage((stage) => (openIdea === undefined ? undefined : stage.verdicts.get(openIdea)?.verdict));
  const zone = useStage((stage) => stage.about.zone);
  const index = ideas.findIndex((each) => each.id === openIdea);
  const idea = ideas[index];
  const event = useRetro((view) => view.events.find(({ id }) => id === idea?.eventId));
  const at = event?.at ?? undefined;
  const total = Math.max(parked, ideas.length);
  const foot = (
    <>
      <p>{idea ? words.position(index + 1, total) : words.count(total)}</p>
      <JoinLine />
      <MinutesLeft />
    </>
  );
  if (!idea) {
    return (
      <WallFrame foot={foot}>
        <h1 className={css['sentence']}>{words.question}</h1>
        <p className={css['more']}>{total === 0 ? words.none : words.waiting}</p>
      </WallFrame>
    );
  }
  return (
    <WallFrame foot={foot}>
      <p className={css['first']}>
        <span className={css['when']}>
          {event && at !== undefined ? words.parkedAt(timeText(at, zone, event.precision)) : words.parked}
        </span>
      </p>
      <h1 className={css['sentence']}>{idea.text}</h1>
      {verdict !== undefined && <p className={css['more']}>{words.verdict(verdict)}</p>}
    </WallFrame>
  );
}
