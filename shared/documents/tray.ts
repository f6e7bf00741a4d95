/**
 * `tray`: parked ideas, learnings until shown, what people said about themselves, which accounts there are. The server
 * writes, facilitators and deputies read.
 */
import * as Y from 'yjs';
import type { AccountFacts } from '../retro/accounts.ts';
import type { Learning, ParkedIdea } from '../retro/ideas.ts';
import type { AboutMe } from '../retro/people.ts';
import type { Mirror } from '../retro/mirror.ts';
import type { PulseTold } from '../retro/pulse.ts';
import { isSame } from './collection.ts';
import { follow, type Followed } from './follow.ts';

export interface Tray {
  readonly ideas: readonly ParkedIdea[];
  readonly learnings: readonly Learning[];
  /** Person id → what they said about themselves. */
  readonly aboutMe: ReadonlyMap<string, AboutMe>;
  /** Question id → when it was asked. */
  readonly asked: ReadonlyMap<string, number>;
  /** Person id → that there is an account and who reads it, never a word of it. */
  readonly accounts: ReadonlyMap<string, AccountFacts>;
  /** `done` → when hearing was marked done. */
  readonly hearing: ReadonlyMap<string, number>;
  /** `now` → how many answered the three questions, and what was told of them. */
  readonly pulse: PulseTold | undefined;
  /** The latest sitting first. */
  readonly mirrors: readonly Mirror[];
}

const readers: { readonly [K in keyof Tray]: (map: Y.Map<unknown>) => Tray[K] } = {
  ideas: (map) => ([...map.values()] as ParkedIdea[]).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  learnings: (map) => ([...map.values()] as Learning[]).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  aboutMe: (map) => new Map(map.entries() as IterableIterator<[string, AboutMe]>),
  asked: (map) => new Map(map.entries() as IterableIterator<[string, number]>),
  accounts: (map) => new Map(map.entries() as IterableIterator<[string, AccountFacts]>),
  hearing: (map) => new Map(map.entries() as IterableIterator<[string, number]>),
  mirrors: (map) => ([...map.values()] as Mirror[]).toSorted((a, b) => b.sitting - a.sitting),
  pulse: (map) => map.get('now') as PulseTold | undefined,
};

const names = Object.keys(readers) as (keyof Tray)[];

export function readTray(doc: Y.Doc): Tray {
  return Object.fromEntries(names.map((name) => [name, readers[name](doc.getMap(name))])) as unknown as Tray;
}

export function followTray(doc: Y.Doc, changed: () => void): Followed<Tray> {
  const parts = names.map((name) => [name, follow<unknown>(doc.getMap(name), readers[name], changed)] as const);
  return {
    get: () => Object.fromEntries(parts.map(([name, part]) => [name, part.get()])) as unknown as Tray,
    stop: () => parts.forEach(([, part]) => part.stop()),
  };
}

export function putInTray(doc: Y.Doc, collection: keyof Tray, id: string, entry: object | number): void {
  const map = doc.getMap(collection);
  if (!isSame(map.get(id), entry)) map.set(id, entry);
}

export function takeFromTray(doc: Y.Doc, collection: keyof Tray, id: string): void {
  const map = doc.getMap(collection);
  if (map.has(id)) map.delete(id);
}
