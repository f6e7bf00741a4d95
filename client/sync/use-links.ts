/**
 * Links and who waits at the door, for facilitators and deputies. They live in server tables, not in a document, so
 * they are asked for: every few seconds while somebody looks, once for all who look.
 */
import { useCallback, useEffect } from 'react';
import type { DoorRow, LinkRow } from 'shared/protocol/api.ts';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { linksOf } from '../api/retros.ts';
import { useOpenRetro } from './use-retro.tsx';

/** ms between two questions. */
const every = 5000;

export interface Links {
  /** False until the first answer. */
  readonly known: boolean;
  readonly links: readonly LinkRow[];
  readonly door: readonly DoorRow[];
  /** The last question got no answer; what is here is from before. */
  readonly unreachable: boolean;
}

interface Watched {
  readonly store: StoreApi<Links>;
  watchers: number;
  timer: ReturnType<typeof setInterval> | undefined;
}

const nothing: Links = { known: false, links: [], door: [], unreachable: false };
const watched = new Map<string, Watched>();

function watchedIn(retro: string): Watched {
  const known = watched.get(retro);
  if (known) return known;
  const made: Watched = { store: createStore<Links>(() => nothing), watchers: 0, timer: undefined };
  watched.set(retro, made);
  return made;
}

async function refreshLinks(retro: string): Promise<void> {
  const answer = await linksOf(retro);
  const { store } = watchedIn(retro);
  const before = store.getState();
  if (!answer.ok) {
    if (!before.unreachable) store.setState({ unreachable: true });
    return;
  }
  const { links, door } = answer;
  const next: Links = { known: true, links, door, unreachable: false };
  // The same answer again draws nothing again.
  if (JSON.stringify(next) !== JSON.stringify(before)) store.setState(next, true);
}

function watch(retro: string): () => void {
  const here = watchedIn(retro);
  here.watchers += 1;
  if (here.watchers === 1) {
    void refreshLinks(retro);
    here.timer = setInterval(() => !document.hidden && void refreshLinks(retro), every);
  }
  return () => {
    here.watchers -= 1;
    if (here.watchers === 0) clearInterval(here.timer);
  };
}

/** `refresh` after a command that changes links or door, so that the screen does not wait for the next round. */
export function useLinks(): Links & { readonly refresh: () => Promise<void> } {
  const { retro } = useOpenRetro().seat;
  const links = useStore(watchedIn(retro).store);
  useEffect(() => watch(retro), [retro]);
  const refresh = useCallback(() => refreshLinks(retro), [retro]);
  return { ...links, refresh };
}
