/** Events without a time stand at the end, in the order people give them. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { moveInOrder } from 'shared/retro/order.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import css from './event-row.module.css';
import { rowId } from './timeline-state.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

export function useMoveTimeless() {
  const { store } = useOpenRetro();
  const acts = useTimelineActs();
  return (event: string, step: -1 | 1) => {
    const timeless = store.getState().events.filter((each) => each.at === null);
    acts.changeAll(moveInOrder(timeless, event, step).map(({ id, order }) => [id, { order }]));
    // A row that moves in the page loses the focus.
    requestAnimationFrame(() => document.getElementById(rowId(event))?.focus());
  };
}

export function MoveTimeless({ event }: { readonly event: string }) {
  const move = useMoveTimeless();
  return (
    <span className={css['moves']}>
      <IconButton
        size="small"
        label={words.row.up}
        keys="Alt+ArrowUp"
        icon={<Icon of={ArrowUp} />}
        onClick={() => move(event, -1)}
      />
      <IconButton
        size="small"
        label={words.row.down}
        keys="Alt+ArrowDown"
        icon={<Icon of={ArrowDown} />}
        onClick={() => move(event, 1)}
      />
    </span>
  );
}
