/** The keys everybody has (ui.md §9); each screen adds its own by `useKeyGroups`. */
import { keyWords as words } from 'shared/sentences/shell-commands.ts';
import type { KeyGroup } from '../ui/key-sheet.tsx';
import { shellKeys } from './shell-keys.ts';

export const everywhere: KeyGroup = {
  title: words.everywhere,
  rows: [
    { title: words.sheet, keys: shellKeys.sheet },
    { title: words.commands, keys: shellKeys.commands },
    { title: words.markdown, keys: shellKeys.markdown },
    { title: words.region, keys: shellKeys.region },
    { title: words.close, keys: 'Esc' },
  ],
};
