/** Keeps the archive at one with the published revisions, whatever happened to either. */
import { entryOf } from 'shared/archive/entry.ts';
import type { Storage } from '../storage/storage.ts';
import type { RevisionRow } from '../storage/tables.ts';

/** Sorts as its number does, up to 999,999 revisions of a retro. */
export function revisionKey(retro: string, n: number): string {
  return `${retro}/${String(n).padStart(6, '0')}`;
}

/** Called with the commit that holds the revision: whoever asks the archive afterwards finds it. */
export function archiveRevision({ archive }: Storage, revision: RevisionRow): Promise<void> {
  return archive.put(entryOf(revision.retro, revision));
}

/**
 * Compares what is held with what was published: after a restore, a power cut, or an update that keeps more than the
 * one before, what is missing is made again. Retros that are gone leave it.
 * @param stopping asked between two retros
 * @returns how many were put or dropped
 */
export async function keepArchive(storage: Storage, stopping: () => boolean = () => false): Promise<number> {
  const { archive } = storage;
  const published = new Map<string, number>();
  for (const [retro, row] of await storage.list('retros', '')) {
    if ((row.revisions ?? 0) > 0) published.set(retro, row.revisions ?? 0);
  }
  const held = await archive.held();
  const done = new Map<string, [action: string, at: number][]>();
  for (const [, row] of await storage.list('followUps', '')) {
    done.set(row.retro, [...(done.get(row.retro) ?? []), [row.action, row.doneAt]]);
  }
  const gone = [...held.keys()].filter((retro) => !published.has(retro));
  if (gone.length > 0) await archive.drop(gone);
  let changed = gone.length;
  for (const [retro, n] of published) {
    if (stopping()) break;
    const marks = done.get(retro) ?? [];
    const now = held.get(retro);
    if (now?.n === n && now.done === marks.length) continue;
    const revision = await storage.get('revisions', revisionKey(retro, n));
    if (!revision) continue;
    await archiveRevision(storage, revision);
    for (const [action, at] of marks) await archive.markDone(retro, action, at);
    changed += 1;
  }
  return changed;
}
