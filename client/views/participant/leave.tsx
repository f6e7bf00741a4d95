import { participantWords } from 'shared/sentences/participant.ts';
import { Button } from '../../ui/button.tsx';
import { leaveDialog } from '../../ui/commands.ts';
import css from './leave.module.css';

/** Leaving is the shell's: it says what goes and what stays. */
export function Leave() {
  return (
    <Button look="quiet" className={css['leave']} onClick={leaveDialog.open}>
      {participantWords.leave.button}
    </Button>
  );
}
