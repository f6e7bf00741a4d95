import { useMemo } from 'react';
import { coverage, type AccountCoverage, type AccountFacts } from 'shared/retro/accounts.ts';
import type { PersonFacts } from 'shared/retro/people.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

const noFacts: ReadonlyMap<string, PersonFacts> = new Map();
const noAccounts: ReadonlyMap<string, AccountFacts> = new Map();

/** Who was reached, incident commander first. For facilitators and deputies. */
export function useCoverage(): AccountCoverage {
  const events = useRetro((view) => view.events);
  const people = useRetro((view) => view.backstage?.people ?? noFacts);
  const accounts = useRetro((view) => view.tray?.accounts ?? noAccounts);
  const roster = useStage((stage) => stage.roster);
  const released = useStage((stage) => stage.released);
  return useMemo(
    () => coverage({ roster, people, events, accounts, released }),
    [roster, people, events, accounts, released],
  );
}
