/** A record whose people have other ids: one server never gives the same person id to two retros. */
import type { FrozenRecord } from './frozen.ts';
import type { Block, Prose } from './prose.ts';

export function withIds(record: FrozenRecord, ids: ReadonlyMap<string, string>): FrozenRecord {
  if (ids.size === 0) return record;
  const id = (person: string) => ids.get(person) ?? person;
  return {
    ...record,
    people: record.people.map((person) => ({ ...person, id: id(person.id) })),
    ...(record.formerly === undefined
      ? {}
      : { formerly: record.formerly.map((person) => ({ ...person, id: id(person.id) })) }),
    sections: record.sections.map((section) => ({ ...section, prose: spoken(section.prose, id) })),
    notes: Object.fromEntries(Object.entries(record.notes).map(([place, prose]) => [place, spoken(prose, id)])),
    views: record.views.map((view) => ({ ...view, author: id(view.author) })),
    learnings: record.learnings.map(({ author, ...learning }) => ({
      ...learning,
      ...(author === undefined ? {} : { author: id(author) }),
    })),
  };
}

function spoken(prose: Prose, id: (person: string) => string): Prose {
  return prose.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
        return block.speaker === undefined ? block : { ...block, speaker: id(block.speaker) };
      case 'list':
        return { ...block, entries: block.entries.map((entry) => spoken(entry, id)) };
      case 'quote':
        return { ...block, blocks: spoken(block.blocks, id) };
      case 'heading':
      case 'code':
        return block;
    }
  });
}
