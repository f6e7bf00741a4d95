/** "Add what you saw": how this event looked from where one was, or something with a time of its own. */
import { useEffect, useId, useRef, useState } from 'react';
import { addProposal, addView } from 'shared/documents/desk.ts';
import type { Decision } from 'shared/policy/decisions.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { zoneText } from 'shared/retro/times.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { sawWords as words } from 'shared/sentences/saw.ts';
import { ownRefusals, type OwnRefusal } from 'shared/sentences/own-refusals.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './saw-form.module.css';
import { useSawDraft } from './use-saw-draft.ts';

export interface SawFormProps {
  readonly shown: TimelineEvent | undefined;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

export function SawForm({ shown, onSent, onClose }: SawFormProps) {
  const desk = useDocument('desk');
  const names = useNames();
  const zone = useStage((stage) => stage.about.zone);
  const draft = useSawDraft(shown);
  const [refused, setRefused] = useState<{ time?: string; text?: string }>({});
  const title = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, []);

  const add = (): Decision<OwnRefusal> => {
    const { kind, text, time, event } = draft;
    if (!desk) return { allowed: false, reason: 'try-again' };
    const entry = { id: newId(), text, at: serverNow() };
    return kind === 'differed' && event
      ? addView(desk, { ...entry, eventId: event.id })
      : addProposal(desk, { ...entry, time: time.trim() });
  };
  const send = () => {
    if (draft.kind === 'own-time' && draft.time.trim() === '') return setRefused({ time: words.timeMissing });
    const decision = add();
    if (!decision.allowed) return setRefused({ text: ownRefusals[decision.reason] });
    draft.clear();
    setRefused({});
    announce(words.added);
    onSent();
  };
  const differed = draft.event && {
    value: 'differed' as const,
    label: words.differed(eventTime(draft.event, zone)),
    description: words.differedMore,
  };
  const ownTime = { value: 'own-time' as const, label: words.ownTime, description: words.ownTimeMore(names.leaders) };
  return (
    <section ref={place} aria-labelledby={title} className={css['form']}>
      <h3 id={title} className="lab">
        {words.title}
      </h3>
      <RadioCards
        legend={words.which}
        hideLegend
        options={differed ? [differed, ownTime] : [ownTime]}
        value={draft.kind}
        onChange={draft.setKind}
        columns={2}
      />
      {draft.kind === 'own-time' && (
        <Field
          label={words.time}
          hint={words.timeHint(zoneText(shown?.at ?? new Date(serverNow()).toISOString(), zone))}
          maxLength={80}
          value={draft.time}
          onChange={draft.setTime}
          refusal={refused.time}
          className={css['time']}
        />
      )}
      <TextArea
        label={words.text}
        serif
        placeholder={words.placeholder}
        value={draft.text}
        onChange={draft.write}
        onSend={send}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        refusal={refused.text}
        note={<PrivateMark seen="everyone">{words.seen}</PrivateMark>}
      />
      <div className={css['buttons']}>
        <Button keys="Mod+Enter" onClick={send}>
          {words.add}
        </Button>
        <Button look="quiet" keys="Esc" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
