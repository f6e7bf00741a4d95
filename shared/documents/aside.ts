/** `aside`: talk turns and private messages, live only. Deleted as a whole at the end of each sitting. */
import * as Y from 'yjs';
import type { TurnSource } from '../talk/turns.ts';
import { appendFact, readFacts } from './collection.ts';
import { follow, type Followed } from './follow.ts';

/** A closed turn: person, start and duration in tenths of a second since the epoch, and how it was learnt. */
export type TurnRow = readonly [person: string, start: number, duration: number, source: TurnSource];

export interface Message {
  readonly from: string;
  readonly text: string;
  readonly at: number;
}

export interface Aside {
  readonly turns: readonly TurnRow[];
  /** Who has the floor now, and since when (ms); absent in silence. */
  readonly floor: { readonly person: string; readonly since: number } | undefined;
  readonly messages: readonly Message[];
}

const readers: { readonly [K in keyof Aside]: (map: Y.Map<unknown>) => Aside[K] } = {
  turns: (map) => readFacts(map),
  floor: (map) => map.get('now') as Aside['floor'],
  messages: (map) => readFacts(map),
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

/** "Don't count me": earlier turns go, and nobody is told why. */
export function eraseTurns(doc: Y.Doc, person: string): void {
  const turns = doc.getMap('turns');
  const kept = (readFacts(turns) as TurnRow[]).filter((turn) => turn[0] !== person);
  if (kept.length !== turns.size) {
    turns.clear();
    for (const turn of kept) appendFact(turns, turn);
  }
  const floor = doc.getMap('floor');
  if ((floor.get('now') as Aside['floor'])?.person === person) floor.delete('now');
}

export function appendMessage(doc: Y.Doc, message: Message): void {
  appendFact(doc.getMap('messages'), message);
}
