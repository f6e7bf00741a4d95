/** Back and forth over one's own changes; what others changed in between stays. */
import Redo from 'lucide-react/icons/redo-2';
import UndoIcon from 'lucide-react/icons/undo-2';
import { useEffect } from 'react';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useUndo } from '../../sync/undo.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTimelineStore } from './timeline-state.ts';

export function UndoButtons() {
  const timeline = useTimelineStore();
  const { canUndo, canRedo, undo, redo } = useUndo('board');
  const act = (can: boolean, run: () => void, done: string) => {
    if (!can) return;
    timeline.setState({ editing: undefined });
    run();
    announce(done);
  };
  const back = () => act(canUndo, undo, words.undone);
  const forth = () => act(canRedo, redo, words.redone);
  useUndoKeys(back, forth);
  return (
    <>
      <IconButton
        size="small"
        label={words.undo}
        keys="Mod+Z"
        icon={<Icon of={UndoIcon} />}
        unavailable={canUndo ? undefined : words.nothingToUndo}
        onClick={back}
      />
      <IconButton
        size="small"
        label={words.redo}
        keys="Mod+Shift+Z"
        icon={<Icon of={Redo} />}
        unavailable={canRedo ? undefined : words.nothingToRedo}
        onClick={forth}
      />
    </>
  );
}

/** In a field these keys belong to the field: it has a history of its own. */
function useUndoKeys(back: () => void, forth: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
      const box = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.defaultPrevented || (inField && !box)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) forth();
      else back();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
