import { useEffect, useRef } from 'react';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import { shellWords } from 'shared/sentences/shell.ts';
import { useLocation } from 'wouter';
import { useOpenRetro, useStage } from '../sync/use-retro.tsx';
import { dismissToast, showToast } from '../ui/toasts.ts';
import { placeFor } from './place.tsx';

/** When the meeting begins or ends while somebody is at another address: they are told, and never moved. The wall turns by itself. */
export function usePhaseTurn(place: string | undefined): void {
  const { retro, role } = useOpenRetro().seat;
  const phase = useStage((stage) => standing(stage.phases).phase);
  const [, go] = useLocation();
  const time = phaseTime[phase];
  const before = useRef(time);
  useEffect(() => {
    const turned = before.current !== time;
    before.current = time;
    const there = placeFor(phase, role);
    if (!turned || time === 'before' || place === undefined || place === there || place === 'wall') return undefined;
    const id = showToast({
      text: time === 'meeting' ? shellWords.turn.begun : shellWords.turn.record,
      actions: [{ label: shellWords.turn.go, run: () => go(`/r/${retro}/${there}`) }],
    });
    return () => dismissToast(id);
    // Only the turn itself is told, not every later change of the address.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [time]);
}
