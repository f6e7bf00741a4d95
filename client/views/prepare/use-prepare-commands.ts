/** Keys and commands of preparation. */
import { createElement } from 'react';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { evidenceWords } from 'shared/sentences/evidence.ts';
import ListPlus from 'lucide-react/icons/list-plus';
import { useImportDraft } from '../../features/evidence/import-draft.ts';
import { focusAddLine } from '../../features/timeline/focus-add-line.ts';
import { useCommands, useKeyGroups } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { goToPart, parts } from './use-part.ts';

const words = prepareWords.keys;

/** To the line that adds an event; its part may have to be drawn first. */
function addEvent(): void {
  goToPart('timeline');
  requestAnimationFrame(() => requestAnimationFrame(focusAddLine));
}

export function usePrepareCommands(onInvite: () => void): void {
  const draft = useImportDraft();
  useKeys([
    { keys: 'I', run: onInvite },
    { keys: 'E', run: addEvent },
  ]);
  useKeyGroups([
    {
      title: words.group,
      rows: [
        { title: words.invite, keys: 'I' },
        { title: words.add, keys: 'E' },
        { title: words.undo, keys: 'Mod+Z' },
        { title: words.redo, keys: 'Mod+Shift+Z' },
      ],
    },
    {
      title: words.row,
      rows: [
        { title: words.edit, keys: 'Enter' },
        { title: words.leave, keys: 'Esc' },
        { title: words.insert, keys: 'Shift+Enter' },
        { title: words.select, keys: 'Space' },
        { title: words.remove, keys: 'Delete' },
        { title: words.kinds, keys: '1 – 9' },
        { title: words.star, keys: 'S' },
        { title: words.aside, keys: 'Alt+← Alt+→' },
      ],
    },
  ]);
  useCommands([
    ...parts.map((part) => ({
      id: `part-${part}`,
      group: prepareWords.commands.group,
      title: prepareWords.parts[part],
      run: () => goToPart(part),
    })),
    { id: 'prepare-invite', group: prepareWords.commands.group, title: prepareWords.invite, keys: 'I', run: onInvite },
    {
      id: 'prepare-add',
      group: prepareWords.commands.group,
      title: timelineWords.add,
      keys: 'E',
      icon: createElement(Icon, { of: ListPlus }),
      run: addEvent,
    },
    {
      id: 'prepare-import',
      group: prepareWords.commands.group,
      title: evidenceWords.go,
      run: () => {
        goToPart('timeline');
        draft.setState({ open: true });
      },
    },
  ]);
}
