/**
 * `stage`: what everybody sees, written by the server alone. Facts go in, the rest is derived on reading.
 */
import * as Y from 'yjs';
import type { Released } from '../retro/accounts.ts';
import type { GateFact } from '../retro/gate.ts';
import type { PauseFact } from '../retro/agenda.ts';
import type { Comment, CommentAnswer, Hand, Learning, OpenIdea, Proposal, VerdictFact, View } from '../retro/ideas.ts';
import { inRosterOrder, type RosterEntry } from '../retro/people.ts';
import type { FollowFact, LeadFact } from '../retro/leading.ts';
import type { PhaseFact } from '../retro/phases.ts';
import type { About } from '../retro/settings.ts';
import type { WalkFact } from '../retro/walk.ts';
import { appendFact, isSame, readFacts } from './collection.ts';
import { follow, type Followed } from './follow.ts';

export interface Stage {
  readonly about: About;
  readonly phases: readonly PhaseFact[];
  readonly walk: readonly WalkFact[];
  readonly gate: readonly GateFact[];
  readonly pauses: readonly PauseFact[];
  /** Who passed the lead to whom; empty while whoever created the retro leads. */
  readonly leads: readonly LeadFact[];
  /** Threads followed and left again. */
  readonly follows: readonly FollowFact[];
  readonly roster: readonly RosterEntry[];
  readonly hands: readonly Hand[];
  /** Parked ideas, written learnings, and people who are ready with writing: as numbers only. */
  readonly counts: { readonly ideas: number; readonly learnings: number; readonly ready: number };
  /** "I learned something", without names. */
  readonly learned: readonly { readonly at: number; readonly event?: string }[];
  readonly views: readonly View[];
  /** Passages of accounts, released by their authors. */
  readonly released: readonly Released[];
  readonly proposals: readonly Proposal[];
  readonly learnings: readonly Learning[];
  readonly ideas: readonly OpenIdea[];
  readonly verdicts: ReadonlyMap<string, VerdictFact>;
  readonly comments: readonly Comment[];
  /** Comment id → what the record's writers said to it. */
  readonly answers: ReadonlyMap<string, CommentAnswer>;
  /** Counts phase, walk and gate facts: a step says from which one it was made. */
  readonly step: number;
}

type Collections = Omit<Stage, 'step'>;

const readers: { readonly [K in keyof Collections]: (map: Y.Map<unknown>) => Collections[K] } = {
  about: (map) => Object.fromEntries(map.entries()) as unknown as About,
  phases: (map) => readFacts(map),
  walk: (map) => readFacts(map),
  gate: (map) => readFacts(map),
  pauses: (map) => readFacts(map),
  leads: (map) => readFacts(map),
  follows: (map) => readFacts(map),
  roster: (map) => inRosterOrder(values(map)),
  hands: (map) => values<Hand>(map).toSorted((a, b) => a.n - b.n),
  counts: (map) => {
    const count = (name: string) => Number(map.get(name) ?? 0);
    return { ideas: count('ideas'), learnings: count('learnings'), ready: count('ready') };
  },
  learned: (map) => values(map),
  views: byTime,
  released: byTime,
  proposals: byTime,
  learnings: byTime,
  ideas: (map) => values<OpenIdea>(map).toSorted((a, b) => a.openedAt - b.openedAt),
  verdicts: (map) => new Map(map.entries() as IterableIterator<[string, VerdictFact]>),
  comments: byTime,
  answers: (map) => new Map(map.entries() as IterableIterator<[string, CommentAnswer]>),
};

function values<T>(map: Y.Map<unknown>): T[] {
  return [...map.values()] as T[];
}

function byTime<T extends { at: number; id: string }>(map: Y.Map<unknown>): T[] {
  return values<T>(map).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

const names = Object.keys(readers) as (keyof Collections)[];

export function readStage(doc: Y.Doc): Stage {
  const all = Object.fromEntries(names.map((name) => [name, readers[name](doc.getMap(name))]));
  return withStep(all as unknown as Collections);
}

function withStep(all: Collections): Stage {
  return { ...all, step: all.phases.length + all.walk.length + all.gate.length };
}

/** Follows the stage, reading again only the collections that changed. */
export function followStage(doc: Y.Doc, changed: () => void): Followed<Stage> {
  const parts = names.map((name) => [name, follow<unknown>(doc.getMap(name), readers[name], changed)] as const);
  return {
    get: () => withStep(Object.fromEntries(parts.map(([name, part]) => [name, part.get()])) as unknown as Collections),
    stop: () => parts.forEach(([, part]) => part.stop()),
  };
}

/** Whether the retro was set up: an empty stage is a retro that does not exist. */
export function hasStage(doc: Y.Doc): boolean {
  return doc.getMap('about').has('title');
}

/* Writes: called by the server's steward, inside its transaction. */

/** What is given as undefined goes. */
export function setAbout(doc: Y.Doc, change: { readonly [K in keyof About]?: About[K] | undefined }): void {
  const map = doc.getMap('about');
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) map.delete(name);
    else if (!isSame(map.get(name), value)) map.set(name, value);
  }
}

export function appendPhase(doc: Y.Doc, fact: PhaseFact): void {
  appendFact(doc.getMap('phases'), fact);
}

export function appendWalk(doc: Y.Doc, fact: WalkFact): void {
  appendFact(doc.getMap('walk'), fact);
}

export function appendLead(doc: Y.Doc, fact: LeadFact): void {
  appendFact(doc.getMap('leads'), fact);
}

export function appendFollow(doc: Y.Doc, fact: FollowFact): void {
  appendFact(doc.getMap('follows'), fact);
}

/** A break begins, or the one that is open ends. */
export function appendPause(doc: Y.Doc, pause: PauseFact): void {
  appendFact(doc.getMap('pauses'), pause);
}

export function endPause(doc: Y.Doc, now: number): void {
  const pauses = doc.getMap('pauses');
  for (const [key, value] of pauses.entries()) {
    const pause = value as PauseFact;
    if (pause.to === undefined) pauses.set(key, { ...pause, to: now });
  }
}

/** Of the open break: when the room said it would be back. */
export function setBreakEnd(doc: Y.Doc, back: number): void {
  const pauses = doc.getMap('pauses');
  for (const [key, value] of pauses.entries()) {
    const pause = value as PauseFact;
    if (pause.to === undefined) pauses.set(key, { ...pause, back });
  }
}

export function appendGate(doc: Y.Doc, fact: GateFact): void {
  appendFact(doc.getMap('gate'), fact);
}

type EntryCollection =
  | 'roster'
  | 'hands'
  | 'learned'
  | 'views'
  | 'released'
  | 'proposals'
  | 'learnings'
  | 'ideas'
  | 'verdicts'
  | 'comments'
  | 'answers';

export function putEntry(doc: Y.Doc, collection: EntryCollection, id: string, entry: object): void {
  const map = doc.getMap(collection);
  if (!isSame(map.get(id), entry)) map.set(id, entry);
}

export function dropEntry(doc: Y.Doc, collection: EntryCollection, id: string): void {
  const map = doc.getMap(collection);
  if (map.has(id)) map.delete(id);
}

export function setCount(doc: Y.Doc, name: keyof Stage['counts'], count: number): void {
  const map = doc.getMap('counts');
  // None is read as zero: a retro that was only loaded has nothing to commit.
  if (Number(map.get(name) ?? 0) !== count) map.set(name, count);
}
