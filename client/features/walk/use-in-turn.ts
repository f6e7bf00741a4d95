/** Commands that build on each other: each is sent from the state the one before it made. */
import { useCallback } from 'react';
import { useAct } from '../../sync/use-act.ts';
import type { Act } from '../../sync/use-command.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';

/** ms the state of a step that went through may take to arrive here. */
const patience = 3000;

/** Resolves to whether all of them went through; stops at the first that does not, whose reason was then told. */
export function useInTurn(): (acts: readonly Act[]) => Promise<boolean> {
  const act = useAct();
  const arrived = useArrived();
  return useCallback(
    async (acts) => {
      for (const each of acts) {
        const answer = await act(each);
        if (!answer.ok) return false;
        await arrived(answer.step);
      }
      return true;
    },
    [act, arrived],
  );
}

/** Waits until this screen knows a step the server has taken, or for as long as one would wait. */
export function useArrived(): (step: number) => Promise<void> {
  const { store } = useOpenRetro();
  return useCallback(
    (step) =>
      new Promise((resolve) => {
        const there = () => (store.getState().stage?.step ?? 0) >= step;
        if (there()) return resolve();
        const done = () => {
          clearTimeout(timer);
          stop();
          resolve();
        };
        const timer = setTimeout(done, patience);
        const stop = store.subscribe(() => there() && done());
      }),
    [store],
  );
}
