/** After publication: what became of action items, how long it is kept, and the words a record is found by. */
import { readActions } from 'shared/documents/actions.ts';
import { setAbout } from 'shared/documents/stage.ts';
import { mayFollowUp, mayInvite } from 'shared/policy/decisions.ts';
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

/** How long it is kept. May be said at any time: also of a record that is out. */
export function setKeep(turn: Turn, months: number | null): CommandAnswer {
  const { retro, extra } = turn;
  return when(turn, mayInvite(turn.facts), () => {
    const { keepMonths: _, ...row } = retro.row;
    retro.row = months === null ? row : { ...row, keepMonths: months };
    extra.push({ op: 'put', table: 'retros', key: retro.id, row: retro.row });
    setAbout(retro.doc('stage'), { keepMonths: months ?? undefined });
  });
}

export function labelsOf(given: { readonly systems: readonly string[]; readonly tags: readonly string[] }) {
  return { systems: oneEach(given.systems), tags: oneEach(given.tags) };
}
