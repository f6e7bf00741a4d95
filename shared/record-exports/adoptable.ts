/**
 * Whether a record that reads well can become a retro again without losing a word: what a document would not take (an
 * id that fits in no address, a text longer than a field) is said before anything is made.
 */
import { parseEvent } from '../documents/board.ts';
import { isSame } from '../documents/collection.ts';
import type { FrozenRecord } from '../retro/frozen.ts';
import { isZone } from '../retro/times.ts';

const id = /^[\w-]{1,80}$/;
const lists = ['people', 'formerly', 'sections', 'events', 'views', 'learnings', 'actions'] as const;

/** Where the record departs from what can be taken in ("events.3.text"), or undefined when all of it can. */
export function misfitIn(record: FrozenRecord): string | undefined {
  if (record.title.trim() === '' || record.title.length > 200) return 'title';
  if (!isZone(record.zone)) return 'zone';
  if (record.met !== undefined && !isInstant(record.met)) return 'met';
  const persons = new Set<string>();
  for (const list of lists) {
    const seen = list === 'people' || list === 'formerly' ? persons : new Set<string>();
    for (const [index, entry] of (record[list] ?? []).entries()) {
      if (!id.test(entry.id) || seen.has(entry.id)) return `${list}.${index}.id`;
      seen.add(entry.id);
    }
  }
  for (const list of ['people', 'formerly'] as const) {
    const longName = (record[list] ?? []).findIndex(({ name }) => name.trim() === '' || name.length > 80);
    if (longName >= 0) return `${list}.${longName}.name`;
  }
  const longTitle = record.sections.findIndex(({ title }) => title.length > 200);
  if (longTitle >= 0) return `sections.${longTitle}.title`;
  const odd = record.events.findIndex((event) => !isTaken(event));
  if (odd >= 0) return `events.${odd}`;
  const places = new Set([...record.events.map((event) => event.id), 'meeting', 'learnings']);
  const stray = Object.keys(record.notes).find((place) => !places.has(place));
  if (stray !== undefined) return `notes.${stray}`;
  const blank = record.actions.findIndex(({ text }) => text === '' || text.length > 2000);
  return blank >= 0 ? `actions.${blank}.text` : undefined;
}

function isTaken(event: FrozenRecord['events'][number]): boolean {
  const { id: key, ...fields } = event;
  const read = parseEvent(key, fields);
  return read !== undefined && isSame(sorted(read), sorted(event));
}

const sorted = (entry: object) => Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1));

function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}
