/** What people are called on this screen, and who sees what is written on a desk. */
import { useMemo } from 'react';
import { shortNames, whoLeads } from 'shared/retro/names.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { useStage } from './use-retro.tsx';

export interface Names {
  /** Short name of a person id; whoever was removed is "Somebody". */
  readonly of: (person: string) => string;
  /** Short names of facilitators and deputies. */
  readonly leaders: readonly string[];
}

export function useNames(): Names {
  const roster = useStage((stage) => stage.roster);
  return useMemo(() => {
    const short = shortNames(roster);
    const of = (person: string) => short.get(person) ?? eventWords.someone;
    return { of, leaders: whoLeads(roster).map((person) => of(person.id)) };
  }, [roster]);
}

/** Short name of whoever leads, or undefined while nobody on the roster does. */
export function useLeader(): string | undefined {
  const leading = useStage((stage) => stage.about.leading);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  return roster.some((person) => person.id === leading) ? names.of(leading) : undefined;
}
