/** One own idea: where it stands, and what may still be done about it. */
import Pencil from 'lucide-react/icons/pencil';
import Undo2 from 'lucide-react/icons/undo-2';
import { useEffect, useRef } from 'react';
import { addIdea, withdraw } from 'shared/documents/desk.ts';
import type { DeskIdea } from 'shared/retro/ideas.ts';
import { ownIdeaState } from 'shared/retro/views.ts';
import { eventTime } from 'shared/sentences/event-time.ts';
import { ownIdeaWords } from 'shared/sentences/own-ideas.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { newId } from '../../api/ids.ts';
import { useDocument, useFacts, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './my-ideas.module.css';

const words = ownIdeaWords;

export interface MyIdeaProps {
  readonly idea: DeskIdea;
  /** It was being edited a moment before. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
}

export function MyIdea({ idea, takesFocus, onEdit }: MyIdeaProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (takesFocus) row.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const { seat } = useOpenRetro();
  const facts = useFacts();
  const desk = useDocument('desk');
  const zone = useStage((stage) => stage.about.zone);
  const opened = useStage((stage) => stage.ideas);
  const verdicts = useStage((stage) => stage.verdicts);
  const event = useRetro((view) => view.events.find(({ id }) => id === idea.eventId));
  const state = ownIdeaState(idea, opened, verdicts, seat.person);
  const standing = !state.opened ? [] : [state.verdict ? words.verdicts[state.verdict] : words.opened];
  const parts = [
    ...(event ? [participantWords.park.attached(eventTime(event, zone))] : []),
    idea.named ? words.withName : words.withoutMyName,
    ...standing,
  ];
  const takeBack = () => {
    if (!desk) return;
    withdraw(desk, 'ideas', idea.id);
    const again = () => void addIdea(desk, { ...idea, id: newId() }, facts);
    showToast({ text: words.withdrawn, lasts: 8000, actions: [{ label: words.undo, run: again }] });
  };
  return (
    <li ref={row} className={css['idea']}>
      <p className={css['text']}>{idea.text}</p>
      {!state.opened && desk && facts.standing.phase !== 'published' && (
        <div className={css['acts']}>
          <IconButton size="small" label={words.editNamed(idea.text)} icon={<Icon of={Pencil} />} onClick={onEdit} />
          <IconButton
            size="small"
            label={words.withdrawNamed(idea.text)}
            icon={<Icon of={Undo2} />}
            onClick={takeBack}
          />
        </div>
      )}
      <p className={css['facts']}>{words.fact(parts)}</p>
    </li>
  );
}
