/** Where this screen is on the walk: with whoever leads, or held somewhere by its person. */
import { type FormEvent, useCallback, useMemo, useState } from 'react';
import { placeOf, released, type Hold, type Place } from 'shared/retro/following.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { walk as walkOf, type Walk } from 'shared/retro/walk.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

export interface Following {
  readonly events: readonly TimelineEvent[];
  readonly order: readonly string[];
  readonly walk: Walk;
  readonly place: Place;
  readonly shown: TimelineEvent | undefined;
  readonly leaders: TimelineEvent | undefined;
  /** Looks at another event. */
  readonly choose: (event: string) => void;
  /** Back to whoever leads. */
  readonly go: () => void;
  /** The event left the screen, or came back, by scrolling. */
  readonly scrolled: (away: boolean) => void;
  /** For an element around all fields: while there are words in one, its person is not moved. */
  readonly onInput: (event: FormEvent) => void;
  /** What was being written has been sent. */
  readonly sent: () => void;
}

export function useFollowing(): Following {
  const events = useRetro((view) => view.events);
  const facts = useStage((stage) => stage.walk);
  const [hold, setHold] = useState<Hold>();
  const order = useMemo(() => events.map((event) => event.id), [events]);
  const walk = useMemo(() => walkOf(facts, order), [facts, order]);
  const { current } = walk;
  const place = placeOf(hold, current, order);
  const here = place.at === 'nowhere' ? undefined : place.event;

  const release = useCallback((why: Hold['why']) => setHold((before) => released(before, why, current)), [current]);
  const holdBy = (why: Hold['why']) => {
    if (here !== undefined && place.at === 'following') setHold({ event: here, why });
  };
  return {
    events,
    order,
    walk,
    place,
    shown: events.find((event) => event.id === here),
    leaders: events.find((event) => event.id === current),
    choose: (event) => setHold({ event, why: 'chosen' }),
    go: () => setHold(undefined),
    scrolled: (away) => (away ? holdBy('scrolled') : release('scrolled')),
    onInput({ target }) {
      if (!isText(target)) return;
      if (target.value === '') release('writing');
      else holdBy('writing');
    },
    sent: () => release('writing'),
  };
}

function isText(target: EventTarget): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
