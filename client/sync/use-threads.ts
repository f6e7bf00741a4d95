/** The threads of the board, read where one is shown. */
import { useMemo, useSyncExternalStore } from 'react';
import { followEntries, type Followed } from 'shared/documents/follow.ts';
import { parseThread, threadsOf } from 'shared/documents/threads.ts';
import type { Thread } from 'shared/retro/threads.ts';
import type * as Y from 'yjs';
import { useDocument, useStage } from './use-retro.tsx';

type Threads = ReadonlyMap<string, Thread>;

const none: Threads = new Map();

export function useThreads(): Threads {
  const board = useDocument('board');
  const source = useMemo(() => threadsIn(board), [board]);
  return useSyncExternalStore(source.subscribe, source.get);
}

/** The one the room follows now, if any. */
export function useFollowedThread(): Thread | undefined {
  const id = useStage((stage) => stage.about.thread);
  const threads = useThreads();
  return id === undefined ? undefined : threads.get(id);
}

function threadsIn(board: Y.Doc | undefined) {
  let followed: Followed<Threads> | undefined;
  const subscribe = (tell: () => void) => {
    if (!board) return () => undefined;
    const following = followEntries(threadsOf(board), parseThread, tell);
    followed = following;
    return () => {
      followed = undefined;
      following.stop();
    };
  };
  return { subscribe, get: () => followed?.get() ?? none };
}
