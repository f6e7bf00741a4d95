/** A published record after somebody in it asked to be forgotten: their role stands where their name stood. */
import { recordSaying } from './frozen-roles.ts';
import type { FrozenRecord } from './frozen.ts';
import { roleNames, roleWriterFor } from './names-to-roles.ts';
import { plainText, type Prose } from './prose.ts';

/** Their own views go, and the quotations of them: those are their words. What was said in the room stays. */
export function without(record: FrozenRecord, person: string): FrozenRecord {
  const role = roleNames(record.people).get(person);
  const said = recordSaying(record, roleWriterFor(record.people, person));
  const words = said.views.filter((view) => view.author === person).map((view) => view.text);
  return {
    ...said,
    people: record.people.map((each) => (each.id === person && role !== undefined ? { ...each, name: role } : each)),
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
