/** What somebody saw, while it is being written. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useRetro } from '../../sync/use-retro.tsx';

export type SawKind = 'differed' | 'own-time';

export interface SawDraft {
  readonly kind: SawKind;
  readonly text: string;
  readonly time: string;
  /** The event on screen when its first letter was typed. */
  readonly event: TimelineEvent | undefined;
  readonly setKind: (kind: SawKind) => void;
  readonly setTime: (time: string) => void;
  readonly write: (text: string) => void;
  readonly clear: () => void;
}

export function useSawDraft(shown: TimelineEvent | undefined): SawDraft {
  const [text, setText] = useDraft('saw');
  const [time, setTime] = useDraft('saw.time');
  const [kind, setKind] = useDraft('saw.kind');
  const [about, setAbout] = useDraft('saw.event');
  const events = useRetro((view) => view.events);
  const event = about === '' ? shown : (events.find(({ id }) => id === about) ?? shown);
  return {
    kind: kind === 'own-time' || !event ? 'own-time' : 'differed',
    text,
    time,
    event,
    setKind,
    setTime,
    write(next) {
      if (next === '') setAbout('');
      else if (about === '' && shown) setAbout(shown.id);
      setText(next);
    },
    clear() {
      setText('');
      setTime('');
      setAbout('');
    },
  };
}
