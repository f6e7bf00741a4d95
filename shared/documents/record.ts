/** `record`: the written record, one root fragment a section, so that two people write without losing a word. */
import * as v from 'valibot';
import * as Y from 'yjs';
import type { Prose } from '../retro/prose.ts';
import type { FilledSection, Section } from '../retro/record.ts';
import { readAll, writeFields } from './collection.ts';
import { follow, type Followed } from './follow.ts';
import { readProse, writeProse } from './prose.ts';

const section = v.object({
  title: v.pipe(v.string(), v.maxLength(200)),
  order: v.fallback(v.number(), 0),
});

function read(map: Y.Map<unknown>): Section[] {
  const all = [...readAll(map, section)].map(([id, value]) => ({ id, ...value }));
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export function readSections(doc: Y.Doc): Section[] {
  return read(doc.getMap('sections'));
}

export function followSections(doc: Y.Doc, changed: () => void): Followed<readonly Section[]> {
  return follow(doc.getMap('sections'), read, changed);
}

export function sectionText(doc: Y.Doc, id: string): Y.XmlFragment {
  return doc.getXmlFragment(`section:${id}`);
}

export function readRecord(doc: Y.Doc): { title: string; prose: Prose }[] {
  return readSections(doc).map(({ id, title }) => ({ title, prose: readProse(sectionText(doc, id)) }));
}

export function isFilled(doc: Y.Doc): boolean {
  return doc.getMap('sections').size > 0;
}

/** The server's first fill; afterwards the record belongs to its authors. */
export function fill(doc: Y.Doc, sections: readonly FilledSection[]): void {
  doc.transact(() => {
    for (const { id, title, order, prose } of sections) {
      writeFields(doc.getMap('sections'), id, { title, order });
      writeProse(sectionText(doc, id), prose);
    }
  });
}

export function writeSection(doc: Y.Doc, id: string, fields: Partial<Omit<Section, 'id'>>): void {
  doc.transact(() => writeFields(doc.getMap('sections'), id, fields));
}

/** Takes a section out; its words stay in the document until it is published, so that undo finds them. */
export function removeSection(doc: Y.Doc, id: string): void {
  doc.getMap('sections').delete(id);
}
