import { useMemo } from 'react';
import { coverage, type AccountFacts } from 'shared/retro/accounts.ts';
import { readiness, type Readiness } from 'shared/retro/readiness.ts';
import type { PersonFacts } from 'shared/retro/people.ts';
import type { Question } from 'shared/retro/ideas.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

const noQuestions: readonly Question[] = [];
const noFacts: ReadonlyMap<string, PersonFacts> = new Map();

const noAccounts: ReadonlyMap<string, AccountFacts> = new Map();

/** How far preparation has come, from what the documents say now. */
export function useReadiness(): Readiness {
  const events = useRetro((view) => view.events);
  const questions = useRetro((view) => view.backstage?.questions ?? noQuestions);
  const people = useRetro((view) => view.backstage?.people ?? noFacts);
  const heard = useRetro((view) => view.tray?.accounts ?? noAccounts);
  const released = useStage((stage) => stage.released);
  const roster = useStage((stage) => stage.roster);
  const plan = useStage((stage) => stage.about.plan);
  const accounts = useMemo(
    () => coverage({ roster, people, events, accounts: heard, released }),
    [roster, people, events, heard, released],
  );
  return useMemo(
    () => readiness({ events, questions, roster, people, accounts, plan }),
    [events, questions, roster, people, accounts, plan],
  );
}
