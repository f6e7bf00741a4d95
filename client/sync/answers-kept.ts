/**
 * What somebody answered while joining ("I'd rather offer", "Don't count me"). It belongs on their own desk, which
 * only they may write and which opens once they are in: until then it waits in this tab.
 */
import { setAboutMe } from 'shared/documents/desk.ts';
import type { AboutMe } from 'shared/retro/people.ts';
import type { OpenRetro } from './open-retro.ts';

export type OwnAnswers = Partial<Pick<AboutMe, 'ratherOffer' | 'dontCount'>>;

const place = (retro: string, person: string) => `ss:answers:${retro}:${person}`;

export function keepAnswers(retro: string, person: string, answers: OwnAnswers): void {
  if (Object.keys(answers).length === 0) return;
  sessionStorage.setItem(place(retro, person), JSON.stringify(answers));
}

/** Writes them as soon as the desk has come from the server. Returns what ends the waiting. */
export function putAnswersOnDesk(retro: OpenRetro): () => void {
  const { seat, store } = retro;
  const kept = sessionStorage.getItem(place(seat.retro, seat.person));
  if (kept === null) return () => undefined;
  const put = () => {
    const desk = retro.replica('desk');
    if (desk?.state().synced !== true) return;
    stop();
    setAboutMe(desk.doc(), parse(kept));
    sessionStorage.removeItem(place(seat.retro, seat.person));
  };
  const stop = store.subscribe(put);
  return stop;
}

function parse(kept: string): OwnAnswers {
  const answers = JSON.parse(kept) as Record<string, unknown>;
  return {
    ...(typeof answers['ratherOffer'] === 'boolean' ? { ratherOffer: answers['ratherOffer'] } : {}),
    ...(typeof answers['dontCount'] === 'boolean' ? { dontCount: answers['dontCount'] } : {}),
  };
}
