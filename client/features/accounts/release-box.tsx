/** Releasing words: which, at which event, who reads them then. Only this copy leaves the account. */
import { useEffect, useRef, useState } from 'react';
import type { Passage } from 'shared/documents/account.ts';
import { addRelease } from 'shared/documents/desk.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useDocument, useFacts, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './own-passage.module.css';

const words = accountWords.release;

export interface ReleaseBoxProps {
  readonly text: string;
  readonly passage: Passage;
  readonly onClose: () => void;
}

export function ReleaseBox({ text, passage, onClose }: ReleaseBoxProps) {
  const desk = useDocument('desk');
  const { standing } = useFacts();
  const events = useRetro((view) => view.events);
  const zone = useStage((stage) => stage.about.zone);
  const [event, setEvent] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  useKeys([{ keys: 'Esc', run: onClose }]);
  const chosen = events.find((each) => each.id === event);
  const release = () => {
    if (!desk) return;
    if (!chosen) return setMissing(true);
    const entry = { id: newId(), eventId: chosen.id, text, passage: passage.id, at: serverNow() };
    const decision = addRelease(desk, entry, { standing, offRecord: passage.offRecord });
    if (!decision.allowed) return void showToast({ tone: 'refused', text: refusals[decision.reason] });
    announce(words.done);
    onClose();
  };
  return (
    <div ref={box} role="group" aria-label={words.group} className={css['box']}>
      <blockquote className={css['quoted']}>{text}</blockquote>
      {events.length === 0 ? (
        <p className="small second">{words.noEvents}</p>
      ) : (
        <Select
          label={words.event}
          placeholder={words.choose}
          size="small"
          options={events.map((each) => ({ value: each.id, label: `${eventTime(each, zone)} ${brief(each.text)}` }))}
          value={event}
          onChange={(next) => {
            setEvent(next);
            setMissing(false);
          }}
        />
      )}
      {missing && (
        <p role="alert" className="small">
          {words.eventMissing}
        </p>
      )}
      <div className={css['row']}>
        <Button
          size="small"
          look="primary"
          unavailable={events.length === 0 ? words.noEvents : undefined}
          onClick={release}
        >
          {words.go}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {words.not}
        </Button>
      </div>
      <PrivateMark seen="everyone">{words.about(chosen && eventTime(chosen, zone))}</PrivateMark>
    </div>
  );
}

const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
