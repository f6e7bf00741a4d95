import Pause from 'lucide-react/icons/pause';
import { breakWords as words } from 'shared/sentences/leading.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { useBreak } from './use-break.ts';

/** One key, and everybody sees when the room is back. */
export function PauseButton({ keys }: { readonly keys: Shortcut }) {
  const { begin, unavailable } = useBreak();
  useKeys([{ ...keys, run: () => (unavailable ? announce(unavailable) : void begin()) }]);
  return (
    <Button look="quiet" icon={<Icon of={Pause} />} keys={keys} unavailable={unavailable} onClick={() => void begin()}>
      {words.pause}
    </Button>
  );
}
