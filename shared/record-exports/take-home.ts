/**
 * What one team takes home: the events it was part of, with what was noted and seen there, what the room learned, and
 * what the team said it would do. Names were turned into roles before, or not, by whoever calls.
 */
import type { FrozenRecord } from '../retro/frozen.ts';
import { plainText, type Block, type Prose } from '../retro/prose.ts';
import { isSafeUrl, type TimelineEvent } from '../retro/timeline.ts';
import { timeText } from '../retro/times.ts';
import { handOnTexts as texts } from '../sentences/hand-on.ts';
import { actionLine, oneLine, origin, type HandedOn } from './hand-on.ts';
import { leadOf } from './lead.ts';
import { line, list, writings, written } from './writings.ts';

export interface Team {
  readonly name: string;
  /** Ids of the events somebody of it was part of, and of the action items somebody of it took. */
  readonly events: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
}

export type TakeHomePlace = 'markdown' | 'confluence' | 'document';

/** @param link address of the whole record, without a secret */
export function takeHome(record: FrozenRecord, team: Team, place: TakeHomePlace, link: string): HandedOn {
  const events = record.events.filter(({ id }) => team.events.has(id)).map((event) => eventEntry(record, event));
  const learnings = record.learnings.map(({ text }) => line(oneLine(text)));
  const actions = record.actions.filter(({ id }) => team.actions.has(id)).map((action) => line(actionLine(action)));
  const title = texts.takeHome(team.name, record.title);
  const chapters = [
    { prose: leadOf(record).slice(0, 1) },
    { title: texts.sections.events, prose: list(events) },
    { title: texts.sections.learnings, prose: list(learnings) },
    { title: texts.sections.actions, prose: list(actions) },
    { prose: origin(record, link) },
  ];
  const markdown = written(writings.markdown, title, chapters);
  switch (place) {
    case 'markdown':
      return { text: markdown };
    case 'confluence':
      return { text: written(writings.wiki, title, chapters) };
    case 'document':
      return { text: written(writings.html, title, chapters), plain: markdown };
  }
}

/** The event, and below it what was noted there and how it looked to whom. */
function eventEntry(record: FrozenRecord, event: TimelineEvent): Prose {
  const time = event.at === null ? event.originalTime : timeText(event.at, record.zone, event.precision);
  const link = event.sources.find(({ url }) => url !== undefined && isSafeUrl(url))?.url;
  const when = time === '' ? [] : [{ text: time, ...(link === undefined ? {} : { link }) }, ' '];
  const nameOf = (person: string) => record.people.find(({ id }) => id === person)?.name ?? '';
  const notes = (record.notes[event.id] ?? []).map((block) => line(oneLine(plainText([block]))));
  const views = record.views
    .filter(({ eventId }) => eventId === event.id)
    .map(({ author, text }) => line(texts.saw(nameOf(author), oneLine(text))));
  const below: Block[] = [...list([...notes, ...views])];
  return [...line(...when, event.text), ...below];
}
