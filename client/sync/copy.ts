/**
 * A document's copy in this browser's database. What is typed here is put away at once, after all that came before it;
 * what others write comes many times a second in a full room, and is put away once a second, in one piece: the server
 * has it anyway.
 */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** ms between two writes of what others wrote. */
const every = 1000;

/** @param isTheirs whether a change with this origin came from the server */
export function openCopy(name: string, doc: Y.Doc, isTheirs: (origin: unknown) => boolean): IndexeddbPersistence {
  const copy = new IndexeddbPersistence(name, doc);
  const store = copy._storeUpdate;
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const putAway = () => {
    clearTimeout(timer);
    timer = undefined;
    const [first, ...more] = waiting;
    waiting = [];
    if (first && !copy._destroyed) store(more.length === 0 ? first : Y.mergeUpdates([first, ...more]), undefined);
  };
  doc.off('update', store);
  // Under its own name, so that closing the copy takes it away again.
  copy._storeUpdate = (update, origin) => {
    if (origin === copy) return;
    waiting.push(update);
    if (isTheirs(origin)) timer ??= setTimeout(putAway, every);
    else putAway();
  };
  doc.on('update', copy._storeUpdate);
  return copy;
}
