import { wallWords } from 'shared/sentences/wall.ts';
import { useAgenda } from '../../features/agenda/use-agenda.ts';

/** Whole minutes: nothing on a wall ticks. */
export function MinutesLeft() {
  const { clock } = useAgenda();
  return <p>{wallWords.left(clock.left)}</p>;
}
