/** Names of people become roles in whatever leaves the room, unless a facilitator switches names on. */
import { callings } from './known-names.ts';
import { nameWriter, type Say, type Standing } from './name-writer.ts';
import type { Person, Role } from './people.ts';

const words: Record<Role, string> = {
  facilitator: 'the facilitator',
  deputy: 'the deputy',
  participant: 'participant',
  observer: 'observer',
};

/**
 * "Participant A", "participant B" … in roster order, so that the same person keeps the same letter. Whoever is called
 * by a role already, because they were forgotten or the record came with roles, stays what they are called.
 */
export function roleNames(roster: readonly Person[]): ReadonlyMap<string, string> {
  const lettered = letters(roster.map(({ name }) => name));
  return new Map(
    roster.map((person) => {
      if (isRoleName(person.name)) return [person.id, person.name];
      const alone = roster.filter((other) => other.role === person.role).length === 1;
      const plain = person.role === 'facilitator' || person.role === 'deputy';
      return [person.id, plain && alone ? words[person.role] : lettered(words[person.role])];
    }),
  );
}

/**
 * The next letter of a role, whenever it is asked.
 * @param taken names that are roles already: their letters are not given again
 */
export function letters(taken: readonly string[]): (role: string) => string {
  const gone = new Set(taken.filter(isRoleName));
  const counts = new Map<string, number>();
  return (role) => {
    let n = counts.get(role) ?? 0;
    while (gone.has(`${role} ${letter(n)}`)) n += 1;
    counts.set(role, n + 1);
    return `${role} ${letter(n)}`;
  };
}

function letter(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : `${letter(Math.floor(n / 26) - 1)}${letter(n % 26)}`;
}

/** A function that puts roles in the place of every name, part of a name and handle of the roster. */
export function roleWriter(roster: readonly Person[]): Say {
  const roles = roleNames(roster);
  return nameWriter(standings(roster, roles));
}

export function standings(roster: readonly Person[], roles: ReadonlyMap<string, string>): Standing[] {
  return roster
    .filter(({ name }) => !isRoleName(name))
    .map(({ id, name, role }) => ({ name, roles: [roles.get(id) ?? words[role]] }));
}

/** A name that is a role already, of somebody who was forgotten or of a record that came with roles: it stays. */
export function isRoleName(name: string): boolean {
  return /^(?:the )?(?:facilitator|deputy|participant|observer|responder)(?: [A-Z]{1,2})?$/.test(name);
}

/**
 * A function that puts one person's role in the place of their name and handles. A first name that somebody else bears
 * too stays: it names the other as much.
 */
export function roleWriterFor(roster: readonly Person[], id: string): Say {
  const person = roster.find((each) => each.id === id);
  if (!person || isRoleName(person.name)) return (text) => text;
  const others = roster.filter((each) => each.id !== id && !isRoleName(each.name));
  const theirs = new Set(others.flatMap(({ name }) => callings(name).map(({ word }) => word)));
  const role = roleNames(roster).get(id) ?? words[person.role];
  return nameWriter([{ name: person.name, roles: [role] }], theirs);
}

export function namesToRoles(text: string, roster: readonly Person[]): string {
  return roleWriter(roster)(text);
}
