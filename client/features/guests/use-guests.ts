/** People in the room without a device, in the order of the roster. */
import { useMemo } from 'react';
import type { RosterEntry } from 'shared/retro/people.ts';
import { useStage } from '../../sync/use-retro.tsx';

export function useGuests(): readonly RosterEntry[] {
  const roster = useStage((stage) => stage.roster);
  return useMemo(() => roster.filter(({ guest }) => guest), [roster]);
}
