/** What a record is filled from: everything of the meeting that everybody in the room could read. */
import type { PauseFact } from './agenda.ts';
import type { ActionItem, Learning, OpenIdea, VerdictFact, View } from './ideas.ts';
import type { PhaseFact } from './phases.ts';
import type { Block, Prose } from './prose.ts';
import type { About } from './settings.ts';
import type { TimelineEvent } from './timeline.ts';
import { timeText } from './times.ts';
import type { WalkFact } from './walk.ts';

/** An abbreviation and what it stands for, as the writers say it. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

export interface RecordSource {
  readonly about: About;
  /** In timeline order. */
  readonly events: readonly TimelineEvent[];
  readonly noteOf: (event: string) => Prose;
  readonly meetingNote: Prose;
  readonly learningsNote: Prose;
  readonly views: readonly View[];
  readonly learnings: readonly Learning[];
  readonly ideas: readonly OpenIdea[];
  readonly verdicts: ReadonlyMap<string, VerdictFact>;
  readonly actions: readonly ActionItem[];
  readonly terms: readonly Term[];
  /** Facts of the meeting itself. */
  readonly phases: readonly PhaseFact[];
  readonly pauses: readonly PauseFact[];
  readonly walk: readonly WalkFact[];
  readonly nameOf: (person: string) => string;
}

/** The time of an event as the record writes it. */
export function whenOf(event: TimelineEvent, { about }: RecordSource): string {
  return event.at === null ? event.originalTime : timeText(event.at, about.zone, event.precision);
}

/** A record stands on its own: who said it becomes part of the text. */
export function spoken(block: Block, source: RecordSource): Block {
  if (block.type !== 'paragraph' || block.speaker === undefined) return block;
  const { speaker, ...rest } = block;
  return { ...rest, inlines: [{ text: `${source.nameOf(speaker)}: `, bold: true }, ...block.inlines] };
}
