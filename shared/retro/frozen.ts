/**
 * The whole record as plain data: what a revision keeps, and what every export is made from. It holds what everybody
 * in the room could read once the record is out: no account that was not released, no idea that was not opened, and
 * nothing from `aside`, so no talk time.
 */
import type { ActionItem, Learning, View } from './ideas.ts';
import type { Person } from './people.ts';
import type { Prose } from './prose.ts';
import type { TimelineEvent } from './timeline.ts';

export const frozenFormat = 'second-story-record';
/** Goes up when a reader of the older form would misread the newer one. */
export const frozenVersion = 1;

export interface FrozenSection {
  readonly id: string;
  readonly title: string;
  readonly prose: Prose;
}

export interface FrozenRecord {
  readonly format: typeof frozenFormat;
  readonly version: typeof frozenVersion;
  readonly title: string;
  /** IANA zone of every time in the text. */
  readonly zone: string;
  /** ISO date of the incident's first day. */
  readonly date?: string;
  /** ISO 8601 instant at which the meeting opened. */
  readonly met?: string;
  /** Services, machines and tools it was about, and words it is found by. Absent when there are none. */
  readonly systems?: readonly string[];
  readonly tags?: readonly string[];
  /** Where the record is kept besides here, as it was known when this was written. */
  readonly livesAt?: string;
  /** Everyone who was on the list, in roster order; `author`, `speaker` and views point at their ids. */
  readonly people: readonly Person[];
  /** Who was on the list once and is not any more, where a text still names them: they become roles as the others do. */
  readonly formerly?: readonly Person[];
  readonly sections: readonly FrozenSection[];
  /** In timeline order. */
  readonly events: readonly TimelineEvent[];
  /** Notes by event id; `meeting` and `learnings` are the notes about the whole. */
  readonly notes: Readonly<Record<string, Prose>>;
  /** Word for word, side by side. */
  readonly views: readonly View[];
  readonly learnings: readonly Learning[];
  readonly actions: readonly ActionItem[];
}

/** A revision never changes; where the record is kept may be said later, and stands on whatever leaves from then on. */
export function keptAt(record: FrozenRecord, livesAt: string | undefined): FrozenRecord {
  const { livesAt: _, ...rest } = record;
  return livesAt === undefined ? rest : { ...rest, livesAt };
}

/** A published revision. Numbers count from 1, without gaps; a revision never changes. */
export interface Revision {
  readonly n: number;
  /** Server's clock, ms since the epoch. */
  readonly at: number;
  /** Person id of whoever published it. */
  readonly by: string;
  readonly record: FrozenRecord;
}
