/** One line on its way: its words, what they are, and the event they were typed at. It outlives moves and phases. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { captureKinds, type CaptureKind } from './capture-kinds.ts';

export interface Capture {
  readonly kind: CaptureKind;
  readonly text: string;
  /** The event the room looked at when the first letter was typed; undefined: none was open. */
  readonly event: TimelineEvent | undefined;
  readonly choose: (kind: CaptureKind) => void;
  readonly write: (text: string) => void;
  /** Ties it to where the room is now. */
  readonly retie: () => void;
  /** Person id of somebody without a device whose idea it is; undefined: the writer's own. */
  readonly forWhom: string | undefined;
  readonly chooseFor: (person: string | undefined) => void;
  readonly clear: () => void;
}

const nowhere = '-';

export function useCapture(current: TimelineEvent | undefined): Capture {
  const [kept, setKind] = useDraft('capture.kind');
  const [text, setText] = useDraft('capture');
  const [tied, setTied] = useDraft('capture.event');
  const [whose, setWhose] = useDraft('capture.for');
  const guest = useStage((stage) => stage.roster.find(({ id, guest: without }) => without && id === whose)?.id);
  const events = useRetro((view) => view.events);
  const tie = () => setTied(current?.id ?? nowhere);
  return {
    kind: captureKinds.find((kind) => kind === kept) ?? 'event',
    text,
    event: tied === '' ? current : events.find(({ id }) => id === tied),
    choose: setKind,
    write(next) {
      if (text === '' && next !== '') tie();
      if (next === '') setTied('');
      setText(next);
    },
    retie: tie,
    forWhom: guest,
    chooseFor: (person) => setWhose(person ?? ''),
    clear() {
      setWhose('');
      setText('');
      setTied('');
    },
  };
}
