/** All of the record as plain data, as versions keep it: laid back into the document, it reads as it did. */
import * as v from 'valibot';
import * as Y from 'yjs';
import type { Prose } from '../retro/prose.ts';
import type { RecordContent } from '../retro/record-version.ts';
import { isSame, writeFields } from './collection.ts';
import { readProse } from './prose.ts';
import { writeProse } from './write-prose.ts';
import { sectionText } from './record.ts';

const maps = ['sections', 'parts', 'terms'] as const;
const fields = v.record(v.string(), v.unknown());

export function readContent(doc: Y.Doc): RecordContent {
  const texts: Record<string, Prose> = {};
  for (const name of doc.share.keys()) {
    const part = /^section:(.+)$/.exec(name)?.[1];
    if (part === undefined) continue;
    const prose = readProse(sectionText(doc, part));
    if (prose.length > 0) texts[part] = prose;
  }
  const [sections, parts, terms] = maps.map((name) => doc.getMap(name).toJSON());
  return { sections, parts, terms, texts } as RecordContent;
}

/** Writes only what differs, so that two people's work elsewhere is not touched. */
export function writeContent(doc: Y.Doc, content: RecordContent): void {
  doc.transact(() => {
    for (const name of maps) {
      const map = doc.getMap(name);
      for (const key of map.keys()) if (!(key in content[name])) map.delete(key);
      for (const [key, value] of Object.entries(content[name])) writeEntry(map, key, value);
    }
    for (const [part, prose] of Object.entries(content.texts)) writeText(doc, part, prose);
    const now = readContent(doc);
    // What had no words then, and is part of the record again, has none.
    for (const part of Object.keys(now.texts)) {
      const stands = part in content.sections || part in content.parts;
      if (stands && !(part in content.texts)) writeText(doc, part, []);
    }
  });
}

/** One section of a version: its place, its parts and its words. */
export function writeSectionContent(doc: Y.Doc, content: RecordContent, section: string): void {
  const isOf = (part: unknown) => v.is(fields, part) && part['section'] === section;
  doc.transact(() => {
    const place = content.sections[section];
    if (place !== undefined) writeEntry(doc.getMap('sections'), section, place);
    const parts = doc.getMap('parts');
    for (const [key, value] of Object.entries(parts.toJSON())) {
      if (isOf(value) && !isOf(content.parts[key])) parts.delete(key);
    }
    const own = Object.entries(content.parts).filter(([, value]) => isOf(value));
    for (const [key, value] of own) writeEntry(parts, key, value);
    for (const part of [section, ...own.map(([key]) => key)]) writeText(doc, part, content.texts[part] ?? []);
  });
}

function writeEntry(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!v.is(fields, value)) {
    if (!isSame(map.get(key), value)) map.set(key, value);
    return;
  }
  const before = map.get(key);
  const gone = before instanceof Y.Map ? [...before.keys()].filter((name) => !(name in value)) : [];
  writeFields(map, key, { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...value });
}

function writeText(doc: Y.Doc, part: string, prose: Prose): void {
  const text = sectionText(doc, part);
  if (isSame(readProse(text), prose)) return;
  text.delete(0, text.length);
  writeProse(text, prose);
}
