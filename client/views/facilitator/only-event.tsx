/** The event the room looks at and nothing beside it; the steps of the walk stay below. */
import { CurrentEvent } from '../../features/current-event/current-event.tsx';
import { ThreadLine } from '../../features/thread/thread-line.tsx';
import { eventPlace } from '../../features/walk/use-steps.ts';
import type { WalkHere } from '../../features/walk/use-walk.ts';
import { type FootProps, Frame } from './frame.tsx';
import css from './only-event.module.css';

export interface OnlyEventProps extends FootProps {
  readonly here: WalkHere;
}

export function OnlyEventScreen({ here, ...foot }: OnlyEventProps) {
  const { current, order, zone } = here;
  return (
    <Frame {...foot}>
      <div className={css['only']}>
        <ThreadLine back />
        {current && (
          <CurrentEvent
            key={current.id}
            event={current}
            zone={zone}
            size="glance"
            id={eventPlace}
            position={{ at: order.indexOf(current.id) + 1, of: order.length }}
          />
        )}
      </div>
    </Frame>
  );
}
