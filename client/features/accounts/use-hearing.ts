/** The clock of a hearing and what was ticked off, kept for this tab: a reload in the middle loses neither. */
import { useEffect, useMemo, useRef } from 'react';
import { isListening, minutesLeft, readKept, toldAt, type HearingClock } from 'shared/retro/hearing.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useNow } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';

const words = accountWords.hearing;

export interface Hearing {
  readonly clock: HearingClock;
  readonly now: number;
  readonly ticked: readonly number[];
  readonly set: (change: { readonly clock?: HearingClock; readonly ticked?: readonly number[] }) => void;
}

export function useHearing(owner: string): Hearing {
  const [stored, store] = useDraft(`hearing-${owner}`);
  const now = useNow(1000);
  const state = useMemo(() => readKept(stored), [stored]);
  useTold(state.clock, now);
  return {
    ...state,
    now,
    set: (change) => store(JSON.stringify({ ...state, ...change })),
  };
}

/** Says how much is left, at ten, five and one minute, and when it is over. */
function useTold(clock: HearingClock, now: number): void {
  const left = minutesLeft(clock, now);
  const before = useRef(left);
  const listening = isListening(clock);
  useEffect(() => {
    const fell = left < before.current;
    before.current = left;
    if (!fell || !listening) return;
    if (left === 0) announce(words.over);
    else if (toldAt.includes(left)) announce(words.left(left));
  }, [left, listening]);
}
