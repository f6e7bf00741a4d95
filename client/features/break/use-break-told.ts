/** A break that begins, moves or ends is spoken once on the screens of those who run the meeting, whoever called it. */
import { useEffect, useRef } from 'react';
import { openPause } from 'shared/retro/agenda.ts';
import { breakWords as words } from 'shared/sentences/leading.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { clockHere } from '../../ui/clock.ts';

export function useBreakTold(): void {
  const back = useStage((stage) => openPause(stage.pauses)?.back);
  const before = useRef(back);
  useEffect(() => {
    if (before.current === back) return;
    before.current = back;
    announce(back === undefined ? words.ended : words.begun(clockHere(back)));
  }, [back]);
}
