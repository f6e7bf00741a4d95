/** Parking an idea on one's own desk. The form says who can see it, until when. */
import X from 'lucide-react/icons/x';
import { useId, useState } from 'react';
import { addIdea } from 'shared/documents/desk.ts';
import { mayPark } from 'shared/policy/decisions.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { eventTime } from 'shared/sentences/event-time.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { ownRefusals, type OwnRefusal } from 'shared/sentences/own-refusals.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useFacts, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { focusIdea, ideaFormId } from './focus-idea.ts';
import css from './idea-form.module.css';
import { NameNote } from './name-note.tsx';
import { useIdeaDraft } from './use-idea-draft.ts';

const words = participantWords.park;

export interface IdeaFormProps {
  readonly keys: Shortcut;
  /** The event on screen, to which an idea is tied unless its author unties it. */
  readonly shown: TimelineEvent | undefined;
  readonly onSent?: (() => void) | undefined;
}

export function IdeaForm({ keys, shown, onSent }: IdeaFormProps) {
  const facts = useFacts();
  const names = useNames();
  const zone = useStage((stage) => stage.about.zone);
  const desk = useDocument('desk');
  const draft = useIdeaDraft(shown);
  const [refused, setRefused] = useState<OwnRefusal>();
  const title = useId();
  const may = mayPark(facts);
  useKeys([{ ...keys, run: focusIdea }], may.allowed);
  if (!may.allowed) return <QuietLine>{ownRefusals[may.reason]}</QuietLine>;

  const send = () => {
    if (!desk) return setRefused('try-again');
    const { text, named, event } = draft;
    const tied = event ? { eventId: event.id } : {};
    const decision = addIdea(desk, { id: newId(), text, named, at: serverNow(), ...tied }, facts);
    if (!decision.allowed) return setRefused(decision.reason);
    draft.clear();
    setRefused(undefined);
    announce(words.parked);
    onSent?.();
  };
  const write = (text: string) => {
    setRefused(undefined);
    draft.write(text);
  };
  return (
    <section id={ideaFormId} aria-labelledby={title}>
      <h2 id={title} className="srOnly">
        {words.title}
      </h2>
      <TextArea
        label={words.title}
        keys={keys}
        placeholder={words.placeholder}
        value={draft.text}
        onChange={write}
        onSend={send}
        refusal={refused && ownRefusals[refused]}
        note={<PrivateMark seen="few">{words.seen(names.leaders)}</PrivateMark>}
      />
      <Tie draft={draft} shown={shown} zone={zone} />
      <div className={css['row']}>
        <Checkbox
          label={words.withoutName}
          className={css['name']}
          checked={!draft.named}
          onChange={(without) => draft.setNamed(!without)}
        />
        <Button keys="Mod+Enter" onClick={send}>
          {words.send}
        </Button>
      </div>
      {!draft.named && <NameNote />}
    </section>
  );
}

interface TieProps {
  readonly draft: ReturnType<typeof useIdeaDraft>;
  readonly shown: TimelineEvent | undefined;
  readonly zone: string;
}

/** "at 23:26" with a cross, or the offer to tie it to the event on screen. */
function Tie({ draft, shown, zone }: TieProps) {
  if (draft.event) {
    const time = eventTime(draft.event, zone);
    return (
      <Button size="small" look="quiet" className={css['tie']} onClick={() => draft.tie(false)}>
        {words.attached(time)}
        <Icon of={X} size={14} name={words.detach} />
      </Button>
    );
  }
  if (!shown) return null;
  return (
    <Button size="small" look="quiet" className={css['tie']} onClick={() => draft.tie(true)}>
      {words.attach(eventTime(shown, zone))}
    </Button>
  );
}
