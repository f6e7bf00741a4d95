/** How many ideas are parked in the room: a number, public, and no more until they are opened. */
import SquareParking from 'lucide-react/icons/square-parking';
import { gate } from 'shared/retro/gate.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './idea-count.module.css';

export function IdeaCount() {
  const count = useStage((stage) => stage.counts.ideas);
  const open = useStage((stage) => gate(stage.gate).open);
  if (count === 0) return null;
  return (
    <p className={css['count']}>
      <Icon of={SquareParking} />
      {participantWords.park.total(count, open)}
    </p>
  );
}
