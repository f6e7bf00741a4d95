/** A frozen record without names of people: every text of it is gone through, and people are called by their role. */
import type { FrozenRecord } from './frozen.ts';
import { isNaming, type Say } from './name-writer.ts';
import { castOf } from './named-in-record.ts';
import type { Block, Inline, Prose } from './prose.ts';
import type { Source, TimelineEvent } from './timeline.ts';

export function withRoles(record: FrozenRecord): FrozenRecord {
  const { roles, say, sayName } = castOf(record);
  const { formerly: _, ...said } = recordSaying(record, say, sayName);
  return {
    ...said,
    people: record.people.map((person) => ({ ...person, name: roles.get(person.id) ?? person.role })),
    // The key of a message holds the id its author has in the chat.
    events: said.events.map(({ importedFrom: __, ...event }) => event),
  };
}

/** Its title and labels alone, for lists: every text of it is read for names, and none is written anew. */
export function headWithRoles(record: FrozenRecord): FrozenRecord {
  const { say, sayName } = castOf(record);
  const none = { sections: [], events: [], notes: {}, views: [], learnings: [], actions: [], people: [], formerly: [] };
  return recordSaying({ ...record, ...none }, say, sayName);
}

/**
 * Every text of a record as `say` says it; the list of people stays.
 * @param sayName for fields that hold one name
 */
export function recordSaying(record: FrozenRecord, say: Say, sayName: Say = say): FrozenRecord {
  const { livesAt, ...kept } = record;
  return {
    ...kept,
    ...(livesAt === undefined || isNaming(livesAt, say) ? {} : { livesAt }),
    title: say(record.title),
    ...(record.systems === undefined ? {} : { systems: record.systems.map(say) }),
    ...(record.tags === undefined ? {} : { tags: record.tags.map(say) }),
    sections: record.sections.map(({ id, title, prose }) => ({ id, title: say(title), prose: proseSaid(prose, say) })),
    events: record.events.map((event) => eventSaid(event, say, sayName)),
    notes: Object.fromEntries(Object.entries(record.notes).map(([id, prose]) => [id, proseSaid(prose, say)])),
    views: record.views.map((view) => ({ ...view, text: say(view.text) })),
    learnings: record.learnings.map((learning) => ({ ...learning, text: say(learning.text) })),
    actions: record.actions.map((action) => ({
      ...action,
      text: say(action.text),
      ...(action.owner === undefined ? {} : { owner: sayName(action.owner) }),
    })),
  };
}

function eventSaid(event: TimelineEvent, say: Say, sayName: Say): TimelineEvent {
  return {
    ...event,
    text: say(event.text),
    originalTime: say(event.originalTime),
    actors: event.actors.map(event.machine === true ? say : sayName),
    lanes: event.lanes.map(say),
    sources: event.sources.map((source) => sourceSaid(source, say)),
  };
}

/** An address with a name in it would lead nowhere with a role in its place; the link goes, its words stay. */
function sourceSaid({ url, ...source }: Source, say: Say): Source {
  return {
    ...source,
    ...(url === undefined || isNaming(url, say) ? {} : { url }),
    ...(source.excerpt === undefined ? {} : { excerpt: say(source.excerpt) }),
    ...(source.label === undefined ? {} : { label: say(source.label) }),
  };
}

function proseSaid(prose: Prose, say: Say): Prose {
  return prose.map((block) => blockSaid(block, say));
}

function blockSaid(block: Block, say: Say): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: inlinesSaid(block.inlines, say) };
    case 'list':
      return { ...block, entries: block.entries.map((entry) => proseSaid(entry, say)) };
    case 'quote':
      return { ...block, blocks: proseSaid(block.blocks, say) };
    case 'code':
      return { ...block, text: say(block.text) };
  }
}

function inlinesSaid(inlines: readonly Inline[], say: Say): readonly Inline[] {
  const said = inlines.map(({ link, ...inline }) => ({
    ...inline,
    text: say(inline.text),
    ...(link === undefined || isNaming(link, say) ? {} : { link }),
  }));
  // A name may run over two pieces ("An" bold, "a" not): then the line is written plainly, as one piece.
  const joined = said.map((inline) => inline.text).join('');
  const whole = say(joined);
  return whole === joined ? said : [{ text: whole }];
}
