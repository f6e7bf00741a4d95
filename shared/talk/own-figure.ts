/**
 * One's own talk time, on request (talk.md: at most one's own figure). Coarse, so that asking again and again tells
 * nothing of who speaks now; a share only where it says nothing about fewer than three others.
 */
import { standsApart, type TalkPerson } from './people.ts';
import type { Readings } from './readings.ts';
import { SECOND, type TalkSettings } from './settings.ts';

export interface OwnFigure {
  /** Seconds in this sitting and in the last ten minutes, in steps of ten. */
  readonly seconds: number;
  readonly lately: number;
  /** Part of what participants said, 0 to 1, in steps of 5 %; absent where too few others were heard. */
  readonly share?: number;
}

/** Null for whom nothing notes, and for whoever asked not to be counted. */
export function ownFigure(
  talk: Readings,
  people: readonly TalkPerson[],
  id: string,
  { readings }: Pick<TalkSettings, 'readings'>,
): OwnFigure | null {
  const own = talk.people.find(({ person }) => person === id);
  if (!own) return null;
  const seconds = { seconds: toStep(own.talked / SECOND, 10), lately: toStep(own.lately / SECOND, 10) };
  const apart = new Set(people.filter(standsApart).map((person) => person.id));
  const others = talk.people.filter(({ person, heard }) => heard && person !== id && !apart.has(person));
  if (apart.has(id) || others.length < readings.smallestGroup) return seconds;
  return { ...seconds, share: toStep(own.share * 100, 5) / 100 };
}

function toStep(value: number, step: number): number {
  return Math.round(value / step) * step;
}
