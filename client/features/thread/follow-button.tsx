import Spline from 'lucide-react/icons/spline';
import { lazy, Suspense, useRef, useState } from 'react';
import { mayWalk } from 'shared/policy/decisions.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { threadWords as words } from 'shared/sentences/leading.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';

const FollowPopover = lazy(async () => ({ default: (await import('./follow-popover.tsx')).FollowPopover }));

export interface FollowButtonProps {
  readonly keys: Shortcut;
  /** The event from which the tangent starts. */
  readonly current: TimelineEvent | undefined;
}

export function FollowButton({ keys, current }: FollowButtonProps) {
  const may = mayWalk(useFacts());
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  useKeys([{ ...keys, run: () => (unavailable ? announce(unavailable) : setOpen(true)) }], current !== undefined);
  if (!current) return null;
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        icon={<Icon of={Spline} />}
        keys={keys}
        unavailable={unavailable}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.follow}
      </Button>
      {open && (
        <Suspense>
          <FollowPopover open onClose={() => setOpen(false)} anchor={button} current={current} />
        </Suspense>
      )}
    </>
  );
}
