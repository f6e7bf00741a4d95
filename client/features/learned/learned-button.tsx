/** "I learned something": counted for the meeting, without a name; can be taken back for five seconds. */
import BookOpen from 'lucide-react/icons/book-open';
import { participantWords } from 'shared/sentences/participant.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { showToast } from '../../ui/toasts.ts';

const words = participantWords.learned;
/** ms in which it can be taken back. */
const undoFor = 5000;

export interface LearnedButtonProps {
  readonly keys: Shortcut;
  /** The event one is looking at, if any. */
  readonly event: string | undefined;
  readonly wide?: boolean | undefined;
}

export function LearnedButton({ keys, event, wide }: LearnedButtonProps) {
  const { standing } = useFacts();
  const act = useAct();
  const unavailable = standing.running ? undefined : words.notRunning;
  const undo = async (fact: string) => {
    const answer = await act({ type: 'learned-undo', fact });
    if (answer.ok) announce(words.undone);
  };
  const learned = async () => {
    const answer = await act({ type: 'learned-something', ...(event === undefined ? {} : { event }) });
    if (!answer.ok) return;
    const { fact } = answer;
    const actions = fact === undefined ? [] : [{ label: words.undo, run: () => void undo(fact) }];
    showToast({ text: words.counted, icon: <Icon of={BookOpen} />, lasts: undoFor, actions });
  };
  useKeys([{ ...keys, run: () => (unavailable ? announce(unavailable) : void learned()) }]);
  return (
    <Button
      size="large"
      wide={wide}
      icon={<Icon of={BookOpen} />}
      keys={keys}
      unavailable={unavailable}
      onClick={() => void learned()}
    >
      {words.button}
    </Button>
  );
}
