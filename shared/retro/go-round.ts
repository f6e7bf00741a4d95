/** Who says one thing next: an order drawn by chance, people with authority last. */
import type { RosterEntry } from './people.ts';

/**
 * Participants and people without a device; observers listen, facilitator and deputy ask.
 * @param chance numbers in [0, 1), e.g. Math.random
 */
export function goRoundOrder(
  roster: readonly RosterEntry[],
  hasAuthority: (person: string) => boolean,
  chance: () => number,
): string[] {
  const drawn = roster
    .filter((person) => person.role === 'participant')
    .map((person) => ({ id: person.id, last: hasAuthority(person.id), draw: chance() }));
  return drawn.toSorted((a, b) => Number(a.last) - Number(b.last) || a.draw - b.draw).map((person) => person.id);
}
