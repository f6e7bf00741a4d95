import * as Y from 'yjs';
import { Inspection, type GuardedRoom } from './inspection.ts';
import { Refusal, refusalCode, refuse, type GuardReason, type RefusalCode } from './refusal.ts';
import { inspect } from './rules.ts';
import { parseUpdate } from './update.ts';

export type { RootShape } from './container.ts';
export type { GuardedRoom } from './inspection.ts';
export type { GuardReason } from './refusal.ts';

export type GuardVerdict =
  | {
      readonly ok: true;
      /** client ids nobody has claimed yet: from now on the sender's */
      readonly claims: readonly number[];
      /** false for what the document holds already: empty updates, re-sent structs, a whole delete set again */
      readonly news: boolean;
    }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: GuardReason };

/**
 * Judges a client's V1 update before Yjs sees it. Yjs trusts its peers: some bytes make a room unloadable, hang it,
 * wait inside it, or are read differently by different replicas, and nothing can be rolled back. Never changes the
 * document, never throws on bytes.
 */
export function guardUpdate(update: Uint8Array, person: string, room: GuardedRoom): GuardVerdict {
  try {
    if (update.length > room.limits.updateBytes) refuse('too-large');
    const inspection = new Inspection(parseUpdate(update, room.limits.structs), room);
    const { claims, news } = inspect(inspection, person);
    return { ok: true, claims, news };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: refusalCode(error.reason), reason: error.reason };
  }
}

/**
 * Applies an update the guard accepted. False when Yjs stumbled over it or left something waiting: then the document
 * in memory is not to be trusted, and the caller rebuilds it from the log without this update.
 *
 * Yjs may follow with a transaction of its own (origin null, local) that deletes superfluous formats.
 */
export function applyGuarded(update: Uint8Array, room: GuardedRoom, origin: unknown): boolean {
  const { doc } = room;
  try {
    Y.applyUpdate(doc, update, origin);
  } catch {
    return false;
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}
