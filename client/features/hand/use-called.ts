/** Says that one's hand was called on, and counts how often it was. */
import { useEffect, useRef, useState } from 'react';
import { standing } from 'shared/retro/phases.ts';
import { ownTurnWords as words } from 'shared/sentences/own-turn.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { lowering } from './lowering.ts';

export function useCalled(): number {
  const { seat } = useOpenRetro();
  const up = useStage((stage) => stage.hands.some(({ person }) => person === seat.person));
  const running = useStage((stage) => standing(stage.phases).running);
  const [times, setTimes] = useState(0);
  const before = useRef(up);
  useEffect(() => {
    const down = before.current && !up;
    before.current = up;
    const own = lowering.own;
    if (!up) lowering.own = false;
    // Hands that are cleared with the end of a sitting were called on by nobody.
    if (!down || own || !running) return;
    announce(words.called);
    setTimes((count) => count + 1);
  }, [up, running]);
  return times;
}
