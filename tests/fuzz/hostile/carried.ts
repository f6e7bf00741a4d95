/** What the steward must have carried from all desks, told anew from design §2. */
import { readDesk, type Desk } from 'shared/documents/desk.ts';
import type { Stage } from 'shared/documents/stage.ts';
import type { Tray } from 'shared/documents/tray.ts';
import type * as Y from 'yjs';

export interface DeskOf {
  readonly owner: string;
  /** Observers may park ideas, and nothing else of theirs is shown to anybody. */
  readonly isObserver: boolean;
  readonly doc: Y.Doc;
}

type Table = Record<string, object>;

/** Everything carried as `<collection>/<carried id>` → what must stand there; times are the server's own. */
export function mustBeCarried(
  desks: readonly DeskOf[],
  carriedId: (owner: string, entry: string) => string,
  stage: Stage,
): Table {
  const all: Table = {};
  const opened = new Set(stage.ideas.map((idea) => idea.id));
  for (const { owner, isObserver, doc } of desks) {
    const desk = readDesk(doc);
    const put = (list: string, entry: string, carried: object) => {
      all[`${list}/${carriedId(owner, entry)}`] = carried;
    };
    for (const { id, text, named, eventId } of alive(desk.ideas)) {
      if (opened.has(carriedId(owner, id))) continue;
      put('tray.ideas', id, { text, ...(named ? { author: owner } : {}), ...(eventId ? { eventId } : {}) });
    }
    if (isObserver) continue;
    for (const { id, text } of alive(desk.learnings)) {
      put('tray.learnings', id, { text, author: owner });
      if (stage.about.learningsShownAt !== undefined) put('stage.learnings', id, { text, author: owner });
    }
    for (const { id, text, eventId } of alive(desk.views)) put('stage.views', id, { text, eventId, author: owner });
    for (const { id, text, time } of alive(desk.proposals)) put('stage.proposals', id, { text, time, author: owner });
    for (const { id, text, section } of alive(desk.comments)) {
      put('stage.comments', id, { text, section, author: owner });
    }
  }
  return all;
}

function alive<T extends Desk['ideas' | 'learnings'][number] | { text: string; withdrawn?: true }>(
  entries: readonly T[],
): T[] {
  return entries.filter((entry) => !entry.withdrawn && entry.text !== '');
}

/** What stands there, without what the server adds; what was opened or placed by hand is left out. */
export function isCarried(stage: Stage, tray: Tray): Table {
  const opened = new Set(stage.ideas.map((idea) => idea.id));
  const all: Table = {};
  const take = (list: string, entries: readonly { id: string; placed?: true }[]) => {
    for (const entry of entries) {
      if (entry.placed || (list === 'tray.ideas' && opened.has(entry.id))) continue;
      const { id, at: _at, late: _late, ...rest } = entry as { id: string } & Record<string, unknown>;
      all[`${list}/${id}`] = rest;
    }
  };
  take('tray.ideas', tray.ideas);
  take('tray.learnings', tray.learnings);
  for (const list of ['learnings', 'views', 'proposals', 'comments'] as const) take(`stage.${list}`, stage[list]);
  return all;
}
