/** "Follow this": a tangent gets a name and the events it runs through, or one that was followed before goes on. */
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { writeThread } from 'shared/documents/threads.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { threadWords as words } from 'shared/sentences/leading.ts';
import { newId } from '../../api/ids.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useDocument, useRetro, useStage } from '../../sync/use-retro.tsx';
import { useThreads } from '../../sync/use-threads.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import css from './thread.module.css';

export interface FollowPopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly current: TimelineEvent;
}

export function FollowPopover({ open, onClose, anchor, current }: FollowPopoverProps) {
  return (
    <Popover open={open} onClose={onClose} anchor={anchor} label={words.title} placement="top start">
      <FollowForm current={current} onDone={onClose} />
    </Popover>
  );
}

function FollowForm({ current, onDone }: { readonly current: TimelineEvent; readonly onDone: () => void }) {
  const act = useAct();
  const board = useDocument('board');
  const zone = useStage((stage) => stage.about.zone);
  const events = useRetro((view) => view.events);
  const earlier = [...useThreads().values()];
  const [name, setName] = useDraft('thread');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([current.id]));
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const follow = async (thread: string, called: string) => {
    const answer = await act({ type: 'follow-thread', thread });
    if (!answer.ok) return;
    announce(words.begun(called));
    onDone();
  };
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const called = name.trim();
    if (called === '' || !board) return setMissing(true);
    const eventIds = events.map(({ id }) => id).filter((id) => chosen.has(id));
    const id = newId();
    writeThread(board, { id, name: called, eventIds }, 'thread');
    setName('');
    void follow(id, called);
  };
  const toggle = (id: string, on: boolean) =>
    setChosen((was) => new Set(on ? [...was, id] : [...was].filter((each) => each !== id)));
  return (
    <form className={css['form']} noValidate onSubmit={begin}>
      <p className={css['title']}>{words.title}</p>
      <p className="small second">{words.about}</p>
      <Field
        ref={field}
        label={words.name}
        placeholder={words.placeholder}
        maxLength={120}
        value={name}
        onChange={(next) => {
          setMissing(false);
          setName(next);
        }}
        refusal={missing ? words.nameMissing : undefined}
      />
      <fieldset className={css['events']}>
        <legend className="lab">{words.events}</legend>
        {events.map((event) => (
          <Checkbox
            key={event.id}
            label={`${eventTime(event, zone)} ${event.text}`}
            checked={chosen.has(event.id)}
            onChange={(on) => toggle(event.id, on)}
          />
        ))}
      </fieldset>
      <Button type="submit" look="primary" keys="Enter">
        {words.begin}
      </Button>
      {earlier.length > 0 && (
        <div className={css['earlier']}>
          <p className="lab">{words.earlier}</p>
          {earlier.map(({ id, name: called }) => (
            <Button key={id} size="small" look="quiet" onClick={() => void follow(id, called)}>
              {words.again(called)}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
