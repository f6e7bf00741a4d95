/** One's own talk time, on request. It stands here until it is hidden, and is kept nowhere. */
import { useState } from 'react';
import { standing } from 'shared/retro/phases.ts';
import type { OwnTalkAnswer } from 'shared/protocol/api.ts';
import { ownTalkWords as words } from 'shared/sentences/own-talk.ts';
import { ownTalkIn } from '../../api/own-talk.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './own-figure.module.css';

export function OwnFigure() {
  const { seat } = useOpenRetro();
  const [answer, setAnswer] = useState<OwnTalkAnswer>();
  const talk = useStage((stage) => stage.about.settings.talk);
  const running = useStage((stage) => standing(stage.phases).running);
  const counted = useRetro((view) => view.desk?.aboutMe.dontCount !== true);
  if (!talk || !running || !counted) return null;
  const ask = async () => setAnswer(await ownTalkIn(seat.retro));
  return (
    <div className={css['own']}>
      <div role="status" className={css['figure']}>
        {answer && sentences(answer).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      <div className={css['acts']}>
        <Button size="small" onClick={() => void ask()}>
          {answer ? words.again : words.ask}
        </Button>
        {answer && (
          <Button size="small" look="quiet" onClick={() => setAnswer(undefined)}>
            {words.close}
          </Button>
        )}
        <PrivateMark seen="few">{words.seen}</PrivateMark>
      </div>
    </div>
  );
}

function sentences(answer: OwnTalkAnswer): string[] {
  if (!answer.ok) return [words.refused];
  if (!answer.own) return [words.unmeasured];
  const { seconds, lately, share } = answer.own;
  return [words.figure(seconds, lately), ...(share === undefined || seconds === 0 ? [] : [words.share(share)])];
}
