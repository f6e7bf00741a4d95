/** The command list and the key sheet, and what both always offer: places, colours, text size. */
import Archive from 'lucide-react/icons/archive';
import House from 'lucide-react/icons/house';
import Keyboard from 'lucide-react/icons/keyboard';
import Plus from 'lucide-react/icons/plus';
import { commandWords as words } from 'shared/sentences/shell-commands.ts';
import { useLocation } from 'wouter';
import { CommandPalette } from '../ui/command-palette.tsx';
import { commandList, keySheet, useCommands, useOfferedCommands, useOfferedKeyGroups } from '../ui/commands.ts';
import { Icon } from '../ui/icon.tsx';
import { KeySheet } from '../ui/key-sheet.tsx';
import { everywhere } from './key-groups.ts';
import { useScreenCommands } from './screen-commands.tsx';
import { shellKeys } from './shell-keys.ts';

export interface CommandListsProps {
  readonly listOpen: boolean;
  readonly sheetOpen: boolean;
}

export function CommandLists({ listOpen, sheetOpen }: CommandListsProps) {
  const [, go] = useLocation();
  useScreenCommands();
  useCommands([
    { id: 'go-home', group: words.go, title: words.home, icon: <Icon of={House} />, run: () => go('/') },
    { id: 'go-archive', group: words.go, title: words.archive, icon: <Icon of={Archive} />, run: () => go('/archive') },
    { id: 'go-start', group: words.go, title: words.start, icon: <Icon of={Plus} />, run: () => go('/start') },
    {
      id: 'keys',
      group: words.screen,
      title: words.keys,
      icon: <Icon of={Keyboard} />,
      keys: shellKeys.sheet,
      run: keySheet.open,
    },
  ]);
  const commands = useOfferedCommands();
  const groups = useOfferedKeyGroups();
  return (
    <>
      <CommandPalette
        open={listOpen}
        onClose={commandList.close}
        label={words.open}
        placeholder={words.label}
        none={words.none}
        commands={listOpen ? commands : []}
      />
      <KeySheet open={sheetOpen} onClose={keySheet.close} groups={sheetOpen ? [everywhere, ...groups] : []} />
    </>
  );
}
