/** What one can add while the timeline is walked through. */
import { LearnedButton } from '../../features/learned/learned-button.tsx';
import { SawButton } from '../../features/what-i-saw/saw-button.tsx';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { shortcuts } from './shortcuts.ts';
import type { Timeline } from './use-timeline.ts';

export function TimelineButtons({ timeline }: { readonly timeline: Timeline }) {
  const { seat } = useOpenRetro();
  const { sawButton, adding, add, following } = timeline;
  if (seat.role === 'observer') return null;
  return (
    <>
      <SawButton ref={sawButton} keys={shortcuts.saw} open={adding} onOpen={add} />
      <LearnedButton keys={shortcuts.learned} event={following.shown?.id} />
    </>
  );
}
