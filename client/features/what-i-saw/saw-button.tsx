import Plus from 'lucide-react/icons/plus';
import type { Ref } from 'react';
import { sawWords } from 'shared/sentences/saw.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';

export interface SawButtonProps {
  readonly keys: Shortcut;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly wide?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Opens the form that adds what one saw. */
export function SawButton({ keys, open, onOpen, wide, ref }: SawButtonProps) {
  useKeys([{ ...keys, run: onOpen }]);
  return (
    <Button
      ref={ref}
      size="large"
      wide={wide}
      icon={<Icon of={Plus} />}
      keys={keys}
      aria-expanded={open}
      onClick={onOpen}
    >
      {sawWords.button}
    </Button>
  );
}
