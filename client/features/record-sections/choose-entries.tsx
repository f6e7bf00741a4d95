/** What of a live block is shown, and in which order: a tick and two arrows an entry. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { rankEntries, showEntry } from 'shared/documents/record.ts';
import { moveBy, type ChosenEntry, type LiveKind } from 'shared/retro/live-blocks.ts';
import { plainText } from 'shared/retro/prose.ts';
import type { Part } from 'shared/retro/record.ts';
import { blockWords as words } from 'shared/sentences/record-blocks.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import css from './choose-entries.module.css';

export interface ChooseEntriesProps {
  readonly part: Part & { readonly kind: LiveKind };
  readonly entries: readonly ChosenEntry[];
  readonly onClose: () => void;
}

export default function ChooseEntries({ part, entries, onClose }: ChooseEntriesProps) {
  const doc = useDocument('record');
  const shown = entries.filter((entry) => entry.shown).length;
  const set = (entry: ChosenEntry, show: boolean) => doc && showEntry(doc, part.id, entry.id, show);
  const setAll = (show: boolean) => entries.forEach((entry) => entry.shown !== show && set(entry, show));
  const move = (entry: ChosenEntry, by: -1 | 1) => {
    const ranks = moveBy(entries, entry.id, by, part.choice);
    if (!doc || ranks.size === 0) return;
    rankEntries(doc, part.id, ranks);
    announce(by < 0 ? words.movedUp(textOf(entry)) : words.movedDown(textOf(entry)));
  };
  const footer = (
    <>
      <Button look="primary" onClick={onClose}>
        {words.done}
      </Button>
      <Button look="quiet" onClick={() => setAll(true)}>
        {words.all}
      </Button>
      <Button look="quiet" onClick={() => setAll(false)}>
        {words.none}
      </Button>
      <span className="small muted" role="status">
        {words.state(shown, entries.length)}
      </span>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={words.dialog(part.kind)} size="large" footer={footer}>
      <p className="second">{words.dialogSays}</p>
      <ul className={css['list']}>
        {entries.map((entry, index) => (
          <li key={entry.id} className={css['row']}>
            <Checkbox
              label={words.entry(textOf(entry))}
              checked={entry.shown}
              onChange={(show) => set(entry, show)}
              className={css['entry']}
            />
            <IconButton
              size="small"
              label={words.entryUp(words.entry(textOf(entry)))}
              icon={<Icon of={ArrowUp} />}
              unavailable={index === 0 ? words.first : undefined}
              onClick={() => move(entry, -1)}
            />
            <IconButton
              size="small"
              label={words.entryDown(words.entry(textOf(entry)))}
              icon={<Icon of={ArrowDown} />}
              unavailable={index === entries.length - 1 ? words.last : undefined}
              onClick={() => move(entry, 1)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What an entry says, on one line; blocks under a heading are known by it. */
function textOf(entry: ChosenEntry): string {
  if (entry.as === 'blocks' && entry.group !== undefined) return entry.group;
  return plainText(entry.prose).replaceAll('\n', ' ');
}
