import { useMemo } from 'react';
import { whoLeads } from 'shared/retro/names.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';

/** Short names of the other facilitators and deputies: who else sees what is private here. */
export function useOthers(): readonly string[] {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  return useMemo(
    () =>
      whoLeads(roster)
        .filter((person) => person.id !== seat.person)
        .map((person) => names.of(person.id)),
    [roster, seat.person, names],
  );
}
