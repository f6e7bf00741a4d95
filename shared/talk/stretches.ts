/**
 * Talk per phase and per event: the same readings between other moments. "Nobody who acted in this event has
 * spoken" is a reading of this kind.
 */
import { isCounted, isPresent, type TalkPerson } from './people.ts';
import { talkedBetween, type Readings } from './readings.ts';
import type { Ds } from './settings.ts';

/** A phase, or an event while it was the current one. An event that was opened twice has two stretches. */
export interface Stretch {
  readonly of: string;
  readonly from: Ds;
  readonly until: Ds | null;
}

export interface StretchReading {
  readonly of: string;
  /** Person → talk, only those who spoke. */
  readonly talked: ReadonlyMap<string, Ds>;
}

/** One reading per phase or event, in the order of first appearance. */
export function readStretches(
  readings: Readings,
  people: readonly TalkPerson[],
  stretches: readonly Stretch[],
): readonly StretchReading[] {
  const byName = new Map<string, Map<string, Ds>>();
  for (const { of, from, until } of stretches) {
    const talked = byName.get(of) ?? new Map<string, Ds>();
    byName.set(of, talked);
    for (const { id } of people.filter(isCounted)) {
      const more = talkedBetween(readings, id, from, until ?? readings.now);
      if (more > 0) talked.set(id, (talked.get(id) ?? 0) + more);
    }
  }
  return [...byName].map(([of, talked]) => ({ of, talked }));
}

/**
 * Those who acted in an event, are here, are noticed when they speak, and have said nothing since `from`.
 * Empty when nobody acted, or somebody who did has spoken.
 */
export function unheardActors(
  readings: Readings,
  people: readonly TalkPerson[],
  event: string,
  from: Ds,
): readonly TalkPerson[] {
  const actors = people.filter((person) => isPresent(person) && isCounted(person) && person.actsIn.includes(event));
  return actors.some(({ id }) => talkedBetween(readings, id, from, readings.now) > 0) ? [] : actors;
}
