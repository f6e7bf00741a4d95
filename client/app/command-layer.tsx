/** The keys everybody has; what they open is fetched when it is first wanted. Drawn once, over every page. */
import { useSyncExternalStore } from 'react';
import { commandList, keySheet } from '../ui/commands.ts';
import { useKeys } from '../ui/keys.ts';
import { useLater } from '../ui/later.ts';
import { goToRegion, leaveField } from './next-region.ts';
import { shellKeys } from './shell-keys.ts';

const loadLists = () => import('./command-lists.tsx');

export function CommandLayer() {
  const listOpen = useSyncExternalStore(commandList.onChange, commandList.isOpen);
  const sheetOpen = useSyncExternalStore(keySheet.onChange, keySheet.isOpen);
  const lists = useLater(loadLists, listOpen || sheetOpen);
  useKeys([
    { ...shellKeys.sheet, run: keySheet.open },
    { keys: shellKeys.commands, run: commandList.open },
    { keys: shellKeys.region, run: () => goToRegion(1) },
    { keys: `Shift+${shellKeys.region}`, run: () => goToRegion(-1) },
    { keys: 'Esc', run: leaveField },
  ]);
  return lists && <lists.CommandLists listOpen={listOpen} sheetOpen={sheetOpen} />;
}
