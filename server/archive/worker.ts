/** The thread that reads and writes the archive's file, so that no search holds up the server or a commit. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  closeArchiveFile,
  dropEntries,
  markDone,
  openArchiveFile,
  putEntry,
  replaceEntry,
  type ArchiveFile,
} from './file.ts';
import { cardOf, find, followUps, held, labels, latest } from './search.ts';
import { similar } from './similar.ts';
import type { Answered, Asked, Calls } from './calls.ts';

const file = openArchiveFile(workerData as string);

const acts: { [C in keyof Calls]: (file: ArchiveFile, ...given: Calls[C]['given']) => Calls[C]['answer'] } = {
  put: putEntry,
  replace: replaceEntry,
  drop: dropEntries,
  markDone,
  held,
  find,
  card: cardOf,
  labels,
  similar,
  followUps,
  latest,
  close: closeArchiveFile,
};

parentPort?.on('message', ({ id, call, given }: Asked) => {
  const say = (answer: Answered) => parentPort?.postMessage(answer);
  try {
    const act = acts[call] as (file: ArchiveFile, ...given: readonly unknown[]) => unknown;
    say({ id, ok: true, value: act(file, ...given) });
  } catch (error) {
    say({ id, ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
  if (call === 'close') parentPort?.close();
});
