import { useEffect } from 'react';
import type { JoinedRetro } from 'shared/protocol/api.ts';
import { dueFirst } from 'shared/retro/readiness.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { mine } from '../../api/retros.ts';
import { followServerClock, serverNow } from '../../sync/clock.ts';

export type Mine =
  | { readonly state: 'looking' }
  | { readonly state: 'here'; readonly seats: readonly JoinedRetro[] }
  | { readonly state: 'unreachable' };

const store = createStore<Mine>(() => ({ state: 'looking' }));

async function ask(): Promise<void> {
  // How old an incident is goes by the server's clock here, too.
  const [answer] = await Promise.all([mine(), followServerClock()]);
  if (answer.ok) {
    store.setState({ state: 'here', seats: dueFirst(answer.seats, serverNow()) }, true);
  } else if (store.getState().state !== 'here') {
    // What was shown stays shown when the server is away for a moment.
    store.setState({ state: 'unreachable' }, true);
  }
}

/** What this browser has joined, latest first; asked again when the tab is looked at again. */
export function useMine(): { readonly mine: Mine; readonly ask: () => Promise<void> } {
  useEffect(() => {
    const again = () => !document.hidden && void ask();
    void ask();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);
  return { mine: useStore(store), ask };
}
