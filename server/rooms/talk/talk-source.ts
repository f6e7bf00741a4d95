/** What talk time is read from, as it stands on the server: the only place that knows every desk. */
import { readAside, type Aside } from 'shared/documents/aside.ts';
import { readBackstage } from 'shared/documents/backstage.ts';
import { readEvents } from 'shared/documents/board.ts';
import type { TalkSource } from 'shared/documents/talk.ts';
import { readTray } from 'shared/documents/tray.ts';
import type { OpenRetro } from '../open-retro.ts';

export function talkSource(retro: OpenRetro, aside: Aside = readAside(retro.doc('aside'))): TalkSource {
  const { aboutMe, asked } = readTray(retro.doc('tray'));
  return {
    stage: retro.stage(),
    aside,
    backstage: readBackstage(retro.doc('backstage')),
    events: readEvents(retro.doc('board')),
    aboutMe,
    asked,
    wroteAt: (person) => wroteAt(retro, person),
    voices: retro.listening.openTurns(),
    now: retro.around.now(),
  };
}

/** Of what is on a desk only the time is looked at, never the words. */
function wroteAt(retro: OpenRetro, person: string): number | undefined {
  const desk = retro.desks.get(person);
  if (!desk) return undefined;
  const times = [...desk.ideas, ...desk.views].flatMap(({ at, withdrawn }) => (withdrawn ? [] : [at]));
  return times.length === 0 ? undefined : Math.max(...times);
}
