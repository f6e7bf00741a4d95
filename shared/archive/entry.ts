/** From a published revision to what the archive keeps of it. */
import { withRoles } from '../retro/frozen-roles.ts';
import type { FrozenRecord, FrozenSection, Revision } from '../retro/frozen.ts';
import type { ArchiveEntry, Passage } from '../retro/archived.ts';
import { labelled, plainText, type Prose } from '../retro/prose.ts';
import { dayOf } from '../retro/times.ts';

const leadLetters = 280;
const shapedLetters = 90;

export function entryOf(retro: string, { n, at, record: named }: Revision): ArchiveEntry {
  const record = withRoles(named);
  const passages = passagesOf(record);
  const lead = leadOf(record.sections);
  const shaped = passages.find(({ kind }) => kind === 'shaped')?.text;
  return {
    retro,
    n,
    at,
    title: record.title,
    zone: record.zone,
    day: record.date ?? dayOf(record.met ?? new Date(at).toISOString(), record.zone),
    ...(record.met === undefined ? {} : { met: record.met }),
    systems: record.systems ?? [],
    tags: record.tags ?? [],
    lead: cut(lead, leadLetters),
    ...(shaped === undefined ? {} : { shaped: cut(shaped, shapedLetters) }),
    events: record.events.length,
    learnings: record.learnings.length,
    actions: record.actions.length,
    passages,
  };
}

function passagesOf(record: FrozenRecord): Passage[] {
  const events = new Map(record.events.map((event) => [event.id, event]));
  const about = (event: string) => {
    const at = events.get(event)?.at;
    return events.has(event) ? { event, ...(typeof at === 'string' ? { at } : {}) } : {};
  };
  const notes = Object.entries(record.notes).flatMap(([place, prose]) =>
    pieces(prose).map((text, index): Passage => ({
      key: `${place}.${index}`,
      kind: 'note',
      text,
      ...about(place),
    })),
  );
  const all: Passage[] = [
    ...record.events.flatMap((event): Passage[] => [
      { key: event.id, kind: 'event', text: event.text, ...about(event.id) },
      ...event.sources.flatMap(({ excerpt }, index): Passage[] =>
        excerpt === undefined
          ? []
          : [{ key: `${event.id}.${index}`, kind: 'event', text: excerpt, ...about(event.id) }],
      ),
    ]),
    ...notes,
    ...record.views.map((view): Passage => ({ key: view.id, kind: 'view', text: view.text, ...about(view.eventId) })),
    ...shapedOf(record),
    ...learningsOf(record),
    ...record.sections.flatMap(({ id, title, prose }) =>
      pieces(prose).map((text, index): Passage => ({
        key: `${id}.${index}`,
        kind: 'record',
        text,
        section: id,
        title,
      })),
    ),
    ...record.actions.map((action): Passage => ({
      key: action.id,
      kind: 'action',
      text: action.text,
      createdAt: action.createdAt,
      ...(action.due === undefined ? {} : { due: action.due }),
    })),
  ];
  return all.filter(({ text }) => text.trim() !== '');
}

/** What the authors wrote of it, else what was marked so in the notes. */
function shapedOf(record: FrozenRecord): Passage[] {
  const section = record.sections.find(({ id, title }) => id === 'shaped' || /^what shaped/i.test(title));
  const written = section ? pieces(section.prose) : [];
  if (section && written.length > 0) {
    return written.map((text, index) => ({
      key: `${section.id}.${index}`,
      kind: 'shaped',
      text: text.replace(/^\d{1,2}:\d\d(?::\d\d)? /, ''),
      section: section.id,
      title: section.title,
    }));
  }
  return Object.entries(record.notes).flatMap(([event, prose]) =>
    labelled(prose, 'shaped').map((block, index): Passage => ({
      key: `${event}.${index}`,
      kind: 'shaped',
      text: plainText([block]),
      ...(event === 'meeting' || event === 'learnings' ? {} : { event }),
    })),
  );
}

function learningsOf(record: FrozenRecord): Passage[] {
  if (record.learnings.length > 0) {
    return record.learnings.map(({ id, text }) => ({ key: id, kind: 'learning', text }));
  }
  const section = record.sections.find(({ id }) => id === 'learnings');
  return section
    ? pieces(section.prose).map((text, index) => ({
        key: `${section.id}.${index}`,
        kind: 'learning',
        text,
        section: section.id,
        title: section.title,
      }))
    : [];
}

/** One text for each paragraph, row of a list, quotation. */
function pieces(prose: Prose): string[] {
  return prose.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.entries.flatMap((entry) => pieces(entry));
      case 'quote':
        return pieces(block.blocks);
      case 'paragraph':
      case 'heading':
      case 'code':
        return [plainText([block])].filter((text) => text.trim() !== '');
    }
  });
}

function leadOf(sections: readonly FrozenSection[]): string {
  const summary = sections.find(({ id }) => id === 'summary');
  return [...(summary ? [summary] : []), ...sections].flatMap(({ prose }) => pieces(prose))[0] ?? '';
}

function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(' ', most);
  return `${line.slice(0, space > most / 2 ? space : most)} …`;
}
