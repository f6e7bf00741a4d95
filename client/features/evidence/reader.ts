/** The page's side of the reader: one worker for one piece of evidence, ended when it is put away or cancelled. */
import type { EvidenceAnswer, EvidenceQuestion } from 'shared/evidence/answer.ts';
import type { EvidenceFile } from 'shared/evidence/files.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

export interface Reader {
  /** @param tell how far it is, 0 to 1. Rejects when the reader could not be fetched or was closed. */
  readonly ask: (question: EvidenceQuestion, tell?: (share: number) => void) => Promise<EvidenceAnswer>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (answer: EvidenceAnswer) => void;
  readonly reject: (reason: Error) => void;
  readonly tell: ((share: number) => void) | undefined;
}

export function openReader(files: readonly EvidenceFile[]): Reader {
  const worker = new Worker(new URL('reader.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const end = (why: string) => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    const one = waiting.get(data.id);
    if ('progress' in data) return one?.tell?.(data.progress);
    waiting.delete(data.id);
    one?.resolve(data.answer);
  });
  worker.addEventListener('error', () => end('the reader ended'));
  return {
    ask: (question, tell) =>
      new Promise((resolve, reject) => {
        const id = (asked += 1);
        waiting.set(id, { resolve, reject, tell });
        const message: ToReader = { id, question, ...(id === 1 ? { files } : {}) };
        worker.postMessage(message);
      }),
    close: () => end('closed'),
  };
}
