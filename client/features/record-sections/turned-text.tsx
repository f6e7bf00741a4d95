/** Text of a section besides its main one: what a block became, or what a template began with. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import type { ReactNode } from 'react';
import { movePart, removePart } from 'shared/documents/record.ts';
import type { Part, Section } from 'shared/retro/record.ts';
import { blockWords as words } from 'shared/sentences/record-blocks.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { between } from './part-order.ts';
import css from './turned-text.module.css';

export interface TurnedTextProps {
  readonly part: Part;
  readonly section: Section;
  readonly beside: readonly Part[];
  readonly children: ReactNode;
}

export function TurnedText({ part, section, beside, children }: TurnedTextProps) {
  const doc = useDocument('record');
  const at = beside.findIndex((each) => each.id === part.id);
  const move = (by: -1 | 1) => {
    const order = between(beside, part.id, by);
    if (!doc || order === undefined) return;
    movePart(doc, part.id, { order });
    announce(by < 0 ? words.movedUp(words.text) : words.movedDown(words.text));
  };
  const remove = () => {
    if (!doc) return;
    // Its words stay in the document, so that undo finds them.
    const restore = removePart(doc, part.id);
    showToast({ text: words.textRemoved, actions: [{ label: words.undo, run: restore }], lasts: 15_000 });
  };
  return (
    <div className={css['text']}>
      <div className={css['words']}>{children}</div>
      <MenuButton
        label={words.textMore(section.title)}
        iconOnly
        icon={<Icon of={Ellipsis} />}
        look="quiet"
        size="small"
        placement="bottom end"
        items={[
          ...(at > 0 ? [{ id: 'up', label: words.up, run: () => move(-1) }] : []),
          ...(at < beside.length - 1 ? [{ id: 'down', label: words.down, run: () => move(1) }] : []),
          { id: 'remove', label: words.remove, run: remove },
        ]}
      />
    </div>
  );
}
