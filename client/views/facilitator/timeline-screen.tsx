/** The timeline phase: the rail, one event large, the room, and the steps of the walk. After the last event, 04d. */
import { useState } from 'react';
import { useSteps } from '../../features/walk/use-steps.ts';
import { useWalk } from '../../features/walk/use-walk.ts';
import { useMissingCommand } from './meeting-commands.tsx';
import { MissingScreen } from './missing-screen.tsx';
import { focusMain } from './use-phase-step.ts';
import type { PrivateParts } from './use-private-parts.ts';
import { WalkScreen } from './walk-screen.tsx';

export function TimelineScreen({ parts }: { readonly parts: PrivateParts }) {
  const here = useWalk();
  const steps = useSteps(here);
  const [asking, setAsking] = useState(false);
  const ask = () => {
    setAsking(true);
    focusMain();
  };
  const back = () => {
    setAsking(false);
    focusMain();
  };
  useMissingCommand(ask);
  return asking ? (
    <MissingScreen {...{ here, steps, parts }} onBack={back} />
  ) : (
    <WalkScreen {...{ here, steps, parts }} onMissing={ask} />
  );
}
