/** The people of the room as the floor names them. */
import { useMemo } from 'react';
import type { RosterEntry } from 'shared/retro/people.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';

/** Full name of a person id. */
export function useFullName(): (person: string) => string {
  const roster = useStage((stage) => stage.roster);
  return useMemo(() => {
    const all = new Map(roster.map(({ id, name }) => [id, name]));
    return (person) => all.get(person) ?? eventWords.someone;
  }, [roster]);
}

/** Short names of the other facilitators and deputies: who else sees the private side. */
export function useOtherLeaders(): readonly string[] {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  return useMemo(
    () =>
      roster
        .filter((person) => leadsTheRoom(person.role) && person.id !== seat.person)
        .map((person) => names.of(person.id)),
    [roster, names, seat.person],
  );
}

export interface PadPeople {
  /** With the digits: in one fixed order, whoever is added later at the end. Observers came to listen. */
  readonly numbered: readonly RosterEntry[];
  /** F: whoever leads, if they are on the roster. */
  readonly leading: RosterEntry | undefined;
}

export function usePadPeople(): PadPeople {
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  return useMemo(() => {
    const speakers = roster.filter((person) => person.role !== 'observer' && person.id !== leading);
    const participants = speakers.filter((person) => person.role === 'participant');
    const others = speakers.filter((person) => person.role !== 'participant');
    return { numbered: [...participants, ...others], leading: roster.find((person) => person.id === leading) };
  }, [roster, leading]);
}
