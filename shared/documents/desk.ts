/**
 * `desk/<person>`: one's own ideas, learnings, views, released passages, proposals and comments. Only its owner writes
 * or reads it; the steward carries copies. A withdrawn entry stays as a tombstone without text, so that its copy goes.
 */
import * as v from 'valibot';
import * as Y from 'yjs';
import { mayRelease } from '../policy/accounts.ts';
import { mayPark, mayWriteLearning, type Decision, type Facts } from '../policy/decisions.ts';
import type { DeskRelease } from '../retro/accounts.ts';
import type { DeskComment, DeskIdea, DeskLearning, DeskProposal, DeskView } from '../retro/ideas.ts';
import type { AboutMe } from '../retro/people.ts';
import { readAll } from './collection.ts';
import { follow, type Followed } from './follow.ts';

export const maxEntries = 500;
export const maxText = 4000;
/** A comment points at words of the record; it does not carry the record away. */
export const maxQuote = 300;

const text = v.pipe(v.string(), v.maxLength(maxText));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));
const at = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const withdrawn = v.optional(v.literal(true));

const schemas = {
  ideas: v.object({ id, text, eventId: v.optional(id), named: v.boolean(), at, withdrawn }),
  learnings: v.object({ id, text, at, withdrawn }),
  views: v.object({ id, eventId: id, text, at, withdrawn }),
  releases: v.object({ id, eventId: id, text, passage: v.optional(id), at, withdrawn }),
  proposals: v.object({ id, text, time: v.pipe(v.string(), v.maxLength(80)), at, withdrawn }),
  comments: v.object({
    id,
    section: id,
    text,
    quote: v.optional(v.pipe(v.string(), v.maxLength(maxQuote))),
    instead: v.optional(v.literal(true)),
    at,
    withdrawn,
  }),
};

export interface Desk {
  readonly ideas: readonly DeskIdea[];
  readonly learnings: readonly DeskLearning[];
  readonly views: readonly DeskView[];
  readonly releases: readonly DeskRelease[];
  readonly proposals: readonly DeskProposal[];
  readonly comments: readonly DeskComment[];
  readonly aboutMe: AboutMe;
}

export type DeskCollection = Exclude<keyof Desk, 'aboutMe'>;
export const deskCollections = Object.keys(schemas) as DeskCollection[];

function readEntries(map: Y.Map<unknown>, schema: v.GenericSchema<unknown, { id: string; at: number }>) {
  const all = [...readAll(map, schema)].flatMap(([key, entry]) => (entry.id === key ? [entry] : []));
  return all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(0, maxEntries);
}

function readAboutMe(map: Y.Map<unknown>): AboutMe {
  const is = (name: keyof AboutMe) => map.get(name) === true;
  const ready = map.get('ready');
  return {
    dontCall: is('dontCall'),
    dontCount: is('dontCount'),
    ratherOffer: is('ratherOffer'),
    ...(typeof ready === 'number' && ready > 0 ? { ready } : {}),
  };
}

/** Withdrawn entries included: the steward needs the tombstones. */
export function readDesk(doc: Y.Doc): Desk {
  const parts = deskCollections.map((name) => [name, readEntries(doc.getMap(name), schemas[name])]);
  return { ...Object.fromEntries(parts), aboutMe: readAboutMe(doc.getMap('aboutMe')) } as Desk;
}

export function followDesk(doc: Y.Doc, changed: () => void): Followed<Desk> {
  const parts: [string, Followed<unknown>][] = deskCollections.map((name) => [
    name,
    follow<unknown>(doc.getMap(name), (map) => readEntries(map, schemas[name]), changed),
  ]);
  parts.push(['aboutMe', follow<unknown>(doc.getMap('aboutMe'), readAboutMe, changed)]);
  return {
    get: () => Object.fromEntries(parts.map(([name, part]) => [name, part.get()])) as unknown as Desk,
    stop: () => parts.forEach(([, part]) => part.stop()),
  };
}

type AskPark = Parameters<typeof mayPark>[0];
/** Why words do not go on a desk. */
type NotWritten = 'text-empty' | 'text-too-long' | 'too-many';
type NotParked = NotWritten | 'published' | 'observers-do-not-park';

/** Parks an idea on one's own desk. Policy is asked first, so that a refusal on the server is a rare race. */
export function addIdea(doc: Y.Doc, idea: Omit<DeskIdea, 'withdrawn'>, facts: AskPark): Decision<NotParked> {
  const decision = mayPark(facts);
  return decision.allowed ? write(doc, 'ideas', { ...idea, text: idea.text.trim() }) : decision;
}

export function addLearning(
  doc: Y.Doc,
  learning: Omit<DeskLearning, 'withdrawn'>,
  facts: Pick<Facts, 'role' | 'standing'>,
): Decision {
  const decision = mayWriteLearning(facts);
  return decision.allowed ? write(doc, 'learnings', { ...learning, text: learning.text.trim() }) : decision;
}

export function addView(doc: Y.Doc, view: Omit<DeskView, 'withdrawn'>): Decision<NotWritten> {
  return write(doc, 'views', { ...view, text: view.text.trim() });
}

/** A passage of one's own account, for everyone: the copy on the desk is what is carried, the account stays closed. */
export function addRelease(
  doc: Y.Doc,
  release: Omit<DeskRelease, 'withdrawn'>,
  facts: Parameters<typeof mayRelease>[0],
): Decision {
  const decision = mayRelease(facts);
  return decision.allowed ? write(doc, 'releases', { ...release, text: release.text.trim() }) : decision;
}

export function addProposal(doc: Y.Doc, proposal: Omit<DeskProposal, 'withdrawn'>): Decision<NotWritten> {
  return write(doc, 'proposals', { ...proposal, text: proposal.text.trim() });
}

export function addComment(doc: Y.Doc, comment: Omit<DeskComment, 'withdrawn'>): Decision<NotWritten> {
  return write(doc, 'comments', { ...comment, text: comment.text.trim() });
}

function write(doc: Y.Doc, collection: DeskCollection, entry: { id: string; text: string }): Decision<NotWritten> {
  if (entry.text === '') return { allowed: false, reason: 'text-empty' };
  if (entry.text.length > maxText) return { allowed: false, reason: 'text-too-long' };
  const map = doc.getMap(collection);
  if (map.size >= maxEntries && !map.has(entry.id)) return { allowed: false, reason: 'too-many' };
  map.set(entry.id, entry);
  return { allowed: true };
}

/** Changes the words of one's own entry, as long as it was not withdrawn. */
export function rewrite(doc: Y.Doc, collection: DeskCollection, entryId: string, words: string): Decision {
  const entry = entryAt(doc.getMap(collection), entryId);
  if (!entry || entry.withdrawn) return { allowed: false, reason: 'unknown-idea' };
  return write(doc, collection, { ...entry, id: entryId, text: words.trim() });
}

/** What stands there, when it is an entry: another program may have put anything under a key of its person's desk. */
function entryAt(map: Y.Map<unknown>, entryId: string): { readonly withdrawn?: unknown } | undefined {
  const entry = map.get(entryId);
  const isPlain = typeof entry === 'object' && entry !== null && Object.getPrototypeOf(entry) === Object.prototype;
  return isPlain ? entry : undefined;
}

/** Takes one's own entry back: the words go, a tombstone stays so that the carried copy goes too. */
export function withdraw(doc: Y.Doc, collection: DeskCollection, entryId: string): void {
  const map = doc.getMap(collection);
  const entry = entryAt(map, entryId);
  if (entry) map.set(entryId, { ...entry, text: '', withdrawn: true });
  else map.delete(entryId);
}

/** Takes every released passage back at once, when their account goes. */
export function withdrawReleases(doc: Y.Doc): void {
  doc.transact(() => {
    for (const id of doc.getMap('releases').keys()) withdraw(doc, 'releases', id);
  });
}

export function setAboutMe(doc: Y.Doc, change: Partial<AboutMe>): void {
  const map = doc.getMap('aboutMe');
  doc.transact(() => {
    for (const [name, value] of Object.entries(change)) if (map.get(name) !== value) map.set(name, value);
  });
}
