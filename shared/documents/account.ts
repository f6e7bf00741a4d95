/** `account/<person>`: one person's own account, passage by passage; each passage's words are a root fragment. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { readAll, writeFields } from './collection.ts';

const passage = v.object({
  prompt: v.pipe(v.string(), v.maxLength(300)),
  eventId: v.optional(v.pipe(v.string(), v.maxLength(80))),
  order: v.fallback(v.number(), 0),
});

export interface Passage {
  readonly id: string;
  readonly prompt: string;
  readonly eventId?: string;
  readonly order: number;
}

export function readPassages(doc: Y.Doc): Passage[] {
  const all = [...readAll(doc.getMap('passages'), passage)].map(([id, value]) => ({ id, ...value }) as Passage);
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export function writePassage(doc: Y.Doc, id: string, fields: Partial<Omit<Passage, 'id'>>): void {
  doc.transact(() => writeFields(doc.getMap('passages'), id, fields));
}

export function passageText(doc: Y.Doc, id: string): Y.XmlFragment {
  return doc.getXmlFragment(`passage:${id}`);
}
