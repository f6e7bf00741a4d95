/** A break, or the time between two sittings: clocks stand, one's own desk stays open. */
import { useEffect } from 'react';
import { openPause } from 'shared/retro/agenda.ts';
import { breakWords } from 'shared/sentences/leading.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { stillWords } from 'shared/sentences/still.ts';
import { NextSittingLine } from '../../features/next-sitting/next-sitting-line.tsx';
import { useLeader } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { clockHere } from '../../ui/clock.ts';
import css from './plain-screen.module.css';

export function StillMain({ why }: { readonly why: 'break' | 'stopped' }) {
  const back = useStage((stage) => openPause(stage.pauses)?.back);
  // Whoever was writing stays where they were, and is told by the line above their page.
  useEffect(() => {
    if (why === 'break' && back !== undefined) announce(breakWords.begun(clockHere(back)));
  }, [why, back]);
  const leader = useLeader() ?? participantWords.follow.leader;
  return (
    <div className={css['opening']}>
      <h2 className={css['title']}>
        {why === 'break' ? stillWords.breakTitle : stillWords.stoppedTitle}
        {why === 'break' && back !== undefined && (
          <>
            <br />
            <span className="num">{breakWords.back(clockHere(back))}</span>
          </>
        )}
      </h2>
      <p className={css['sentence']}>{why === 'break' ? stillWords.onBreak : stillWords.stopped(leader)}</p>
      {why === 'stopped' && (
        <div className={css['act']}>
          <NextSittingLine />
        </div>
      )}
    </div>
  );
}
