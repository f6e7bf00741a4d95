/** Sends a command; when it is refused the person is told why, in a sentence that stays until it is read. */
import { useCallback } from 'react';
import type { CommandAnswer, Refused } from 'shared/protocol/api.ts';
import { ownRefusals } from 'shared/sentences/own-refusals.ts';
import type { StoreApi } from 'zustand/vanilla';
import { showToast } from '../ui/toasts.ts';
import { useCommand, type Act } from './use-command.ts';
import { useOpenRetro } from './use-retro.tsx';
import type { RetroView } from './view.ts';

/** What a refusal says comes when there is one. */
const loadRefusals = () => import('shared/sentences/refusals.ts');
const loadStale = () => import('shared/sentences/stale.ts');

/** ms the step that overtook ours may take to arrive here. */
const patience = 2000;

export function useAct(): (act: Act) => Promise<CommandAnswer> {
  const { store } = useOpenRetro();
  const command = useCommand();
  return useCallback(
    async (act: Act): Promise<CommandAnswer> => {
      const answer = await command(act);
      if (!answer.ok) showToast({ tone: 'refused', ...(await refusalWords(answer, store)) });
      return answer;
    },
    [command, store],
  );
}

async function refusalWords(
  answer: Refused,
  store: StoreApi<RetroView>,
): Promise<{ readonly text: string; readonly detail?: string }> {
  const words = loadRefusals().then(
    ({ refusals }) => ({ text: refusals[answer.reason] }),
    () => ({ text: ownRefusals['try-again'] }),
  );
  if (answer.reason !== 'stale-step') return words;
  const [view, stale] = await Promise.all([arrived(store, answer.step ?? 0), loadStale().catch(() => undefined)]);
  if (!view.stage || !stale) return words;
  return stale.staleWords(view.stage, view.events, view.seat.person);
}

/** The view once it knows the step the server stands at, or as it is when that takes too long. */
function arrived(store: StoreApi<RetroView>, step: number): Promise<RetroView> {
  const there = (view: RetroView) => (view.stage?.step ?? 0) >= step;
  return new Promise((resolve) => {
    if (there(store.getState())) return resolve(store.getState());
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve(store.getState());
    };
    const timer = setTimeout(done, patience);
    const stop = store.subscribe((view) => there(view) && done());
  });
}
