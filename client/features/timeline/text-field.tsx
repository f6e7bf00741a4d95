import { useId, useEffect, useState, type KeyboardEvent } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useTyped } from '../../sync/use-typed.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { EventHints } from './event-hints.tsx';
import { useTimelineState, useTimelineStore, withId } from './timeline-state.ts';
import { Theirs } from './theirs.tsx';
import { useTimelineActs } from './use-timeline-acts.ts';

/** The board's limit for the text of an event, in characters. */
const longest = 5000;
/** ms the typing rests before hints look at it. */
const rest = 300;

export interface TextFieldProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  readonly onType: (text: string) => void;
  /** Enter. */
  readonly onDone: () => void;
}

export function TextField({ event, zone, onType, onDone }: TextFieldProps) {
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  const { id } = event;
  const typed = useTyped(event.text, (text) => acts.change(id, { text: text.slice(0, longest) }));
  const written = useTimelineState((state) => state.written.has(id));
  const looked = useRested(typed.text);
  const type = (text: string) => {
    typed.type(text);
    onType(text);
    if (!written) timeline.setState((state) => ({ written: withId(state.written, id, true) }));
  };
  const press = (key: KeyboardEvent) => {
    if (key.key !== 'Enter' || key.shiftKey || key.ctrlKey || key.metaKey || key.nativeEvent.isComposing) return;
    key.preventDefault();
    onDone();
  };
  return (
    <>
      <TextArea
        label={words.edit.text}
        minRows={1}
        id={useId()}
        value={typed.text}
        onChange={type}
        onBlur={typed.settle}
        onKeyDown={press}
        note={words.seen}
        refusal={typed.text.length > longest ? words.edit.textLong : undefined}
      />
      <Theirs typed={typed} />
      {written && <EventHints event={event} zone={zone} text={looked} onUse={type} />}
    </>
  );
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
