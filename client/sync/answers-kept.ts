/**
 * What somebody answered while joining ("I'd rather offer", "Don't count me"). It belongs on their own desk, which
 * only they may write and which opens once they are in: until then it waits in this tab.
 */
import { setAboutMe } from 'shared/documents/desk.ts';
import { dropAnswers, keptAnswers } from '../api/answers-kept.ts';
import type { OpenRetro } from './open-retro.ts';

/** Writes them as soon as the desk has come from the server. Returns what ends the waiting. */
export function putAnswersOnDesk(retro: OpenRetro): () => void {
  const { seat, store } = retro;
  const kept = keptAnswers(seat.retro, seat.person);
  if (kept === undefined) return () => undefined;
  const put = () => {
    const desk = retro.replica('desk');
    if (desk?.state().synced !== true) return;
    stop();
    setAboutMe(desk.doc(), kept);
    dropAnswers(seat.retro, seat.person);
  };
  const stop = store.subscribe(put);
  return stop;
}
