/** An archive in a file of its own beside the data, behind a thread that starts when it is first needed. */
import { Worker } from 'node:worker_threads';
import type { Archive } from './archive.ts';
import type { Answered, Asked, Calls } from './calls.ts';

/** @param path the file; it is made when something is first asked */
export function sqliteArchive(path: string): Archive {
  let thread: Thread | undefined;
  let closed = false;

  function ask<C extends keyof Calls>(call: C, ...given: Calls[C]['given']): Promise<Calls[C]['answer']> {
    if (closed) return Promise.reject(new Error('The archive is closed.'));
    // A thread that ended by itself is started anew: all it knew is in the file.
    if (!thread || thread.isOver()) thread = startThread(path);
    return thread.ask(call, given) as Promise<Calls[C]['answer']>;
  }

  return {
    put: (entry) => ask('put', entry),
    replace: (entry) => ask('replace', entry),
    drop: (retros) => ask('drop', retros),
    markDone: (retro, action, at) => ask('markDone', retro, action, at),
    held: () => ask('held'),
    find: (query) => ask('find', query),
    card: (retro) => ask('card', retro),
    labels: () => ask('labels'),
    similar: (retro, most) => ask('similar', retro, most),
    followUps: (query) => ask('followUps', query),
    latest: (most) => ask('latest', most),
    async close() {
      if (closed) return;
      closed = true;
      await thread?.end();
    },
  };
}

interface Thread {
  isOver(): boolean;
  ask(call: keyof Calls, given: readonly unknown[]): Promise<unknown>;
  end(): Promise<void>;
}

function startThread(path: string): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: path,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const ended = Promise.withResolvers<void>();
  let asked = 0;
  let over = false;
  let reason = 'its thread ended';
  worker.on('message', (answer: Answered) => {
    const asking = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) asking?.resolve(answer.value);
    else asking?.reject(new Error(`${path}: ${answer.reason}`));
  });
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.on('exit', () => {
    over = true;
    for (const { reject } of waiting.values()) reject(new Error(`The archive ${path} closed: ${reason}.`));
    waiting.clear();
    ended.resolve();
  });
  const ask = (call: keyof Calls, given: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, given } satisfies Asked);
    });
  return {
    isOver: () => over,
    ask,
    async end() {
      if (over) return;
      await ask('close', []).catch(() => undefined);
      await ended.promise;
    },
  };
}
