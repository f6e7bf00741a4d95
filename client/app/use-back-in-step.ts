import Check from 'lucide-react/icons/check';
import { createElement, useEffect } from 'react';
import { shellWords } from 'shared/sentences/shell.ts';
import { serverNow } from '../sync/clock.ts';
import { useOpenRetro } from '../sync/use-retro.tsx';
import { Icon } from '../ui/icon.tsx';
import { showToast } from '../ui/toasts.ts';
import { patience } from './connection-banner.tsx';

/** Once all that was written without a connection is saved: "Back in step. Three of your changes were added." */
export function useBackInStep(): void {
  const { store } = useOpenRetro();
  useEffect(() => {
    let away: { readonly since: number; readonly waited: number } | undefined;
    return store.subscribe(({ connection: { state, since, waiting } }) => {
      if (state === 'offline') {
        away = { since: since ?? serverNow(), waited: Math.max(waiting, away?.waited ?? 0) };
      } else if (state === 'online' && away && waiting === 0) {
        const { since: from, waited } = away;
        away = undefined;
        if (serverNow() - from < patience) return;
        showToast({ text: shellWords.connection.back(waited), icon: createElement(Icon, { of: Check }) });
      }
    });
  }, [store]);
}
