/** JSON of the whole record, and back: what is read is checked piece by piece, and equals what was written. */
import * as v from 'valibot';
import { frozenFormat, frozenVersion, type FrozenRecord } from '../retro/frozen.ts';
import { inlinesOf } from '../retro/inlines.ts';
import { roles } from '../retro/people.ts';
import { inWholePieces, noteLabels, type Block, type Inline } from '../retro/prose.ts';
import { eventKinds, eventTags, precisions, zoneOrigins } from '../retro/timeline.ts';

const text = v.string();
const time = v.number();

const inline = v.strictObject({
  text,
  bold: v.exactOptional(v.literal(true)),
  italic: v.exactOptional(v.literal(true)),
  code: v.exactOptional(v.literal(true)),
  link: v.exactOptional(text),
});

const block: v.GenericSchema<Block> = v.lazy(() =>
  v.variant('type', [
    v.strictObject({
      type: v.literal('paragraph'),
      inlines: v.array(inline),
      speaker: v.exactOptional(text),
      label: v.exactOptional(v.picklist(noteLabels)),
    }),
    v.strictObject({ type: v.literal('heading'), level: v.picklist([2, 3, 4]), inlines: v.array(inline) }),
    v.strictObject({ type: v.literal('list'), ordered: v.boolean(), entries: v.array(v.array(block)) }),
    v.strictObject({ type: v.literal('quote'), blocks: v.array(block) }),
    v.strictObject({ type: v.literal('code'), text }),
  ]),
);
const prose = v.array(block);

const source = v.strictObject({
  kind: v.picklist(['link', 'excerpt', 'image']),
  url: v.exactOptional(text),
  excerpt: v.exactOptional(text),
  image: v.exactOptional(text),
  label: v.exactOptional(text),
  capturedAt: v.exactOptional(text),
});

const event = v.strictObject({
  id: text,
  at: v.nullable(text),
  until: v.exactOptional(text),
  precision: v.picklist(precisions),
  zone: text,
  originalTime: text,
  zoneFrom: v.picklist(zoneOrigins),
  text,
  kind: v.picklist(eventKinds),
  tags: v.array(v.picklist(eventTags)),
  actors: v.array(text),
  machine: v.exactOptional(v.literal(true)),
  lanes: v.array(text),
  sources: v.array(source),
  relatedEventIds: v.array(text),
  importedFrom: v.exactOptional(v.strictObject({ importId: text, key: text })),
  order: v.exactOptional(v.number()),
});

const person = v.strictObject({ id: text, name: text, role: v.picklist(roles) });

const frozen = v.strictObject({
  format: v.literal(frozenFormat),
  version: v.literal(frozenVersion),
  title: text,
  zone: text,
  date: v.exactOptional(text),
  met: v.exactOptional(text),
  systems: v.exactOptional(v.array(text)),
  tags: v.exactOptional(v.array(text)),
  livesAt: v.exactOptional(text),
  people: v.array(person),
  formerly: v.exactOptional(v.array(person)),
  sections: v.array(v.strictObject({ id: text, title: text, prose })),
  events: v.array(event),
  notes: v.record(text, prose),
  views: v.array(v.strictObject({ id: text, eventId: text, text, author: text, at: time })),
  learnings: v.array(
    v.strictObject({
      id: text,
      text,
      author: v.exactOptional(text),
      at: time,
      placed: v.exactOptional(v.literal(true)),
    }),
  ),
  actions: v.array(
    v.strictObject({
      id: text,
      text,
      owner: v.exactOptional(text),
      due: v.exactOptional(text),
      ideaId: v.exactOptional(text),
      createdAt: time,
    }),
  ),
});

/** Which words are a time is known as long as the record is here: what is read back in is text. */
export function toJson(record: FrozenRecord): string {
  const sections = record.sections.map((section) => ({
    ...section,
    prose: inWholePieces(inlinesOf(section.prose, bare)),
  }));
  return `${JSON.stringify({ ...record, sections }, null, 2)}\n`;
}

/** The record in a text of ours, or where the text first departs from the schema ("events.0.kind"). */
export function fromJson(
  written: string,
): { readonly ok: true; readonly record: FrozenRecord } | { readonly ok: false; readonly at: string } {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return { ok: false, at: '' };
  }
  return readRecord(json);
}

/** The same of JSON that was parsed already. */
export function readRecord(json: unknown): ReturnType<typeof fromJson> {
  const read = v.safeParse(frozen, json);
  if (read.success) return { ok: true, record: read.output };
  return { ok: false, at: v.getDotPath(read.issues[0]) ?? '' };
}

function bare(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    const { at: _, ...words } = inline;
    return words;
  });
}
