/** Lines put into the record by one press: under "About this meeting", and among the open questions. Never twice. */
import type * as Y from 'yjs';
import { paragraph, plainText } from '../retro/prose.ts';
import { readProse } from './prose.ts';
import { writeProse } from './write-prose.ts';
import { readSections, sectionText, writeSection } from './record.ts';

export interface AddedSection {
  /** Of the section, where there is none of that title yet. */
  readonly id: string;
  readonly title: string;
}

export function addLine(doc: Y.Doc, section: AddedSection, text: string): void {
  if (holdsLine(doc, section, text)) return;
  doc.transact(() => {
    const sections = readSections(doc);
    const found = sectionOf(doc, section);
    const id = found ?? section.id;
    if (found === undefined) {
      writeSection(doc, id, { title: section.title, order: (sections.at(-1)?.order ?? -1) + 1 });
    }
    writeProse(sectionText(doc, id), [paragraph(text)]);
  });
}

export function holdsLine(doc: Y.Doc, section: AddedSection, text: string): boolean {
  const id = sectionOf(doc, section);
  return id !== undefined && readProse(sectionText(doc, id)).some((block) => plainText([block]).includes(text));
}

/** Found by its id, or by a title that somebody gave to one of their own. */
function sectionOf(doc: Y.Doc, { id, title }: AddedSection): string | undefined {
  const sections = readSections(doc);
  return (sections.find((each) => each.id === id) ?? sections.find((each) => each.title === title))?.id;
}
