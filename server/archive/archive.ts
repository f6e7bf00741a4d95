/**
 * The archive of published records, kept beside the storage and derived from its revisions: whatever is missing here
 * is made again from there (`keep.ts`). So it may have a file and a thread of its own, and no search ever holds up a
 * commit. Both implementations pass tests/contract/archive.
 */
import type {
  ArchiveCard,
  ArchiveEntry,
  ArchivePage,
  ArchiveQuery,
  FollowUpPage,
  Labels,
  Similar,
} from 'shared/retro/archived.ts';

export interface Archive {
  /** Takes the place of what was held of that retro. Action items that were done stay done. */
  put(entry: ArchiveEntry): Promise<void>;
  /** Retros of these ids go, and no byte of theirs stays in any file. */
  drop(retros: readonly string[]): Promise<void>;
  /** Puts one anew in the place of words that must be gone: no byte of those stays. */
  replace(entry: ArchiveEntry): Promise<void>;
  /** @param at ms since the epoch, or undefined: it is open again */
  markDone(retro: string, action: string, at: number | undefined): Promise<void>;
  /** What is held: by retro, the number of the revision and how many of its action items are done. */
  held(): Promise<ReadonlyMap<string, Held>>;
  find(query: ArchiveQuery): Promise<ArchivePage>;
  card(retro: string): Promise<ArchiveCard | undefined>;
  labels(): Promise<Labels>;
  similar(retro: string, most: number): Promise<readonly Similar[]>;
  /** Open ones of all records, oldest first, narrowed by system; or all of one record, done ones too. */
  followUps(query: FollowUpQuery): Promise<FollowUpPage>;
  /** Published last, first. */
  latest(most: number): Promise<readonly ArchiveCard[]>;
  close(): Promise<void>;
}

export interface Held {
  readonly n: number;
  readonly done: number;
}

export type FollowUpQuery =
  | { readonly of: 'all'; readonly system?: string; readonly page: number }
  | { readonly of: 'record'; readonly retro: string };

/** Passages shown for one record in a list. */
export const passagesShown = 3;
/** Of a collection (all learnings, all that shaped it): passages shown for one record. */
export const collectedShown = 12;
