/** After publication: what became of action items, and the words a record is found by. */
import { readActions } from 'shared/documents/actions.ts';
import { mayFollowUp } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { oneEach } from 'shared/retro/settings.ts';
import { when, type Turn } from './obey.ts';

/** A published record stays as it is: that an item was done is kept beside it, without who said so. */
export function markFollowUp(turn: Turn, action: string, done: boolean): CommandAnswer {
  const { retro, now, extra } = turn;
  if (!readActions(retro.doc('actions')).some(({ id }) => id === action))
    return { ok: false, reason: 'unknown-action' };
  return when(turn, mayFollowUp(turn.facts), () => {
    const key = `${retro.id}/${action}`;
    extra.push(
      done
        ? { op: 'put', table: 'followUps', key, row: { retro: retro.id, action, doneAt: now } }
        : { op: 'drop', table: 'followUps', key },
    );
    retro.afterCommit(() => {
      retro.around.storage.archive
        .markDone(retro.id, action, done ? now : undefined)
        .catch((error: unknown) =>
          retro.around.log.warn({ retro: retro.id, error: String(error) }, 'a follow-up waits for the archive'),
        );
    });
  });
}

export function labelsOf(given: { readonly systems: readonly string[]; readonly tags: readonly string[] }) {
  return { systems: oneEach(given.systems), tags: oneEach(given.tags) };
}
