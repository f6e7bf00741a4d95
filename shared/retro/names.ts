/** What people are called on screen: by first name, as in a room, unless two of them share it. */
import { leadsTheRoom, type Person } from './people.ts';

/** Person id → short name. */
export function shortNames(people: Iterable<Person>): ReadonlyMap<string, string> {
  const all = [...people];
  const bearers = new Map<string, number>();
  for (const { name } of all) bearers.set(folded(name), (bearers.get(folded(name)) ?? 0) + 1);
  return new Map(all.map(({ id, name }) => [id, bearers.get(folded(name)) === 1 ? firstName(name) : name.trim()]));
}

function folded(name: string): string {
  return firstName(name).toLocaleLowerCase('en');
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

/** Facilitators and deputies, facilitators first: who sees what is written on a desk. */
export function whoLeads<T extends Person>(roster: readonly T[]): T[] {
  const leaders = roster.filter((person) => leadsTheRoom(person.role));
  return leaders.toSorted((a, b) => Number(a.role === 'deputy') - Number(b.role === 'deputy'));
}
