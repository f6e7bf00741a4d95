/** Writes the first events of a retro that was just made, from the page that made it. */
import { addEvents } from 'shared/documents/board.ts';
import type { Seat } from 'shared/protocol/api.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { openRetro, type OpenRetro } from './open-retro.ts';

/** ms. After that the events are on this device and join by themselves when the retro is opened. */
const patience = 15_000;

/** True once the server has called them durable; false when that took too long and they wait on this device. */
export async function fillBoard(seat: Seat, origin: string, events: readonly TimelineEvent[]): Promise<boolean> {
  const retro = openRetro(seat, origin);
  try {
    const synced = await until(retro, () => retro.replica('board')?.state().synced === true);
    const doc = retro.doc('board');
    if (!doc) return false;
    addEvents(doc, events, 'quick-start');
    return synced && (await until(retro, () => retro.replica('board')?.state().waiting === 0));
  } finally {
    retro.close();
  }
}

function until(retro: OpenRetro, holds: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (value: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(value);
    };
    const timer = setTimeout(() => done(holds()), patience);
    const stop = retro.store.subscribe(() => holds() && done(true));
    if (holds()) done(true);
  });
}
