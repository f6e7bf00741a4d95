/** Sends a command and says a refusal aloud as a sentence. */
import { useCallback } from 'react';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { sendCommand } from '../api/commands.ts';
import { useOpenRetro } from './use-retro.tsx';

type StepFree<T> = T extends { from: number } ? Omit<T, 'from'> : T;

/** A command without its `from`: the step it was made from is the stage's now. */
export type Act = StepFree<Command>;

export function useCommand(onRefused?: (answer: Extract<CommandAnswer, { ok: false }>, act: Act) => void) {
  const { seat, store } = useOpenRetro();
  return useCallback(
    async (act: Act): Promise<CommandAnswer> => {
      const from = store.getState().stage?.step ?? 0;
      const answer = await sendCommand(seat.retro, { ...act, from } as Command);
      if (!answer.ok) onRefused?.(answer, act);
      return answer;
    },
    [seat.retro, store, onRefused],
  );
}
