/** An idea while it is being written: its words, its event, and whether it carries a name. Survives everything. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useRetro } from '../../sync/use-retro.tsx';

const untied = '-';

export interface IdeaDraft {
  readonly text: string;
  /** The event this idea is tied to: the one on screen when its first letter was typed. */
  readonly event: TimelineEvent | undefined;
  readonly named: boolean;
  readonly write: (text: string) => void;
  readonly tie: (tied: boolean) => void;
  readonly setNamed: (named: boolean) => void;
  readonly clear: () => void;
}

export function useIdeaDraft(shown: TimelineEvent | undefined): IdeaDraft {
  const [text, setText] = useDraft('idea');
  const [tied, setTied] = useDraft('idea.event');
  const [unnamed, setUnnamed] = useDraft('idea.unnamed');
  const events = useRetro((view) => view.events);
  const event = tied === '' ? shown : events.find(({ id }) => id === tied);
  return {
    text,
    event,
    named: unnamed === '',
    write(next) {
      if (text === '' && tied === '' && shown) setTied(shown.id);
      if (next === '' && tied !== untied) setTied('');
      setText(next);
    },
    tie: (on) => setTied(on ? (shown?.id ?? '') : untied),
    setNamed: (named) => setUnnamed(named ? '' : '1'),
    clear() {
      setText('');
      setTied('');
    },
  };
}
