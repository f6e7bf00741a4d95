/** `aside`: talk turns and private messages, live only. Deleted as a whole at the end of each sitting. */
import * as Y from 'yjs';
import type { Nudge } from '../talk/nudges.ts';
import type { Ds } from '../talk/settings.ts';
import type { Suggestion } from '../talk/situation.ts';
import type { Correction, TurnSource } from '../talk/turns.ts';
import { appendFact, readFacts } from './collection.ts';
import { follow, type Followed } from './follow.ts';

/** A closed turn: person, start and duration in tenths of a second since the epoch, and how it was learnt. */
export type TurnRow = readonly [person: string, start: number, duration: number, source: TurnSource];

export interface Message {
  readonly from: string;
  readonly text: string;
  readonly at: number;
}

/** When somebody was first seen in this sitting, and since when they are away. */
export interface Presence {
  readonly from: Ds;
  readonly left?: Ds;
}

export interface Floor {
  readonly person: string;
  /** ms */
  readonly since: number;
  /** When the tapper was last asked whether it goes on, and when they last said so, ms. */
  readonly asked?: number;
  readonly still?: number;
}

export interface Aside {
  readonly turns: readonly TurnRow[];
  /** Who has the floor now, and since when; absent in silence. */
  readonly floor: Floor | undefined;
  readonly messages: readonly Message[];
  readonly corrections: readonly Correction[];
  readonly presence: ReadonlyMap<string, Presence>;
  /** As they were shown and how they left, oldest first. */
  readonly nudges: readonly Nudge[];
  readonly suggestions: readonly Suggestion[];
  /** By id, as they were read. */
  readonly transcripts: ReadonlyMap<string, ReadTranscript>;
}

/** Who spoke when in a transcript. Its words never come here. */
export interface ReadTranscript {
  readonly at: Ds;
  /** Who read it. */
  readonly by: string;
  readonly turns: readonly TurnRow[];
}

const readers: { readonly [K in keyof Aside]: (map: Y.Map<unknown>) => Aside[K] } = {
  turns: (map) => readFacts(map),
  floor: (map) => map.get('now') as Aside['floor'],
  messages: (map) => readFacts(map),
  corrections: (map) => [...map.values()] as Correction[],
  presence: (map) => new Map(map.entries() as IterableIterator<[string, Presence]>),
  nudges: (map) => readFacts(map),
  suggestions: (map) => readFacts(map),
  transcripts: (map) => new Map(map.entries() as IterableIterator<[string, ReadTranscript]>),
};

const names = Object.keys(readers) as (keyof Aside)[];

export function readAside(doc: Y.Doc): Aside {
  return Object.fromEntries(names.map((name) => [name, readers[name](doc.getMap(name))])) as unknown as Aside;
}

export function followAside(doc: Y.Doc, changed: () => void): Followed<Aside> {
  const parts = names.map((name) => [name, follow<unknown>(doc.getMap(name), readers[name], changed)] as const);
  return {
    get: () => Object.fromEntries(parts.map(([name, part]) => [name, part.get()])) as unknown as Aside,
    stop: () => parts.forEach(([, part]) => part.stop()),
  };
}

/** Gives the floor to a person, or to nobody; the turn before it is closed by the server's clock. */
export function giveFloor(doc: Y.Doc, person: string | null, now: number): void {
  const floor = doc.getMap('floor');
  const before = floor.get('now') as Aside['floor'];
  if (before?.person === person) return;
  if (before) {
    const start = Math.round(before.since / 100);
    const duration = Math.round(now / 100) - start;
    if (duration > 0) appendFact(doc.getMap('turns'), [before.person, start, duration, 'tap'] satisfies TurnRow);
  }
  if (person === null) floor.delete('now');
  else floor.set('now', { person, since: now });
}

/** A turn that ended, learnt by other means than a tap. */
export function appendTurn(doc: Y.Doc, turn: TurnRow): void {
  appendFact(doc.getMap('turns'), turn);
}

/** Takes back the last tap: the floor goes to whoever had it before, as if the tap had not been. */
export function undoTap(doc: Y.Doc): void {
  const turns = doc.getMap('turns');
  const taps = [...turns].filter(([, turn]) => (turn as TurnRow)[3] === 'tap').map(([id]) => Number(id));
  const key = String(Math.max(-1, ...taps));
  const last = turns.get(key) as TurnRow | undefined;
  const floor = doc.getMap('floor');
  if (!floor.has('now') && !last) return;
  if (last) {
    turns.delete(key);
    floor.set('now', { person: last[0], since: last[1] * 100 });
  } else floor.delete('now');
}

export function appendMessage(doc: Y.Doc, message: Message): void {
  appendFact(doc.getMap('messages'), message);
}

/** Asks the tapper whether the floor is still with the same person. */
export function askFloor(doc: Y.Doc, now: number): void {
  const floor = doc.getMap('floor');
  const before = floor.get('now') as Aside['floor'];
  if (before) floor.set('now', { ...before, asked: now });
}

/** A question that was put and not answered. */
export function isAsked({ asked, still }: Floor): boolean {
  return asked !== undefined && (still === undefined || still < asked);
}

/** The tapper says that the floor is still with the same person. */
export function keepFloor(doc: Y.Doc, now: number): void {
  const floor = doc.getMap('floor');
  const before = floor.get('now') as Aside['floor'];
  if (before) floor.set('now', { ...before, still: now });
}
