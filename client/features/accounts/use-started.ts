import { useEffect } from 'react';
import { startAccount } from 'shared/documents/account.ts';
import { accountPrompts } from 'shared/sentences/accounts.ts';
import type { AccountHere } from '../../sync/use-account.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';

/** The questions are put into a new account once it is known to be empty. */
export function useStarted({ doc, owner, life }: AccountHere): void {
  const { accounts, store } = useOpenRetro();
  useEffect(() => {
    const start = () => {
      if (accounts.get(owner, life)?.state().synced) startAccount(doc, accountPrompts);
    };
    start();
    return store.subscribe(start);
  }, [doc, owner, life, accounts, store]);
}
