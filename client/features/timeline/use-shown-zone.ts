import { viewersZone } from '../../ui/clock.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { useTimelineState, type ZoneChoice } from './timeline-state.ts';

export function zoneOf(choice: ZoneChoice, retroZone: string): string {
  switch (choice) {
    case 'retro':
      return retroZone;
    case 'utc':
      return 'UTC';
    case 'local':
      return viewersZone();
  }
}

/** The zone in which times stand on this screen, and are read when typed. */
export function useShownZone(): string {
  const retroZone = useStage((stage) => stage.about.zone);
  return zoneOf(
    useTimelineState((state) => state.zone),
    retroZone,
  );
}
