/** Writes the first events of a retro that was just made, from the page that made it. */
import { addEvents } from 'shared/documents/board.ts';
import type { Seat } from 'shared/protocol/api.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { openRetro, type OpenRetro } from './open-retro.ts';

/** ms to wait for the board, and again for its "durable". */
const patience = 15_000;

/**
 * `saved`: the server has called them durable. `kept`: that took too long, they are on this device. `not-written`: the
 * board could not be opened; nothing was written anywhere.
 */
export type Filled = 'saved' | 'kept' | 'not-written';

export async function fillBoard(seat: Seat, origin: string, events: readonly TimelineEvent[]): Promise<Filled> {
  const retro = openRetro(seat, origin);
  try {
    const synced = await until(retro, () => retro.replica('board')?.state().synced === true);
    const doc = retro.doc('board');
    if (!doc || !synced) return 'not-written';
    addEvents(doc, events, 'quick-start');
    return (await until(retro, () => retro.replica('board')?.state().waiting === 0)) ? 'saved' : 'kept';
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
