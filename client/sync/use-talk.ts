/** The room as the nudge engine reads it, for the screens of those who run the meeting; nobody else has its documents. */
import { useMemo } from 'react';
import { situationOf, type TalkSource } from 'shared/documents/talk.ts';
import type { Situation } from 'shared/talk/situation.ts';
import { useNow, useRetro } from './use-retro.tsx';

/** Undefined while the private documents are not here. Renewed every `every` ms. */
export function useTalk(every = 2000): Situation | undefined {
  const source = useTalkSource(every);
  return useMemo(() => source && situationOf(source), [source]);
}

/** What readings are made of, for whoever asks what another fact would change. */
export function useTalkSource(every = 2000): TalkSource | undefined {
  const now = useNow(every);
  const stage = useRetro((view) => view.stage);
  const aside = useRetro((view) => view.aside);
  const backstage = useRetro((view) => view.backstage);
  const tray = useRetro((view) => view.tray);
  const events = useRetro((view) => view.events);
  return useMemo(() => {
    if (!stage || !aside || !backstage || !tray) return undefined;
    // What is on desks only the server knows: it decides about nudges, this screen shows readings.
    const wroteAt = () => undefined;
    return { stage, aside, backstage, events, aboutMe: tray.aboutMe, asked: tray.asked, wroteAt, now };
  }, [stage, aside, backstage, tray, events, now]);
}
