/** A published record after somebody in it asked to be forgotten: their role stands where their name stood. */
import { recordSaying } from './frozen-roles.ts';
import type { FrozenRecord } from './frozen.ts';
import { roleNames, roleWriterFor } from './names-to-roles.ts';
import type { Person } from './people.ts';
import { plainText, type Prose } from './prose.ts';

/** Their own views go, and the quotations of them: those are their words. What was said in the room stays. */
export function without(record: FrozenRecord, person: string): FrozenRecord {
  const all = [...record.people, ...(record.formerly ?? [])];
  const role = roleNames(all).get(person);
  const said = recordSaying(record, roleWriterFor(all, person));
  const called = (each: Person): Person => (each.id === person && role !== undefined ? { ...each, name: role } : each);
  const words = said.views.filter((view) => view.author === person).map((view) => view.text);
  return {
    ...said,
    people: record.people.map(called),
    ...(record.formerly === undefined ? {} : { formerly: record.formerly.map(called) }),
    sections: said.sections.map((section) => ({ ...section, prose: unquoted(section.prose, words) })),
    views: said.views.filter((view) => view.author !== person),
    learnings: said.learnings.map(({ author, ...learning }) => ({
      ...learning,
      ...(author === undefined || author === person ? {} : { author }),
    })),
  };
}

function unquoted(prose: Prose, words: readonly string[]): Prose {
  return prose.filter(
    (block) => block.type !== 'quote' || !words.some((text) => plainText(block.blocks).endsWith(text)),
  );
}
