import type { Storage } from '../storage/storage.ts';
import type { Announcements } from './announcing.ts';
import type { Meter } from './meter.ts';

/** What a retro needs from outside; clock, chance and the secret for carried ids are arguments. */
export interface Surroundings {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** Numbers in [0, 1). */
  readonly chance: () => number;
  /** HMAC with the server's key, as a room-safe id. */
  readonly carriedId: (desk: string, entry: string) => string;
  /** Talk time may be noted at all (SECOND_STORY_TALK). */
  readonly talk: boolean;
  readonly log: { warn(facts: object, sentence: string): void };
  readonly meter: Meter;
  /** Who is told what happens, when anybody is. */
  readonly announcements?: Announcements;
}
