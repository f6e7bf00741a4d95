/**
 * Storage in one SQLite file, written by a thread of its own (`sqlite-worker.ts`). Here batches are queued: one
 * transaction is in flight at a time, and what is given meanwhile becomes the next, because a commit of a hundred
 * batches takes as long as a commit of one.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sqliteArchive } from '../archive/sqlite.ts';
import { backupsOf } from './backup-list.ts';
import { RowMemory } from './row-memory.ts';
import type { Storage, Write } from './storage.ts';
import type { TableName, Tables } from './tables.ts';
import { worthMoving } from './worker-messages.ts';
import type { Answers, FromWorker, Numbered, Opening, PackedWrite, Request } from './worker-messages.ts';

export interface SqliteOptions {
  /** One plain sentence for the operator: a damaged snapshot was passed over, the storage thread ended. */
  readonly onWarning?: (sentence: string) => void;
  /** The data file never grows beyond this; commits that would make it are rejected. */
  readonly maxBytes?: number;
  /** Counted up while the storage lives. */
  readonly statistics?: Statistics;
  /** The storage thread, once it runs: for tests that end it. */
  readonly onWorker?: (worker: Worker) => void;
}

export interface Statistics {
  /** Transactions committed. */
  transactions: number;
  /** Batches made durable by them. */
  batches: number;
}

/**
 * Opens `<folder>/second-story.sqlite`, and makes the folder (0700) and the file (0600) when they are not there.
 * Rejects with a sentence naming the folder when another process uses it or a newer version wrote it. Until `close`
 * resolves, the thread keeps the process alive. Should the thread end by itself, all that waits is rejected, and so is
 * every later call.
 */
export async function openSqliteStorage(folder: string, options: SqliteOptions = {}): Promise<Storage> {
  const { onWarning = () => undefined, statistics = { transactions: 0, batches: 0 } } = options;
  const thread = await startThread({ folder, maxBytes: options.maxBytes }, onWarning, options.onWorker);

  const archive = sqliteArchive(join(folder, 'second-story-archive.sqlite'));
  const memory = new RowMemory();
  const queue: Waiting[] = [];
  let committing: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  async function commitQueue(): Promise<void> {
    // Batches given in the same turn go together.
    await Promise.resolve();
    while (queue.length > 0) await commitGroup(queue.splice(0));
    committing = undefined;
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    const batches = group.map(({ batch }) => batch);
    try {
      const { refusals, transactions } = await thread.ask({ ask: 'commit', batches });
      statistics.transactions += transactions;
      for (const [i, { resolve, reject }] of group.entries()) {
        const refusal = refusals[i];
        if (refusal === undefined) {
          statistics.batches++;
          resolve();
        } else {
          reject(new Error(`Not stored in ${folder}: ${refusal}`));
        }
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  const ask: Thread['ask'] = (request) => (closing ? Promise.reject(new Error(closed)) : thread.ask(request));

  return {
    archive,
    backups: () => Promise.resolve(backupsOf(folder)),
    load: (room) => ask({ ask: 'load', room }),
    rooms: async (prefix) => [...(await ask({ ask: 'rooms', prefix }))],
    // What was put is what is read: rows are JSON of our own.
    async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
      const read = () => ask({ ask: 'get', table, key });
      const json = await (closing || thread.isOver ? read() : memory.get(table, key, read));
      return json === undefined ? undefined : JSON.parse(json);
    },
    async list<T extends TableName>(table: T, prefix: string) {
      const found = await ask({ ask: 'list', table, prefix });
      return found.map(([key, json]): [string, Tables[T]] => [key, JSON.parse(json)]);
    },
    async commit(batch) {
      if (closing) throw new Error(closed);
      const packed = batch.map(pack);
      const landed = memory.changing(batch);
      return new Promise<void>((resolve, reject) => {
        queue.push({ batch: packed, resolve, reject });
        committing ??= commitQueue();
      }).finally(landed);
    },
    doorVersion: () => (closing || thread.isOver ? undefined : memory.version),
    scrub: () => ask({ ask: 'scrub' }),
    close() {
      closing ??= (committing ?? Promise.resolve()).then(async () => {
        await archive.close();
        await thread.close();
      });
      return closing;
    },
  };
}

const closed = 'The storage is closed.';

interface Waiting {
  readonly batch: readonly PackedWrite[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Copies, so that the caller may go on with its own bytes and rows. A view's whole buffer is not taken along. */
function pack(write: Write): PackedWrite {
  switch (write.op) {
    case 'append':
      return {
        op: 'append',
        room: write.room,
        update: new Uint8Array(write.update),
        claims: write.claims ?? [],
      };
    case 'compact':
      return { ...write, snapshot: new Uint8Array(write.snapshot) };
    case 'put':
      return { op: 'put', table: write.table, key: write.key, json: JSON.stringify(write.row) };
    case 'erase':
    case 'drop':
      return write;
  }
}

interface Thread {
  /** It answers nothing any more. */
  readonly isOver: boolean;
  ask<A extends keyof Answers>(request: Request & { readonly ask: A }): Promise<Answers[A]>;
  /** Resolves when the thread has ended. */
  close(): Promise<void>;
}

async function startThread(
  opening: Opening,
  onWarning: (sentence: string) => void,
  onWorker?: (worker: Worker) => void,
): Promise<Thread> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: opening,
    // Some versions of Node still warn that their SQLite is new.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  onWorker?.(worker);
  const open = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let asked = 0;
  let reason = 'its thread ended';
  let refusal: string | undefined;
  let end: Error | undefined;
  let closing = false;

  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'ready':
        return open.resolve();
      case 'refused':
        refusal = message.reason;
        return;
      case 'warning':
        return onWarning(message.sentence);
      case 'answer':
        waiting.get(message.id)?.resolve(message.value as never);
        waiting.delete(message.id);
        return;
      case 'failed':
        waiting.get(message.id)?.reject(new Error(`${opening.folder}: ${message.reason}`));
        waiting.delete(message.id);
    }
  });
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  // Comes last, whatever ended it.
  worker.on('exit', () => {
    end = new Error(refusal ?? (closing ? closed : `The storage in ${opening.folder} closed: ${reason}.`));
    open.reject(end);
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
    if (!closing && refusal === undefined) onWarning(end.message);
    ended.resolve();
  });
  await open.promise;

  const ask: Thread['ask'] = (request) =>
    new Promise((resolve, reject) => {
      if (end) return reject(end);
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id } satisfies Numbered, bytesToMove(request));
    });

  return {
    get isOver() {
      return end !== undefined;
    },
    ask,
    async close() {
      closing = true;
      // Should it be gone already, there is nothing left to close.
      await ask({ ask: 'close' }).catch(() => undefined);
      await ended.promise;
    },
  };
}

function bytesToMove(request: Request): ArrayBuffer[] {
  if (request.ask !== 'commit') return [];
  const bytes = request.batches.flat().flatMap((write) => {
    if (write.op === 'append') return [write.update];
    return write.op === 'compact' ? [write.snapshot] : [];
  });
  return worthMoving(bytes);
}
