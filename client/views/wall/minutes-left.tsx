import { wallWords } from 'shared/sentences/wall.ts';
import { useAgenda } from '../../features/agenda/use-agenda.ts';

/** Whole minutes, turning with everybody’s: nothing on a wall ticks. */
export function MinutesLeft() {
  const { clock } = useAgenda(1000);
  return <p>{wallWords.left(clock.left)}</p>;
}
