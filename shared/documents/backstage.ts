/** `backstage`: what facilitators and deputies prepare among themselves. */
import * as v from 'valibot';
import * as Y from 'yjs';
import type { Divergence } from '../retro/divergences.ts';
import type { Question } from '../retro/ideas.ts';
import { responderKinds, type PersonFacts } from '../retro/people.ts';
import { readAll, writeFields } from './collection.ts';
import { follow, type Followed } from './follow.ts';

const id = v.pipe(v.string(), v.maxLength(80));
const ids = v.fallback(v.pipe(v.array(id), v.maxLength(200)), []);
const question = v.object({
  text: v.pipe(v.string(), v.maxLength(2000)),
  eventIds: ids,
  for: ids,
  divergence: v.optional(id),
  thread: v.optional(id),
  order: v.fallback(v.number(), 0),
});
const divergence = v.object({ eventId: id, a: id, b: id });
const person = v.object({
  kinds: v.fallback(v.array(v.picklist(responderKinds)), []),
  team: v.optional(v.pipe(v.string(), v.maxLength(80))),
  authority: v.fallback(v.boolean(), false),
  eventIds: ids,
});

export interface Backstage {
  readonly questions: readonly Question[];
  readonly people: ReadonlyMap<string, PersonFacts>;
  /** Pairs of released passages somebody found worth asking about. */
  readonly divergences: readonly Divergence[];
}

function readQuestions(map: Y.Map<unknown>): Question[] {
  const all = [...readAll(map, question)].map(([key, value]) => ({ id: key, ...value }) as Question);
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function readPeople(map: Y.Map<unknown>): ReadonlyMap<string, PersonFacts> {
  return readAll(map, person as v.GenericSchema<unknown, PersonFacts>);
}

function readDivergences(map: Y.Map<unknown>): Divergence[] {
  const all = [...readAll(map, divergence)].map(([key, value]) => ({ id: key, ...value }));
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function readBackstage(doc: Y.Doc): Backstage {
  return {
    questions: readQuestions(doc.getMap('questions')),
    people: readPeople(doc.getMap('people')),
    divergences: readDivergences(doc.getMap('divergences')),
  };
}

export function followBackstage(doc: Y.Doc, changed: () => void): Followed<Backstage> {
  const questions = follow(doc.getMap('questions'), readQuestions, changed);
  const people = follow(doc.getMap('people'), readPeople, changed);
  const divergences = follow(doc.getMap('divergences'), readDivergences, changed);
  return {
    get: () => ({ questions: questions.get(), people: people.get(), divergences: divergences.get() }),
    stop: () => {
      questions.stop();
      people.stop();
      divergences.stop();
    },
  };
}

/** What is given as undefined goes. */
export type QuestionFields = { readonly [K in keyof Omit<Question, 'id'>]?: Question[K] | undefined };

export function writeQuestion(doc: Y.Doc, id: string, fields: QuestionFields): void {
  doc.transact(() => writeFields(doc.getMap('questions'), id, fields));
}

export function removeQuestion(doc: Y.Doc, id: string): void {
  doc.getMap('questions').delete(id);
}

export function writePerson(doc: Y.Doc, id: string, fields: Partial<PersonFacts>): void {
  doc.transact(() => writeFields(doc.getMap('people'), id, fields));
}

export function writeDivergence(doc: Y.Doc, id: string, fields: Omit<Divergence, 'id'>): void {
  doc.transact(() => writeFields(doc.getMap('divergences'), id, fields));
}

export function removeDivergence(doc: Y.Doc, id: string): void {
  doc.getMap('divergences').delete(id);
}

/** What was prepared about one person goes: the facts, and that a question is for them. */
export function dropFacts(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    doc.getMap('people').delete(id);
    for (const question of readQuestions(doc.getMap('questions'))) {
      if (!question.for.includes(id)) continue;
      writeFields(doc.getMap('questions'), question.id, { for: question.for.filter((each) => each !== id) });
    }
  });
}
