/** What is spoken to whoever leads besides their own steps: others' steps, another phase, breaks, a saved state turned bad. */
import { useEffect, useRef } from 'react';
import { standing } from 'shared/retro/phases.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { useTimeTold } from '../../features/agenda/use-time-told.ts';
import { useBreakTold } from '../../features/break/use-break-told.ts';
import { useHandsTold } from '../../features/floor/use-hands-told.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';

const words = facilitatorWords;

export function useTold(): void {
  useTimeTold();
  useHandsTold();
  useBreakTold();
  useMovesTold();
  usePhaseTold();
  useSavedTold();
}

function useMovesTold(): void {
  const { seat, store } = useOpenRetro();
  const names = useNames();
  const opened = useStage((stage) => stage.walk.findLast((fact) => fact.act === 'opened'));
  const zone = useStage((stage) => stage.about.zone);
  const before = useRef(opened);
  useEffect(() => {
    const moved = opened !== undefined && opened !== before.current;
    before.current = opened;
    if (!moved || opened.by === seat.person) return;
    const event = store.getState().events.find((each) => each.id === opened.event);
    if (event) announce(words.leads.moved(names.of(opened.by), eventTime(event, zone)));
  }, [opened, zone, names, seat.person, store]);
}

function usePhaseTold(): void {
  const phase = useStage((stage) => standing(stage.phases).phase);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase) announce(phaseNames[phase]);
    before.current = phase;
  }, [phase]);
}

function useSavedTold(): void {
  const saved = useRetro((view) => view.saved);
  useEffect(() => {
    if (saved === 'kept-on-device') announce(words.bar.notSaved.device);
    if (saved === 'in-this-tab') announce(words.bar.notSaved.tab);
  }, [saved]);
}
