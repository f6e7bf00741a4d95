/** One event, in place: its words, time, kind, people, marks and sources. What is typed is written as it rests. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { EventTag, TimelineEvent } from 'shared/retro/timeline.ts';
import { eventKinds } from 'shared/retro/timeline.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Select } from '../../ui/select.tsx';
import css from './event-editor.module.css';
import { focusRow } from './focus-row.ts';
import { rowId, useTimelineStore, type EditField } from './timeline-state.ts';
import { useStar } from './star-button.tsx';
import { SourcesEditor } from './sources-editor.tsx';
import { TextField } from './text-field.tsx';
import { TimeFields } from './time-fields.tsx';
import { useTakenAway } from './use-taken-away.ts';
import { useTimelineActs } from './use-timeline-acts.ts';
import { SystemField, WhoField } from './who-field.tsx';

const words = timelineWords.edit;
const tags = ['dead-end', 'spurious', 'surprise'] as const;

export interface EventEditorProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  /** Where the focus goes first. */
  readonly field: EditField;
}

export function EventEditor({ event, zone, field }: EventEditorProps) {
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  const star = useStar();
  const root = useRef<HTMLDivElement>(null);
  const { id } = event;
  useEffect(() => {
    const first = root.current?.querySelector<HTMLElement>(`[data-part=${field}] :is(textarea, input, button)`);
    first?.focus();
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [field]);
  const keepFocus = useFocusKept(event.at);
  const typed = useRef<string>(undefined);
  useTakenAway(event, typed);
  const leave = () => {
    // What the field still holds is written as it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    timeline.setState({ editing: undefined, active: id });
    requestAnimationFrame(() => focusRow(id));
  };
  const press = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || key.defaultPrevented) return;
    key.preventDefault();
    key.stopPropagation();
    leave();
  };
  const mark = (tag: EventTag, on: boolean) => {
    const others = event.tags.filter((each) => each !== tag);
    acts.change(id, { tags: on ? [...others, tag] : others });
  };
  const label = event.at === null ? words.labelNoTime : words.label(eventTime(event, zone));
  return (
    // Esc leaves the row from any of its fields, and the one that had the focus is remembered.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={root} role="group" aria-label={label} className={css['editor']} onKeyDown={press} onFocus={keepFocus}>
      <div className={css['facts']}>
        <TimeFields event={event} zone={zone} />
        <div data-part="kind">
          <Select
            label={words.kind}
            options={eventKinds.map((kind, index) => ({
              value: kind,
              label: eventWords.kinds[kind],
              description: String(index + 1),
            }))}
            value={event.kind}
            onChange={(kind) => acts.change(id, { kind })}
          />
        </div>
      </div>
      <div className={css['names']}>
        <div data-part="who">
          <WhoField event={event} />
        </div>
        <SystemField event={event} />
      </div>
      <div data-part="text">
        <TextField event={event} zone={zone} onType={(text) => (typed.current = text)} onDone={leave} />
      </div>
      <fieldset className={css['tags']}>
        <legend className="lab">{words.tags}</legend>
        {tags.map((tag) => (
          <Checkbox
            key={tag}
            label={timelineWords.tags[tag]}
            checked={event.tags.includes(tag)}
            onChange={(on) => mark(tag, on)}
          />
        ))}
        <Checkbox label={words.star} checked={event.starred === true} onChange={(on) => star([event], on)} />
      </fieldset>
      <div data-part="sources">
        <SourcesEditor event={event} />
      </div>
      <div className={css['foot']}>
        <Button keys="Esc" onClick={leave}>
          {words.done}
        </Button>
        <CopyButton
          look="quiet"
          text={() => `${location.origin}${location.pathname}#${rowId(id)}`}
          label={words.link}
        />
        <Button look="quiet" onClick={() => acts.remove([id])}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

/** A new time moves the row in the page, and what moves loses the focus: it is given back to the field that had it. */
function useFocusKept(at: string | null): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only after the focus has arrived where a Tab key sent it.
    const frame = requestAnimationFrame(() => {
      const { current } = last;
      if (current?.isConnected && (document.activeElement === document.body || document.activeElement === null)) {
        current.focus();
      }
      current?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
    // Whenever the time is another one, the row may have moved.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [at]);
  return (event) => {
    last.current = event.target;
  };
}
