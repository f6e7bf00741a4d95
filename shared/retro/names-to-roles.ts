/** Names of people become roles in whatever leaves the room, unless a facilitator switches names on. */
import { callings } from './known-names.ts';
import type { Person, Role } from './people.ts';

const words: Record<Role, string> = {
  facilitator: 'the facilitator',
  deputy: 'the deputy',
  participant: 'participant',
  observer: 'observer',
};

/** "Participant A", "participant B" … in roster order, so that the same person keeps the same letter. */
export function roleNames(roster: readonly Person[]): ReadonlyMap<string, string> {
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

/** A function that puts roles in the place of every name, part of a name and handle of the roster. */
export function roleWriter(roster: readonly Person[]): (text: string) => string {
  const roles = roleNames(roster);
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, Set<string>>();
  for (const person of roster) {
    if (isRoleName(person.name)) continue;
    for (const { word, anyCase } of callings(person.name)) {
      const [where, key] = anyCase ? [folded, word.toLowerCase()] : [exact, word];
      where.set(key, (where.get(key) ?? new Set()).add(roles.get(person.id) ?? ''));
    }
  }
  if (exact.size === 0) return (text) => text;
  const patterns = [pattern([...folded.keys()], 'giu'), pattern([...exact.keys()], 'gu')];
  // A name that two people bear becomes both roles: it says as much as it said, and names nobody.
  const role = (word: string) => [...(exact.get(word) ?? folded.get(word.toLowerCase()) ?? [])].join(' or ');
  return (text) => patterns.reduce((written, each) => written.replace(each, (word) => role(word) || word), text);
}

/** A name that is a role already, of somebody who was forgotten or of a record that came with roles: it stays. */
export function isRoleName(name: string): boolean {
  return /^(?:the )?(?:facilitator|deputy|participant|observer)(?: [A-Z]{1,2})?$/.test(name);
}

/**
 * A function that puts one person's role in the place of their name and handles. A first name that somebody else bears
 * too stays: it names the other as much.
 */
export function roleWriterFor(roster: readonly Person[], id: string): (text: string) => string {
  const person = roster.find((each) => each.id === id);
  if (!person || isRoleName(person.name)) return (text) => text;
  const others = new Set(
    roster
      .filter((each) => each.id !== id && !isRoleName(each.name))
      .flatMap((each) => callings(each.name).map(({ word }) => word.toLowerCase())),
  );
  const own = callings(person.name).filter(({ word }) => !others.has(word.toLowerCase()));
  const role = roleNames(roster).get(id) ?? person.role;
  const patterns = (['giu', 'gu'] as const).map((flags) => {
    const words = own.filter(({ anyCase }) => anyCase === (flags === 'giu')).map(({ word }) => word);
    return pattern(words, flags);
  });
  return (text) => patterns.reduce((written, each) => written.replace(each, role), text);
}

export function namesToRoles(text: string, roster: readonly Person[]): string {
  return roleWriter(roster)(text);
}

function pattern(words: readonly string[], flags: string): RegExp {
  // "Farouk, zoe" ends where a handle of its own goes on: "Farouk, zoe.farouk" is two callings.
  const whole = (word: string) => literal(word) + (word.includes(' ') ? '(?![._\\x2d][\\p{L}\\p{N}])' : '');
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(whole);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, flags);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
