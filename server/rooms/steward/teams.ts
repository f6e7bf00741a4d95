/** Teams, as facilitators noted them with people, and what in a record concerns each. */
import { readBackstage } from 'shared/documents/backstage.ts';
import type { Team } from 'shared/record-exports/take-home.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { eventsNaming, peopleCalled } from 'shared/retro/named.ts';
import type { OpenRetro } from '../open-retro.ts';

/** In alphabetical order, each once. */
export function teamsOf(retro: OpenRetro): string[] {
  const { people } = readBackstage(retro.doc('backstage'));
  const named = [...people.values()].flatMap(({ team }) =>
    team === undefined || team.trim() === '' ? [] : [team.trim()],
  );
  return [...new Set(named)].toSorted((a, b) => a.localeCompare(b));
}

/** Events that name somebody of the team or stand in its lane, and action items somebody of it took. */
export function teamOf(retro: OpenRetro, name: string, record: FrozenRecord): Team {
  const { people } = readBackstage(retro.doc('backstage'));
  const own = record.people.filter(({ id }) => people.get(id)?.team?.trim() === name);
  const events = new Set([
    ...own.flatMap((person) => eventsNaming(record.events, person, record.people).map(({ id }) => id)),
    ...own.flatMap(({ id }) => people.get(id)?.eventIds ?? []),
    ...record.events.filter(({ lanes }) => lanes.some((lane) => isSame(lane, name))).map(({ id }) => id),
    ...record.views.filter(({ author }) => own.some(({ id }) => id === author)).map(({ eventId }) => eventId),
  ]);
  const isOwn = (owner: string) =>
    isSame(owner, name) || peopleCalled(owner, record.people).some(({ id }) => own.some((person) => person.id === id));
  const actions = record.actions.filter(({ owner }) => owner !== undefined && isOwn(owner)).map(({ id }) => id);
  return { name, events, actions: new Set(actions) };
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
