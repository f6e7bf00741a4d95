/** What the nudges look at: one moment of the meeting, put together from facts by the server. */
import type { EventKind } from '../retro/timeline.ts';
import type { Phase } from '../retro/phases.ts';
import type { TalkPerson } from './people.ts';
import type { Readings } from './readings.ts';
import type { Ds } from './settings.ts';

/** A timeline event as a nudge speaks of it. `time` as the room reads it: "22:00". */
export interface StoryEvent {
  readonly id: string;
  readonly time: string;
  readonly kind: EventKind;
}

/** What a deputy may put before the facilitator with one key. */
export const suggestionKinds = ['call-on', 'back-to-how', 'park-fix', 'check-clock', 'one-story', 'was-known'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export interface Suggestion {
  readonly id: string;
  readonly what: SuggestionKind;
  /** Person id of the deputy. */
  readonly by: string;
  /** Whom to call on. */
  readonly about: string | null;
  readonly at: Ds;
}

/** Minutes of timeline; `endsAt` in ms since the epoch: which hour that is only the reader's clock says. */
export interface PaceReading {
  readonly forecast: number;
  /** The latest end of the window, in the same minutes. */
  readonly latest: number;
  readonly endsAt: number;
}

export interface Situation {
  readonly phase: Phase;
  /** When the opening ended; null while it lasts. */
  readonly openedAt: Ds | null;
  /** A break, or everybody writes quietly: nothing is said to anybody. */
  readonly paused: boolean;
  readonly people: readonly TalkPerson[];
  readonly talk: Readings;
  /** Person id of whoever leads. */
  readonly leading: string | null;
  /** In timeline order. */
  readonly events: readonly StoryEvent[];
  /** Events as they were opened; the last one is the current one. */
  readonly walk: readonly { readonly event: string; readonly at: Ds }[];
  /** Who was asked to tell their story, and when. */
  readonly storyteller: { readonly person: string; readonly since: Ds } | null;
  /** When the thread that is followed, or was followed last, was opened. */
  readonly threadAt: Ds | null;
  readonly pace: PaceReading | null;
  readonly suggestions: readonly Suggestion[];
}

/** The event the room looks at, in the timeline phase only. */
export function currentEvent({ phase, walk }: Situation): { readonly event: string; readonly at: Ds } | undefined {
  return phase === 'timeline' ? walk.at(-1) : undefined;
}

export function personOf({ people }: Pick<Situation, 'people'>, id: string | null): TalkPerson | undefined {
  return people.find((person) => person.id === id);
}
