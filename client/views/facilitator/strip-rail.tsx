/** Where there is no room for the rail: a strip of segments, and a button that opens the list. */
import List from 'lucide-react/icons/list';
import { useState } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { WalkStrip } from '../../features/segment/walk-strip.tsx';
import { TimelineRail } from '../../features/walk/timeline-rail.tsx';
import type { Steps } from '../../features/walk/use-steps.ts';
import type { WalkHere } from '../../features/walk/use-walk.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './screens.module.css';

const words = facilitatorWords.walk;

export function StripRail({ here, steps }: { readonly here: WalkHere; readonly steps: Steps }) {
  const [open, setOpen] = useState(false);
  const { walk, order } = here;
  if (order.length === 0) return null;
  return (
    <div className={css['strip']}>
      <div className={css['between']}>
        <span className="small muted num">{words.done(walk.done, order.length)}</span>
        <Button look="quiet" size="small" icon={<Icon of={List} />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hideAll : words.all}
        </Button>
      </div>
      <WalkStrip walk={walk} order={order} />
      {open && <TimelineRail here={here} steps={steps} onOpened={() => setOpen(false)} className={css['list']} />}
    </div>
  );
}
