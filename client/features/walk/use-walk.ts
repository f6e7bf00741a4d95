/** The walk as it stands: events in order, which one the room looks at, which are done. */
import { useMemo } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { walk as walkOf, type Walk, type WalkFact } from 'shared/retro/walk.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

export interface WalkHere {
  readonly events: readonly TimelineEvent[];
  /** Event ids in timeline order. */
  readonly order: readonly string[];
  readonly facts: readonly WalkFact[];
  readonly walk: Walk;
  readonly current: TimelineEvent | undefined;
  readonly zone: string;
}

export function useWalk(): WalkHere {
  const events = useRetro((view) => view.events);
  const facts = useStage((stage) => stage.walk);
  const zone = useStage((stage) => stage.about.zone);
  return useMemo(() => {
    const order = events.map((event) => event.id);
    const walk = walkOf(facts, order);
    return { events, order, facts, walk, current: events.find((event) => event.id === walk.current), zone };
  }, [events, facts, zone]);
}
