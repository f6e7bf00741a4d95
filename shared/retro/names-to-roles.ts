/** Names of people become roles in whatever leaves the room, unless a facilitator switches names on. */
import type { RosterEntry, Role } from './people.ts';

const words: Record<Role, string> = {
  facilitator: 'the facilitator',
  deputy: 'the deputy',
  participant: 'participant',
  observer: 'observer',
};

/** "Participant A", "participant B" … in roster order, so that the same person keeps the same letter. */
export function roleNames(roster: readonly RosterEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<Role, number>();
  return new Map(
    roster.map((person) => {
      const n = counts.get(person.role) ?? 0;
      counts.set(person.role, n + 1);
      const alone = roster.filter((other) => other.role === person.role).length === 1;
      const plain = person.role === 'facilitator' || person.role === 'deputy';
      return [person.id, plain && alone ? words[person.role] : `${words[person.role]} ${letter(n)}`];
    }),
  );
}

function letter(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : `${letter(Math.floor(n / 26) - 1)}${letter(n % 26)}`;
}

/** Replaces every full name of the roster, and every first or last name that only one person bears. */
export function namesToRoles(text: string, roster: readonly RosterEntry[]): string {
  const roles = roleNames(roster);
  const bearers = new Map<string, Set<string>>();
  for (const person of roster) {
    const parts = person.name.trim().split(/\s+/);
    for (const name of new Set([person.name.trim(), ...parts.filter((part) => part.length > 2)])) {
      bearers.set(name, (bearers.get(name) ?? new Set()).add(person.id));
    }
  }
  const names = [...bearers].filter(([, ids]) => ids.size === 1).toSorted((a, b) => b[0].length - a[0].length);
  if (names.length === 0) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(([name]) => literal(name)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return text.replace(pattern, (name) => {
    const [id] = bearers.get(name) ?? [];
    return (id === undefined ? undefined : roles.get(id)) ?? name;
  });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
