/** How each kind's document is read into its slice of the view. */
import { eventsOf, parseEvent } from 'shared/documents/board.ts';
import { followDesk } from 'shared/documents/desk.ts';
import { followEntries, type Followed } from 'shared/documents/follow.ts';
import { followStage, hasStage } from 'shared/documents/stage.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import { inTimelineOrder } from 'shared/retro/timeline.ts';
import type * as Y from 'yjs';
import type { RetroView } from './view.ts';

export type Slice = Partial<RetroView>;
export type Follower = (doc: Y.Doc, changed: () => void) => Followed<Slice>;

const firstFollowers: Partial<Record<DocumentKind, Follower>> = {
  stage: (doc, changed) => mapped(followStage(doc, changed), (stage) => (hasStage(doc) ? { stage } : {})),
  board: (doc, changed) =>
    mapped(followEntries(eventsOf(doc), parseEvent, changed), (all) => ({ events: inTimelineOrder(all.values()) })),
  desk: (doc, changed) => mapped(followDesk(doc, changed), (desk) => ({ desk })),
};

/** Those every participant has are here at once, the others are fetched: a page's first load holds only its own. */
export function followerOf(kind: DocumentKind): Follower | Promise<Follower | undefined> | undefined {
  const first = firstFollowers[kind];
  if (first || kind === 'account') return first;
  return import('./later-followers.ts').then(({ laterFollowers }) => laterFollowers[kind]);
}

export function mapped<T>(followed: Followed<T>, slice: (value: T) => Slice): Followed<Slice> {
  return { get: () => slice(followed.get()), stop: () => followed.stop() };
}
