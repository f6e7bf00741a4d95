/** People: the roster everybody sees, and who is let in. Links and their secrets are in auth/links.ts. */
import { dropEntry, putEntry } from 'shared/documents/stage.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Write } from '../../storage/storage.ts';
import type { PersonRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../open-retro.ts';

/** Writes the roster on `stage` from the people who are in: id, name and role, nothing else about anybody. */
export function setRoster(retro: OpenRetro): void {
  const stage = retro.doc('stage');
  stage.transact(() => {
    for (const { id, name, role, addedAt, state, guest } of retro.people.values()) {
      if (state === 'in') putEntry(stage, 'roster', id, { id, name, role, addedAt, ...(guest ? { guest } : {}) });
      else dropEntry(stage, 'roster', id);
    }
  });
}

export function putPerson(retro: OpenRetro, person: PersonRow, extra: Write[]): void {
  retro.people.set(person.id, person);
  extra.push({ op: 'put', table: 'people', key: `${retro.id}/${person.id}`, row: person });
  setRoster(retro);
}

/** One tap lets somebody in, as a participant or an observer. */
export function admit(
  retro: OpenRetro,
  id: string,
  decision: { as: 'participant' | 'observer' } | 'not-now',
  extra: Write[],
): CommandAnswer {
  const person = retro.people.get(id);
  if (person?.state !== 'door') return { ok: false, reason: 'unknown-person' };
  if (decision === 'not-now') putPerson(retro, { ...person, state: 'refused' }, extra);
  else putPerson(retro, { ...person, role: decision.as, state: 'in' }, extra);
  return { ok: true, step: retro.stage().step };
}

/** Removing a person is an act of its own: their connections end, their cookie opens nothing any more. */
export function remove(retro: OpenRetro, id: string, extra: Write[]): CommandAnswer {
  const person = retro.people.get(id);
  if (!person || person.state === 'removed') return { ok: false, reason: 'unknown-person' };
  if (id === retro.stage().about.leading) return { ok: false, reason: 'not-your-role' };
  putPerson(retro, { ...person, state: 'removed' }, extra);
  dropEntry(retro.doc('stage'), 'hands', id);
  retro.afterCommit(() => {
    for (const connection of retro.connectionsOf(id)) connection.close('noRight');
  });
  return { ok: true, step: retro.stage().step };
}
