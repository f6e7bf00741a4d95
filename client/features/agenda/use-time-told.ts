import { useEffect, useRef } from 'react';
import { agendaWords } from 'shared/sentences/agenda.ts';
import { announce } from '../../ui/announcer.ts';
import { useAgenda } from './use-agenda.ts';

/** Minutes at which the time left is spoken. */
const told = [10, 5, 1];

/** "Ten minutes left", once each, for whoever leads the room (ui.md §10). */
export function useTimeTold(): void {
  const { clock, standing } = useAgenda();
  const minutes = clock.left / 60_000;
  const before = useRef(minutes);
  useEffect(() => {
    const crossed = told.findLast((each) => before.current > each && minutes <= each);
    before.current = minutes;
    if (crossed !== undefined && standing.running) announce(agendaWords.leftTold(crossed));
  }, [minutes, standing.running]);
}
