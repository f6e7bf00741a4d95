import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { eventKinds } from 'shared/retro/timeline.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { selectionWords } from 'shared/sentences/selection.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import css from './timeline.module.css';
import { useStar } from './star-button.tsx';
import { useTimelineState, useTimelineStore } from './timeline-state.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

/** What can be done with several events at once; there while some are selected. */
export function SelectionBar() {
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  const star = useStar();
  const selected = useTimelineState((state) => state.selected);
  const events = useRetro((view) => view.events);
  const there = events.filter((event) => selected.has(event.id));
  const [moving, setMoving] = useState(false);
  const kinds = new Set(there.map(({ kind }) => kind));
  const starred = there.every((event) => event.starred === true);
  return (
    <div role="status" className={css['selection']} hidden={there.length === 0}>
      {there.length > 0 && (
        <>
          <span>{words.selected(there.length)}</span>
          <Button size="small" keys="S" aria-pressed={starred} onClick={() => star(there, !starred)}>
            {words.starSelected}
          </Button>
          <Select
            label={selectionWords.kind}
            hideLabel
            size="small"
            placeholder={selectionWords.kindChoose}
            options={eventKinds.map((kind, index) => ({
              value: kind,
              label: eventWords.kinds[kind],
              description: String(index + 1),
            }))}
            value={kinds.size === 1 ? (there[0]?.kind ?? null) : null}
            onChange={(kind) => {
              acts.changeAll(there.map(({ id }) => [id, { kind }]));
              announce(words.kindSet(eventWords.kinds[kind]));
            }}
          />
          <Button size="small" aria-haspopup="dialog" onClick={() => setMoving(true)}>
            {selectionWords.shift.open}
          </Button>
          <Button size="small" keys="Delete" onClick={() => acts.remove(there.map((event) => event.id))}>
            {there.length === 1 ? words.removeOne : words.removeSelected}
          </Button>
          <IconButton
            size="small"
            label={words.clearSelection}
            icon={<Icon of={X} />}
            onClick={() => timeline.setState({ selected: new Set(), selectedFrom: undefined })}
          />
          {moving && <ShiftDialog events={there} onClose={() => setMoving(false)} />}
        </>
      )}
    </div>
  );
}
