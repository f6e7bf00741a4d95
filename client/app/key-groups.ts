/** The keys everybody has (ui.md §9); each screen adds its own by `useKeyGroups`. */
import { shellWords } from 'shared/sentences/shell.ts';
import type { KeyGroup } from '../ui/key-sheet.tsx';

const words = shellWords.keys;

export const shellKeys = {
  sheet: { id: 'keys', keys: '?' },
  commands: 'Mod+K',
  markdown: 'Mod+Shift+C',
  region: 'F6',
} as const;

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
