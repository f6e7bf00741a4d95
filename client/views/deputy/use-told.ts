/** What is spoken to whoever takes the notes: hands, breaks, another part of the meeting, a saved state turned bad. */
import { useEffect, useRef } from 'react';
import { standing } from 'shared/retro/phases.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { useBreakTold } from '../../features/break/use-break-told.ts';
import { useHandsTold } from '../../features/floor/use-hands-told.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';

const { notSaved } = facilitatorWords.bar;

export function useTold(): void {
  useHandsTold();
  useBreakTold();
  const phase = useStage((stage) => standing(stage.phases).phase);
  const saved = useRetro((view) => view.saved);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase) announce(phaseNames[phase]);
    before.current = phase;
  }, [phase]);
  useEffect(() => {
    if (saved === 'kept-on-device') announce(notSaved.device);
    if (saved === 'in-this-tab') announce(notSaved.tab);
  }, [saved]);
}
