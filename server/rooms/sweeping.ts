/**
 * What goes by itself, looked for when the server starts and every few hours: retros whose time is over, images that
 * nothing points at any more, and the remembered answers of commands that nobody repeats now. SPEC KEEP-*.
 */
import { readEvents } from 'shared/documents/board.ts';
import { keptUntil } from 'shared/retro/keeping.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import type { Write } from '../storage/storage.ts';
import type { RetroRow } from '../storage/tables.ts';
import type { Registry } from './registry.ts';
import { docOf } from './summaries.ts';

/** A command is repeated within seconds, or after a weekend at most when a laptop slept. */
const answersKeptMs = 3 * 86_400_000;

export interface Swept {
  readonly retros: number;
  readonly images: number;
  readonly answers: number;
}

export async function sweep(registry: Registry): Promise<Swept> {
  const retros = await removeDue(registry);
  const images = await removeLooseImages(registry);
  const answers = await removeOldAnswers(registry);
  if (images > 0) await registry.around.storage.scrub();
  return { retros, images, answers };
}

/** A record that is open again is being worked on: it stays until it is out again. */
async function removeDue(registry: Registry): Promise<number> {
  const { storage, now } = registry.around;
  let removed = 0;
  for (const [id, row] of await storage.list('retros', '')) {
    if (!isDue(row, now())) continue;
    const summary = await registry.summary(id);
    if (summary?.phase !== 'published') continue;
    await registry.remove(id);
    removed += 1;
  }
  return removed;
}

function isDue({ keepMonths, publishedAt }: RetroRow, now: number): boolean {
  return keepMonths !== undefined && publishedAt !== undefined && keptUntil(publishedAt, keepMonths) <= now;
}

/** Only of retros that nobody is in: an image is sent before the event that shows it. */
async function removeLooseImages(registry: Registry): Promise<number> {
  const { storage } = registry.around;
  const byRetro = new Map<string, string[]>();
  for (const room of await storage.rooms('')) {
    const [, retro, image] = /^([^/]+)\/image\/([^/]+)$/.exec(room) ?? [];
    if (retro !== undefined && image !== undefined) byRetro.set(retro, [...(byRetro.get(retro) ?? []), image]);
  }
  let removed = 0;
  for (const [retro, images] of byRetro) {
    if (registry.isOpen(retro)) continue;
    const board = docOf(await storage.load(`${retro}/board`));
    const revisions = await storage.list('revisions', `${retro}/`);
    const shown = imagesIn([...readEvents(board), ...revisions.flatMap(([, { record }]) => record.events)]);
    board.destroy();
    const loose = images.filter((image) => !shown.has(image));
    if (loose.length === 0 || registry.isOpen(retro)) continue;
    await storage.commit(loose.map((image): Write => ({ op: 'erase', room: `${retro}/image/${image}` })));
    removed += loose.length;
  }
  return removed;
}

function imagesIn(events: readonly TimelineEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ sources }) => sources.flatMap(({ image }) => (image === undefined ? [] : [image]))));
}

async function removeOldAnswers(registry: Registry): Promise<number> {
  const { storage, now } = registry.around;
  const limit = now() - answersKeptMs;
  const old = (await storage.list('commands', '')).filter(([, { at }]) => at < limit);
  if (old.length > 0) await storage.commit(old.map(([key]): Write => ({ op: 'drop', table: 'commands', key })));
  return old.length;
}
