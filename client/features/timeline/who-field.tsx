import { inRosterOrder } from 'shared/retro/people.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { NamesField } from './names-field.tsx';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.edit;

/** Who acted; those who are invited or named already are offered. */
export function WhoField({ event }: { readonly event: TimelineEvent }) {
  const acts = useTimelineActs();
  const { store } = useOpenRetro();
  const known = () => {
    const { stage, events } = store.getState();
    return [...inRosterOrder(stage?.roster ?? []).map(({ name }) => name), ...events.flatMap(({ actors }) => actors)];
  };
  return (
    <NamesField
      label={words.who}
      note={words.whoNote}
      names={event.actors}
      onChange={(actors) => acts.change(event.id, { actors })}
      known={known}
      offers={words.whoSuggested}
      offer={words.whoAdd}
    />
  );
}

/** Which service, host or channel it belongs to: the lane of its system. */
export function SystemField({ event }: { readonly event: TimelineEvent }) {
  const acts = useTimelineActs();
  const { store } = useOpenRetro();
  return (
    <NamesField
      label={words.system}
      note={words.systemNote}
      names={event.lanes}
      onChange={(lanes) => acts.change(event.id, { lanes })}
      known={() => store.getState().events.flatMap(({ lanes }) => lanes)}
      offers={words.systemSuggested}
      offer={words.systemAdd}
    />
  );
}
