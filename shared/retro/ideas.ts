/** Parked ideas, learnings, questions and action items: what people write down on the way. */
import type { TimelineEvent } from './timeline.ts';

export const verdicts = ['kept', 'moot', 'merged', 'soaking', 'action', 'none'] as const;
export type Verdict = (typeof verdicts)[number];

/** On the author's own desk. A withdrawn idea stays as a textless tombstone, so that its copy goes. */
export interface DeskIdea {
  readonly id: string;
  readonly text: string;
  readonly eventId?: string;
  readonly named: boolean;
  readonly at: number;
  readonly withdrawn?: true;
}

/** As carried to `tray`: the id says nothing about desk or author, the author is absent without a name. */
export interface ParkedIdea {
  readonly id: string;
  readonly text: string;
  readonly eventId?: string;
  readonly author?: string;
  readonly at: number;
  /** Parked after remediations began. */
  readonly late?: true;
  /** Written down by facilitator or deputy for somebody without a device: no desk holds it. */
  readonly placed?: true;
}

/** As opened to everyone, on `stage`. */
export interface OpenIdea extends ParkedIdea {
  readonly openedAt: number;
}

export interface VerdictFact {
  readonly verdict: Verdict;
  readonly at: number;
  readonly by: string;
  /** The idea it is said together with, for `merged`. */
  readonly into?: string;
  /** ISO date on which a small group looks again, for `soaking`. */
  readonly until?: string;
}

export interface DeskLearning {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly withdrawn?: true;
}

export interface Learning {
  readonly id: string;
  readonly text: string;
  readonly author?: string;
  readonly at: number;
  readonly placed?: true;
}

/** "This looked different to me": one's own view of an event, shown at once under one's name. */
export interface DeskView {
  readonly id: string;
  readonly eventId: string;
  readonly text: string;
  readonly at: number;
  readonly withdrawn?: true;
}

export interface View {
  readonly id: string;
  readonly eventId: string;
  readonly text: string;
  readonly author: string;
  readonly at: number;
  /** Came with a record that was taken in: no desk holds it. */
  readonly placed?: true;
}

/** "Add what you saw", with a time of its own: waits until a facilitator or deputy adds it to the timeline. */
export interface DeskProposal {
  readonly id: string;
  readonly text: string;
  readonly time: string;
  readonly at: number;
  readonly withdrawn?: true;
}

export interface Proposal {
  readonly id: string;
  readonly text: string;
  readonly time: string;
  /** Person id; empty for what another program brought. */
  readonly author: string;
  readonly at: number;
  /** The program that brought it, as its token is called, and the event with its sources. */
  readonly brought?: { readonly by: string; readonly event: Omit<TimelineEvent, 'id'> };
  /** It stands on the timeline now, and is not offered again. */
  readonly added?: true;
}

/** About a section of the record; `quote`: the words it is about. */
interface CommentWords {
  readonly section: string;
  readonly text: string;
  readonly quote?: string;
  /** `text` is what should stand in the place of `quote`. */
  readonly instead?: true;
}

export interface DeskComment extends CommentWords {
  readonly id: string;
  readonly at: number;
  readonly withdrawn?: true;
}

export interface Comment extends CommentWords {
  readonly id: string;
  readonly author: string;
  readonly at: number;
}

/** What the record's writers said to a comment: done or still open, with or without words. */
export interface CommentAnswer {
  readonly at: number;
  readonly by: string;
  readonly done: boolean;
  readonly text?: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly eventIds: readonly string[];
  readonly for: readonly string[];
  readonly divergence?: string;
  /** It comes up while this thread is followed. */
  readonly thread?: string;
  readonly order: number;
}

export interface ActionItem {
  readonly id: string;
  readonly text: string;
  readonly owner?: string;
  /** ISO date. */
  readonly due?: string;
  readonly ideaId?: string;
  readonly createdAt: number;
}

export interface Hand {
  readonly person: string;
  /** Order of arrival at the server: the only order there is. */
  readonly n: number;
  readonly at: number;
}

/** Below five participants there is no anonymity, and the screens say so (design §2). */
export const anonymityFrom = 5;
