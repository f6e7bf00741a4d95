/**
 * From drafts, as an importer read them and a person looked them over, to timeline events for the board. Nothing is
 * dropped and nothing is merged: what is too long for its field stands whole in an excerpt.
 */
import { isSafeUrl, type Source, type TimelineEvent } from '../retro/timeline.ts';
import type { EventDraft } from './draft.ts';

/** The board's limits (documents/board.ts), in characters; the excerpt takes what the text cannot. */
const longestText = 5000;
const longestExcerpt = 20_000;
const longestShort = 200;
const mostSources = 50;

/**
 * Events in the order of the drafts.
 * @param importId names this import: its events come from the same evidence and can be taken back together
 * @param newId a new event id at each call
 */
export function eventsFromDrafts(
  drafts: readonly EventDraft[],
  importId: string,
  newId: () => string,
): TimelineEvent[] {
  return drafts.map((draft, order) => ({
    id: newId(),
    at: draft.at,
    ...(draft.at !== null && draft.until !== undefined ? { until: draft.until } : {}),
    precision: draft.at === null && draft.originalTime === '' ? 'none' : draft.precision,
    zone: draft.zone,
    originalTime: draft.originalTime.slice(0, longestShort),
    zoneFrom: draft.zoneFrom,
    text: cut(draft.text, longestText),
    // Said by somebody in a chat, unless the source knows better.
    kind: draft.kind ?? (draft.actor === undefined ? 'observation' : 'message'),
    tags: [],
    actors: draft.actor === undefined ? [] : [draft.actor.slice(0, longestShort)],
    lanes: [],
    sources: sourcesOf(draft),
    relatedEventIds: [],
    importedFrom: { importId, key: draft.key },
    order,
  }));
}

/** Drafts whose evidence is not on the timeline yet: importing the same file twice adds nothing. */
export function newDrafts(drafts: readonly EventDraft[], imported: ReadonlySet<string>): EventDraft[] {
  return drafts.filter((draft) => !imported.has(draft.key));
}

function sourcesOf(draft: EventDraft): Source[] {
  const links = draft.links.filter((url) => isSafeUrl(url)).map((url): Source => ({ kind: 'link', url }));
  const whole = draft.text.length > longestText ? draft.text : undefined;
  const excerpts = [whole, draft.excerpt]
    .filter((text) => text !== undefined && text !== '')
    .map((text): Source => ({ kind: 'excerpt', excerpt: cut(text ?? '', longestExcerpt) }));
  return [...links.slice(0, mostSources - excerpts.length), ...excerpts];
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
