import { participantWords } from 'shared/sentences/participant.ts';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { offeredCommands } from '../../ui/commands.ts';
import css from './leave.module.css';

/** Leaving is the shell's: it says what goes and what stays. */
export function Leave() {
  const [, go] = useLocation();
  const leave = () => {
    const offered = offeredCommands().find((command) => command.id === 'leave');
    if (offered) offered.run();
    else go('/');
  };
  return (
    <Button look="quiet" className={css['leave']} onClick={leave}>
      {participantWords.leave.button}
    </Button>
  );
}
