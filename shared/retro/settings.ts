/** What a facilitator may set for one retro, and the retro's own facts that everybody sees. */
import { planOf, type Plan } from './agenda.ts';
import type { NextSitting } from './next-sitting.ts';
import type { PulseState } from './pulse.ts';
import type { RoomCode } from './room-code.ts';

export interface Settings {
  readonly observersMayPark: boolean;
  /** Whoever types a name on a role link enters without waiting for a tap. */
  readonly letEveryoneIn: boolean;
  readonly talk: boolean;
  /** A transcript of the call may be read for talk time: the opening says so, or it may not. */
  readonly transcript?: boolean;
}

export const defaultSettings: Settings = { observersMayPark: true, letEveryoneIn: false, talk: true };

export interface About {
  readonly title: string;
  /** IANA zone in which times are shown and written. */
  readonly zone: string;
  /** ISO date of the incident's first day, if known. */
  readonly date?: string;
  /** Months it is kept after its record was published; absent: for good. */
  readonly keepMonths?: number;
  /** What it was about, for whoever looks for it later: services, machines, tools. */
  readonly systems?: readonly string[];
  readonly tags?: readonly string[];
  /** When the incident was over, ms, as the program said that opened the retro. The timeline knows better, once it is there. */
  readonly endedAt?: number;
  readonly createdAt: number;
  readonly plan: Plan;
  readonly settings: Settings;
  /** Person id of whoever leads. */
  readonly leading: string;
  /** Paragraphs of the opening statement; the talk-time notice is added from the means that are on. */
  readonly opening: readonly string[];
  /** Indexes of the paragraphs that were said. */
  readonly said: readonly number[];
  /** The record is open to all who took part once it is in review. */
  readonly review: 'draft' | 'in-review' | 'reviewed';
  /** Person ids of co-authors of the record. */
  readonly coAuthors: readonly string[];
  /** Where the record is kept besides here: a wiki page, a document. */
  readonly livesAt?: string;
  /** When the facilitator lifted the lock of the Description: the record may be written before the meeting is over. */
  readonly recordLiftedAt?: number;
  /** When the room meets again; goes as soon as it does. */
  readonly next?: NextSitting;
  /** The three questions at closing; left out with few people. */
  readonly pulse?: PulseState;
  /** When the learnings were shown together. */
  readonly learningsShownAt?: number;
  /** The parked idea being looked at. */
  readonly openIdea?: string;
  /** The thread being followed over several events. */
  readonly thread?: string;
  /** When the thread was opened: pace advice sleeps for a while. */
  readonly threadAt?: number;
  /**
   * The code for the projector, as last shown. Everyone who reads `stage` is in the room already, so it tells them
   * nothing they could use: a code brings a new person to the door and opens nothing.
   */
  readonly roomCode?: RoomCode;
  /** One thing from each, drawn by chance, authority last; passing is fine and not kept. */
  readonly goRound?: { readonly order: readonly string[]; readonly turn: number };
}

export const openingStatement: readonly string[] = [
  'We are here to retell what happened, step by step, as it looked to each of us at the time.',
  'We ask how things came about, not why somebody did something. What people did made sense to them with what they saw and knew. That holds for ourselves as much as for others.',
  'If you learn how somebody else’s part of the work really goes, this hour was well spent.',
  'Ideas for fixes will come up. Park them: write one down, and we open them after the timeline. Ending without any is fine.',
];

export function newAbout(input: {
  title: string;
  zone: string;
  date?: string;
  createdAt: number;
  leading: string;
  talk: boolean;
}): About {
  const { talk, ...rest } = input;
  return {
    ...rest,
    plan: planOf(75),
    settings: { ...defaultSettings, talk },
    opening: openingStatement,
    said: [],
    review: 'draft',
    coAuthors: [],
  };
}

/** Labels as they were written, each once whatever its case. */
export function oneEach(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const key = label.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
