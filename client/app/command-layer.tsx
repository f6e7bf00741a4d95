/** Commands, keys, and what both always offer: places, colours, text size. Drawn once, over every page. */
import House from 'lucide-react/icons/house';
import Keyboard from 'lucide-react/icons/keyboard';
import Plus from 'lucide-react/icons/plus';
import { useSyncExternalStore } from 'react';
import { shellWords } from 'shared/sentences/shell.ts';
import { useLocation } from 'wouter';
import { commandList, keySheet, offeredCommands, offeredKeyGroups, useCommands } from '../ui/commands.ts';
import { Icon } from '../ui/icon.tsx';
import { useKeys } from '../ui/keys.ts';
import { useLater } from '../ui/later.ts';
import { everywhere, shellKeys } from './key-groups.ts';
import { goToRegion, leaveField } from './next-region.ts';
import { useScreenCommands } from './screen-commands.tsx';

const loadList = () => import('../ui/command-palette.tsx');
const loadSheet = () => import('../ui/key-sheet.tsx');

const words = shellWords.commands;

export function CommandLayer() {
  const listOpen = useSyncExternalStore(commandList.onChange, commandList.isOpen);
  const sheetOpen = useSyncExternalStore(keySheet.onChange, keySheet.isOpen);
  const list = useLater(loadList, listOpen);
  const sheet = useLater(loadSheet, sheetOpen);
  const [, go] = useLocation();
  useScreenCommands();
  useCommands([
    { id: 'go-home', group: words.go, title: words.home, icon: <Icon of={House} />, run: () => go('/') },
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
  useKeys([
    { ...shellKeys.sheet, run: keySheet.open },
    { keys: shellKeys.commands, run: commandList.open },
    { keys: shellKeys.region, run: () => goToRegion(1) },
    { keys: `Shift+${shellKeys.region}`, run: () => goToRegion(-1) },
    { keys: 'Esc', run: leaveField },
  ]);
  return (
    <>
      {list && (
        <list.CommandPalette
          open={listOpen}
          onClose={commandList.close}
          label={words.open}
          placeholder={words.label}
          none={words.none}
          commands={listOpen ? offeredCommands() : []}
        />
      )}
      {sheet && (
        <sheet.KeySheet
          open={sheetOpen}
          onClose={keySheet.close}
          groups={sheetOpen ? [everywhere, ...offeredKeyGroups()] : []}
        />
      )}
    </>
  );
}
