/** `record`: the written record, one root fragment a text, so that two people write without losing a word. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { liveKinds, type Choice, type LiveKind } from '../retro/live-blocks.ts';
import type { Prose } from '../retro/prose.ts';
import type { LaidSection, Outline, Part, PartKind, Section } from '../retro/record.ts';
import type { Term } from '../retro/record-source.ts';
import { readAll, writeFields } from './collection.ts';
import { follow, type Followed } from './follow.ts';
import { readProse } from './prose.ts';
import { writeProse } from './write-prose.ts';

export const maxTitle = 200;
export const maxMeaning = 300;

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));
const section = v.object({
  title: v.pipe(v.string(), v.maxLength(maxTitle)),
  order: v.fallback(v.number(), 0),
  hint: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});
const part = v.looseObject({
  section: id,
  kind: v.picklist<PartKind[]>([...liveKinds, 'text']),
  order: v.fallback(v.number(), 0),
});
const term = v.pipe(v.string(), v.maxLength(maxMeaning));

function readSectionMap(map: Y.Map<unknown>): Section[] {
  const all = [...readAll(map, section)].map(([key, value]) => ({ id: key, ...value }) as Section);
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function readPartMap(map: Y.Map<unknown>): Part[] {
  return [...readAll(map, part)].map(([key, { section: home, kind, order, ...rest }]) => ({
    id: key,
    section: home,
    kind,
    order,
    choice: choiceIn(rest),
  }));
}

/** Each entry's choice stands under a key of its own: two people choosing at once keep both. */
function choiceIn(fields: Readonly<Record<string, unknown>>): Choice {
  const shown = new Map<string, boolean>();
  const ranks = new Map<string, number>();
  for (const [key, value] of Object.entries(fields)) {
    if (key.startsWith('show:') && typeof value === 'boolean') shown.set(key.slice(5), value);
    if (key.startsWith('rank:') && typeof value === 'number') ranks.set(key.slice(5), value);
  }
  return { shown, ranks };
}

function readTermMap(map: Y.Map<unknown>): Term[] {
  const all = [...readAll(map, term)].map(([key, meaning]) => ({ term: key, meaning }));
  return all.filter((each) => each.meaning.trim() !== '').toSorted((a, b) => (a.term < b.term ? -1 : 1));
}

export function readSections(doc: Y.Doc): Section[] {
  return readSectionMap(doc.getMap('sections'));
}

export function readOutline(doc: Y.Doc): Outline {
  return { sections: readSections(doc), parts: readPartMap(doc.getMap('parts')) };
}

export function readTerms(doc: Y.Doc): Term[] {
  return readTermMap(doc.getMap('terms'));
}

export interface RecordOutline extends Outline {
  readonly terms: readonly Term[];
}

export function followOutline(doc: Y.Doc, changed: () => void): Followed<RecordOutline> {
  const sections = follow(doc.getMap('sections'), readSectionMap, changed);
  const parts = follow(doc.getMap('parts'), readPartMap, changed);
  const terms = follow(doc.getMap('terms'), readTermMap, changed);
  let last: RecordOutline | undefined;
  return {
    get() {
      const now = { sections: sections.get(), parts: parts.get(), terms: terms.get() };
      const same = last?.sections === now.sections && last.parts === now.parts && last.terms === now.terms;
      return (last = same && last ? last : now);
    },
    stop: () => [sections, parts, terms].forEach((each) => each.stop()),
  };
}

/** The text of a part; a section's main text is the part of its own id. */
export function sectionText(doc: Y.Doc, part: string): Y.XmlFragment {
  return doc.getXmlFragment(`section:${part}`);
}

export function textOf(doc: Y.Doc): (part: string) => Prose {
  return (part) => readProse(sectionText(doc, part));
}

/** Main texts only, without live blocks: what people wrote. */
export function readRecord(doc: Y.Doc): { title: string; prose: Prose }[] {
  return readSections(doc).map(({ id: key, title }) => ({ title, prose: readProse(sectionText(doc, key)) }));
}

export function isFilled(doc: Y.Doc): boolean {
  return doc.getMap('sections').size > 0;
}

/** Lays sections in: the server once, when the record begins; later whoever changes the template. */
export function fill(doc: Y.Doc, sections: readonly LaidSection[]): void {
  doc.transact(() => {
    for (const { id: key, title, order, hint, parts } of sections) {
      writeFields(doc.getMap('sections'), key, { title, order, hint });
      for (const each of parts) {
        if (each.id !== key) putPart(doc, each.id, { section: key, kind: each.kind, order: each.order });
        if (each.prose.length > 0) writeProse(sectionText(doc, each.id), each.prose);
      }
    }
  });
}

export function writeSection(doc: Y.Doc, key: string, fields: Partial<Omit<Section, 'id'>>): void {
  doc.transact(() => writeFields(doc.getMap('sections'), key, fields));
}

/** Takes a section out; its words stay in the document until it is published, so that undo finds them. */
export function removeSection(doc: Y.Doc, key: string): void {
  doc.getMap('sections').delete(key);
}

export function putPart(doc: Y.Doc, key: string, fields: Pick<Part, 'section' | 'kind' | 'order'>): void {
  doc.transact(() => writeFields(doc.getMap('parts'), key, fields));
}

/** A new live block, above the place to write in. */
export function addBlock(doc: Y.Doc, key: string, home: string, kind: LiveKind): void {
  const above = readPartMap(doc.getMap('parts')).filter((each) => each.section === home);
  putPart(doc, key, { section: home, kind, order: Math.min(0, ...above.map((each) => each.order)) - 1 });
}

export function movePart(doc: Y.Doc, key: string, to: { readonly section?: string; readonly order: number }): void {
  if (doc.getMap('parts').has(key)) doc.transact(() => writeFields(doc.getMap('parts'), key, to));
}

/** @returns what brings it back, with all that was chosen for it */
export function removePart(doc: Y.Doc, key: string): () => void {
  const part = doc.getMap('parts').get(key);
  const fields: unknown = part instanceof Y.Map ? part.toJSON() : {};
  doc.getMap('parts').delete(key);
  return () => doc.transact(() => writeFields(doc.getMap('parts'), key, fields as object));
}

/** Shows an entry of a block, or leaves it out. */
export function showEntry(doc: Y.Doc, key: string, entry: string, show: boolean): void {
  writeChoice(doc, key, { [`show:${entry}`]: show });
}

export function rankEntries(doc: Y.Doc, key: string, ranks: ReadonlyMap<string, number>): void {
  writeChoice(doc, key, Object.fromEntries([...ranks].map(([entry, rank]) => [`rank:${entry}`, rank])));
}

function writeChoice(doc: Y.Doc, key: string, fields: object): void {
  if (doc.getMap('parts').has(key)) doc.transact(() => writeFields(doc.getMap('parts'), key, fields));
}

/** "Turn into text": the block's words as they stand now; from here on they belong to whoever writes. */
export function turnIntoText(doc: Y.Doc, key: string, prose: Prose): void {
  const text = sectionText(doc, key);
  doc.transact(() => {
    writeFields(doc.getMap('parts'), key, { kind: 'text' });
    text.delete(0, text.length);
    writeProse(text, prose);
  });
}

/** Takes "turn into text" back: the block reads from the meeting again. */
export function turnIntoBlock(doc: Y.Doc, key: string, kind: LiveKind): void {
  const text = sectionText(doc, key);
  doc.transact(() => {
    writeFields(doc.getMap('parts'), key, { kind });
    text.delete(0, text.length);
  });
}

/** What an abbreviation stands for; nothing takes it out again. */
export function explain(doc: Y.Doc, key: string, meaning: string): void {
  const terms = doc.getMap('terms');
  const text = meaning.slice(0, maxMeaning);
  if (text.trim() === '') terms.delete(key);
  else if (terms.get(key) !== text) terms.set(key, text);
}
