import { useMemo } from 'react';
import { lanesOf, type Lanes } from 'shared/retro/lanes.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { useTimelineState } from './timeline-state.ts';

/** The lanes to show, or undefined for one list. The same value while no lane comes or goes: rows compare it. */
export function useLanes(): Lanes | undefined {
  const layout = useTimelineState((state) => state.layout);
  const chosen = useTimelineState((state) => (state.layout === 'list' ? undefined : state.lanes[state.layout]));
  const events = useRetro((view) => (layout === 'list' ? undefined : view.events));
  const found = layout === 'list' || events === undefined ? '' : JSON.stringify(lanesOf(events, layout, chosen));
  return useMemo(() => (found === '' ? undefined : (JSON.parse(found) as Lanes)), [found]);
}
