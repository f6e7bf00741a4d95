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
 * @param there ids of events that are on the board already, by their key: a reply finds its message there too
 */
export function eventsFromDrafts(
  drafts: readonly EventDraft[],
  importId: string,
  newId: () => string,
  there: ReadonlyMap<string, string> = new Map(),
): TimelineEvent[] {
  const ids = new Map(there);
  const named = drafts.map((draft) => {
    const id = newId();
    ids.set(draft.key, id);
    return { id, draft };
  });
  return named.map(({ id, draft }, order) => ({
    id,
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
    ...(draft.machine === true ? { machine: true } : {}),
    lanes: draft.channel === undefined ? [] : [cut(draft.channel, longestShort)],
    sources: sourcesOf(draft),
    relatedEventIds: answered(draft, ids),
    importedFrom: { importId, key: draft.key },
    order,
  }));
}

/** Drafts whose evidence is not on the timeline yet: importing the same file twice adds nothing. */
export function newDrafts(drafts: readonly EventDraft[], imported: ReadonlySet<string>): EventDraft[] {
  return imported.size === 0 ? [...drafts] : drafts.filter((draft) => !imported.has(draft.key));
}

/** A reply in a thread belongs to the message it answers, where that one was taken too. */
function answered({ answers }: EventDraft, ids: ReadonlyMap<string, string>): string[] {
  const id = answers === undefined ? undefined : ids.get(answers);
  return id === undefined ? [] : [id];
}

/** The row's own address comes first and is called by the place it leads to. */
function sourcesOf(draft: EventDraft): Source[] {
  const { channel } = draft;
  const links = draft.links
    .filter((url) => isSafeUrl(url))
    .map((url, index): Source => ({
      kind: 'link',
      url,
      ...(index === 0 && channel !== undefined && leadsTo(url, draft) && { label: cut(channel, longestShort) }),
    }));
  const whole = draft.text.length > longestText ? draft.text : undefined;
  const excerpts = [whole, draft.excerpt]
    .filter((text) => text !== undefined && text !== '')
    .map((text): Source => ({ kind: 'excerpt', excerpt: cut(text ?? '', longestExcerpt) }));
  return [...links.slice(0, mostSources - excerpts.length), ...excerpts];
}

/** A chat's link to the message itself; a message's first link may also be one that its author wrote. */
function leadsTo(url: string, draft: EventDraft): boolean {
  return draft.key.startsWith('slack:') ? /\/archives\/[A-Z0-9]+\/p\d+/.test(url) : true;
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
