/** One line, caught while the room goes on: a missed event, a remark for the notes, or an idea for later. */
import { type FormEvent, useRef, useState } from 'react';
import type { NoteLabel } from 'shared/retro/prose.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { guestWords } from 'shared/sentences/guests.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ParkGlyph } from '../../ui/glyphs.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { LabelIcon } from '../../ui/prose/label-mark.tsx';
import { captureKinds, type CaptureKind } from './capture-kinds.ts';
import css from './quick-capture.module.css';
import { ForWhom } from './for-whom.tsx';
import { useCaptureSend } from './use-capture-send.ts';
import { useCapture, type Capture } from './use-capture.ts';

const words = notesWords.capture;

export interface QuickCaptureProps {
  readonly keys: Readonly<Record<CaptureKind, Shortcut>>;
  /** The event the room looks at. */
  readonly current: TimelineEvent | undefined;
}

export function QuickCapture({ keys, current }: QuickCaptureProps) {
  const capture = useCapture(current);
  const send = useCaptureSend(capture);
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const { kind, text } = capture;
  const take = (next: CaptureKind) => {
    setRefused(undefined);
    capture.choose(next);
    field.current?.focus();
  };
  useKeys(captureKinds.map((each) => ({ ...keys[each], run: () => take(each) })));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send().then(setRefused);
    field.current?.focus();
  };
  return (
    <form aria-label={words.title} className={css['capture']} onSubmit={submit} noValidate>
      <div role="group" aria-label={words.what} className={css['kinds']}>
        {captureKinds.map((each) => (
          <Button
            key={each}
            size="small"
            icon={<KindIcon kind={each} />}
            keys={keys[each]}
            pressed={each === kind}
            onClick={() => take(each)}
          >
            {words.kinds[each]}
          </Button>
        ))}
      </div>
      <div className={css['line']}>
        <Field
          ref={field}
          label={words.kinds[kind]}
          hideLabel
          className={css['field']}
          placeholder={words.placeholders[kind]}
          value={text}
          maxLength={2000}
          refusal={refused}
          onChange={(next) => {
            setRefused(undefined);
            capture.write(next);
          }}
          onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
        />
        <Button type="submit" look="primary" keys="Enter" className={css['send']}>
          {kind === 'idea' ? words.park : words.add}
        </Button>
      </div>
      {kind === 'idea' && <ForWhom capture={capture} />}
      <Destination capture={capture} current={current} />
    </form>
  );
}

/** Where the line goes, who sees it there, and the way to the event the room has gone on to. */
function Destination({ capture, current }: { readonly capture: Capture; readonly current: TimelineEvent | undefined }) {
  const { seat } = useOpenRetro();
  const zone = useStage((stage) => stage.about.zone);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const { kind, event } = capture;
  const me = roster.find(({ id }) => id === seat.person);
  const others = names.leaders.filter((name) => me === undefined || name !== names.of(me.id));
  const time = event && eventTime(event, zone);
  const where = () => {
    if (kind === 'event') return words.toTimeline(zone);
    if (kind === 'idea' && capture.forWhom !== undefined) return guestWords.capture.seen;
    if (kind === 'idea') return time === undefined ? words.toDesk(others) : words.toDeskAt(time, others);
    return time === undefined ? words.toMeeting : words.toEvent(time);
  };
  const behind = kind !== 'event' && current !== undefined && event?.id !== current.id;
  return (
    <div className={css['where']}>
      <PrivateMark seen={kind === 'idea' ? 'few' : 'everyone'}>{where()}</PrivateMark>
      {behind && (
        <Button size="small" look="quiet" onClick={capture.retie}>
          {words.retie(eventTime(current, zone))}
        </Button>
      )}
    </div>
  );
}

function KindIcon({ kind }: { readonly kind: CaptureKind }) {
  if (kind === 'idea') return <ParkGlyph />;
  const label: NoteLabel = kind === 'event' ? 'missed' : kind;
  return <LabelIcon label={label} />;
}
