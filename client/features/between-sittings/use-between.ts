import { useMemo } from 'react';
import { betweenSittings, type Between } from 'shared/retro/between-sittings.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

/** Where the meeting stands between two sittings; undefined at all other times. */
export function useBetween(): Between | undefined {
  const phases = useStage((stage) => stage.phases);
  const pauses = useStage((stage) => stage.pauses);
  const walk = useStage((stage) => stage.walk);
  const gate = useStage((stage) => stage.gate);
  const proposals = useStage((stage) => stage.proposals);
  const plan = useStage((stage) => stage.about.plan);
  const events = useRetro((view) => view.events);
  return useMemo(
    () => betweenSittings({ phases, pauses, walk, gate, proposals, plan, events }),
    [phases, pauses, walk, gate, proposals, plan, events],
  );
}
