/**
 * A published record as the archive keeps it: a card for lists, and passages for searching. People are called by
 * their role in all of it, and nothing is in it that was not in the published record (`frozen.ts`): no talk time, no
 * account that was not released, no idea that was not opened.
 */

/** Where a passage stands in a record, in the order in which hits are shown. */
export const passageKinds = ['event', 'note', 'view', 'shaped', 'learning', 'record', 'action'] as const;
export type PassageKind = (typeof passageKinds)[number];

export interface Passage {
  /** One of its kind in its record: an event's id, a learning's, an action item's, `<section>.<n>`. */
  readonly key: string;
  readonly kind: PassageKind;
  readonly text: string;
  /** Id of the timeline event it is about. */
  readonly event?: string;
  /** That event's ISO 8601 instant. */
  readonly at?: string;
  /** Id and title of the section it stands in. */
  readonly section?: string;
  readonly title?: string;
  /** Of an action item: ms since the epoch, and an ISO date. */
  readonly createdAt?: number;
  readonly due?: string;
}

/** One row of the archive. */
export interface ArchiveCard {
  readonly retro: string;
  /** Number of the revision that is searched: the newest. */
  readonly n: number;
  /** When that revision was published, ms since the epoch. */
  readonly at: number;
  readonly title: string;
  /** IANA zone of the times in it. */
  readonly zone: string;
  /** ISO date by which it is placed in time: the incident's first day, else the meeting's, else the publication's. */
  readonly day: string;
  /** ISO 8601 instant at which the meeting opened. */
  readonly met?: string;
  readonly systems: readonly string[];
  readonly tags: readonly string[];
  /** Begin of its summary, or of its first written section. */
  readonly lead: string;
  /** One circumstance that shaped it. */
  readonly shaped?: string;
  readonly events: number;
  readonly learnings: number;
  readonly actions: number;
}

export interface ArchiveEntry extends ArchiveCard {
  readonly passages: readonly Passage[];
}

/** Half-open places of highlighted words, in UTF-16 units. */
export type Mark = readonly [from: number, to: number];

/** A passage that was found, cut to what is shown. */
export interface FoundPassage extends Passage {
  readonly marks: readonly Mark[];
}

export interface FoundRecord extends ArchiveCard {
  readonly passages: readonly FoundPassage[];
  /** Passages that were found and are not among these. */
  readonly more: number;
}

export interface ArchiveQuery {
  /** As somebody typed it. */
  readonly q?: string;
  /** ISO dates, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly system?: string;
  readonly tag?: string;
  readonly kind?: PassageKind;
  /** From 0. */
  readonly page: number;
}

export interface ArchivePage {
  readonly total: number;
  readonly records: readonly FoundRecord[];
}

/** Records shown on one page of the archive, and follow-ups on one of theirs. */
export const recordsAPage = 20;
export const followUpsAPage = 50;

export interface Label {
  readonly label: string;
  readonly records: number;
}

/** What the archive can be narrowed by, most used first. */
export interface Labels {
  readonly records: number;
  readonly systems: readonly Label[];
  readonly tags: readonly Label[];
  /** Years in which something happened, latest first. */
  readonly years: readonly string[];
}

export interface FollowUp {
  readonly retro: string;
  readonly title: string;
  readonly action: string;
  readonly text: string;
  readonly createdAt: number;
  readonly due?: string;
  /** ms since the epoch, once it is done. */
  readonly doneAt?: number;
}

export interface FollowUpPage {
  readonly total: number;
  /** Oldest first. */
  readonly followUps: readonly FollowUp[];
}

/** Another record that is like this one, and in what. */
export interface Similar extends ArchiveCard {
  readonly sharedSystems: readonly string[];
  /** Words both speak of, most telling first. */
  readonly sharedWords: readonly string[];
}
