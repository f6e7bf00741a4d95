/**
 * Where one's own account stands, for its owner alone. It lives in server tables, not in a document, so it is asked
 * for: every now and then while somebody looks.
 */
import { useCallback, useEffect } from 'react';
import type { OwnAccount } from 'shared/retro/accounts.ts';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ownAccountIn } from '../api/accounts.ts';
import { useOpenRetro } from './use-retro.tsx';

/** ms between two questions, on the account's own page and elsewhere. */
export const attentive = 5000;
const occasional = 60_000;

const stores = new Map<string, StoreApi<{ readonly account: OwnAccount | undefined }>>();

function storeOf(place: string) {
  let store = stores.get(place);
  if (!store) {
    store = createStore(() => ({ account: undefined }));
    stores.set(place, store);
  }
  return store;
}

async function ask(retro: string, place: string): Promise<void> {
  const answer = await ownAccountIn(retro);
  if (!answer.ok) return;
  const store = storeOf(place);
  // The same answer again draws nothing again.
  if (JSON.stringify(store.getState().account) !== JSON.stringify(answer.account)) {
    store.setState({ account: answer.account });
  }
}

export interface OwnAccountHere {
  /** Undefined until the first answer. */
  readonly account: OwnAccount | undefined;
  /** After a command that changes it. */
  readonly refresh: () => Promise<void>;
}

export function useOwnAccount(every: number = occasional): OwnAccountHere {
  const { retro, person } = useOpenRetro().seat;
  const place = `${retro}/${person}`;
  const account = useStore(storeOf(place), (state) => state.account);
  useEffect(() => {
    void ask(retro, place);
    const timer = setInterval(() => !document.hidden && void ask(retro, place), every);
    return () => clearInterval(timer);
  }, [retro, place, every]);
  const refresh = useCallback(() => ask(retro, place), [retro, place]);
  return { account, refresh };
}
