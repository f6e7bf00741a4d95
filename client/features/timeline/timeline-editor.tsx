import CalendarPlus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { AddLine } from './add-line.tsx';
import { addLineId, focusAddLine } from './focus-add-line.ts';
import { EventGrid } from './event-grid.tsx';
import { LayoutSwitch } from './layout-switch.tsx';
import { SelectionBar } from './selection-bar.tsx';
import css from './timeline.module.css';
import { UndoButtons } from './undo-buttons.tsx';
import { ZoneSwitch } from './zone-switch.tsx';

/** What happened, event by event: added by one typed line, changed in place, by two people at once. */
export function TimelineEditor({ onImport }: { readonly onImport: ReactNode }) {
  const none = useRetro((view) => view.events.length === 0);
  return (
    <div className={css['editor']}>
      <div className={css['head']}>
        <div>
          <h2 className={css['title']}>{words.title}</h2>
          <p className="small second">{words.about}</p>
          <PrivateMark seen="everyone">{words.seen}</PrivateMark>
        </div>
        <div className={css['tools']}>
          <UndoButtons />
          <LayoutSwitch />
          <ZoneSwitch />
          <Button size="small" keys="E" icon={<Icon of={CalendarPlus} />} onClick={focusAddLine}>
            {words.add}
          </Button>
        </div>
      </div>
      <AddLine id={addLineId} label={words.addField} draft="event-line" />
      {none ? (
        <EmptyState title={words.empty.title} actions={onImport}>
          {words.empty.sentence}
        </EmptyState>
      ) : (
        <EventGrid />
      )}
      <SelectionBar />
    </div>
  );
}
