/** Everybody whose turn it may have been, in the fixed order of the pad. */
import { useMemo } from 'react';
import type { AboutMe } from 'shared/retro/people.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import { usePadPeople } from './use-people.ts';

/** No id of a person looks like this. */
export const nobody = '-';
const nobodySaid: ReadonlyMap<string, AboutMe> = new Map();

export function useSpeakerOptions(): readonly SelectOption<string>[] {
  const aboutMe = useRetro((view) => view.tray?.aboutMe ?? nobodySaid);
  const { numbered, leading } = usePadPeople();
  return useMemo(
    () =>
      [...numbered, ...(leading ? [leading] : [])]
        .filter(({ id }) => aboutMe.get(id)?.dontCount !== true)
        .map(({ id, name }) => ({ value: id, label: name })),
    [aboutMe, numbered, leading],
  );
}
