/** Another template for a record that was begun: what people wrote stays, empty sections make room. */
import * as Y from 'yjs';
import { isEmpty } from '../retro/prose.ts';
import { laidOut, partsOf, type Section } from '../retro/record.ts';
import type { Template, TemplateSection } from '../retro/record-templates.ts';
import { writeFields } from './collection.ts';
import { fill, putPart, readOutline, removePart, removeSection, textOf, writeSection } from './record.ts';

/**
 * A section of the same title keeps its words and blocks and takes the template's place and hint; other sections that
 * hold words follow after; those without go.
 * @returns what brings the sections back as they were
 */
export function applyTemplate(doc: Y.Doc, template: Template, newId: () => string): () => void {
  const restore = keepOutline(doc);
  doc.transact(() => {
    const { sections, parts } = readOutline(doc);
    const text = textOf(doc);
    const isWritten = ({ id }: Section) =>
      partsOf(id, { parts }).some((part) => part.kind === 'text' && !isEmpty(text(part.id)));
    const kept = new Set<string>();
    for (const [order, laid] of laidOut(template, newId).entries()) {
      const same = sections.find(({ id, title }) => !kept.has(id) && folded(title) === folded(laid.title));
      if (same) {
        kept.add(same.id);
        // A hint that the template does not give goes.
        writeSection(doc, same.id, { order, ...({ hint: laid.hint } as { hint: string }) });
        addMissing(doc, same.id, template.sections[order], newId);
      } else {
        // An id that a section of another title has, or had words under, is not given twice.
        const taken = sections.some(({ id }) => id === laid.id) || !isEmpty(text(laid.id));
        const id = taken ? newId() : laid.id;
        kept.add(id);
        const own = laid.parts.map((part) => (part.id === laid.id ? { ...part, id } : part));
        fill(doc, [{ ...laid, id, order, parts: own }]);
      }
    }
    let order = template.sections.length;
    for (const section of sections) {
      if (kept.has(section.id)) continue;
      if (isWritten(section)) writeSection(doc, section.id, { order: order++ });
      else {
        removeSection(doc, section.id);
        for (const part of parts) if (part.section === section.id) removePart(doc, part.id);
      }
    }
  });
  return restore;
}

function folded(title: string): string {
  return title.trim().toLowerCase();
}

/** Blocks of the template that the section has none of, above the others. */
function addMissing(doc: Y.Doc, section: string, wanted: TemplateSection | undefined, newId: () => string): void {
  const has = partsOf(section, readOutline(doc));
  const top = Math.min(0, ...has.map((part) => part.order));
  const missing = (wanted?.parts ?? []).flatMap((part) =>
    'live' in part && !has.some(({ kind }) => kind === part.live) ? [part.live] : [],
  );
  for (const [index, kind] of missing.entries()) {
    putPart(doc, newId(), { section, kind, order: top - missing.length + index });
  }
}

/** The record's own sections as a template for another one: titles, hints and blocks, no words. */
export function templateOf(doc: Y.Doc, name: string): Pick<Template, 'name' | 'sections'> {
  const { sections, parts } = readOutline(doc);
  return {
    name,
    sections: sections.map(({ id, title, hint }) => ({
      title,
      ...(hint === undefined ? {} : { hint }),
      parts: partsOf(id, { parts }).flatMap((part) => (part.kind === 'text' ? [] : [{ live: part.kind }])),
    })),
  };
}

function keepOutline(doc: Y.Doc): () => void {
  const names = ['sections', 'parts'] as const;
  const before = names.map((name) => doc.getMap(name).toJSON() as Record<string, object>);
  return () =>
    doc.transact(() => {
      for (const [index, name] of names.entries()) {
        const map = doc.getMap(name);
        const was = before[index] ?? {};
        for (const key of map.keys()) if (!(key in was)) map.delete(key);
        for (const [key, fields] of Object.entries(was)) writeFields(map, key, { hint: undefined, ...fields });
      }
    });
}
