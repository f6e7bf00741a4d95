/** Threads on `board`: a tangent over several events, by name. Which one is followed is a fact of `stage`. */
import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Thread } from '../retro/threads.ts';

const thread = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  eventIds: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(200)), []),
});

export const maxThreads = 200;

export const threadsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('threads');

/** One thread, or undefined when what is there has the wrong shape. */
export function parseThread(id: string, value: unknown): Thread | undefined {
  const parsed = v.safeParse(thread, value);
  return parsed.success ? { id, ...parsed.output } : undefined;
}

/** Puts a thread there, or another name and other events in its place. */
export function writeThread(doc: Y.Doc, { id, ...fields }: Thread, origin: unknown): void {
  if (!threadsOf(doc).has(id) && threadsOf(doc).size >= maxThreads) return;
  doc.transact(() => threadsOf(doc).set(id, fields), origin);
}
