/**
 * The screen follows the meeting, except under the hands of somebody who is writing: whoever has words in a field
 * that would go stays where they are until they go on (design §3: nobody who is typing is moved).
 */
import { useEffect, useState } from 'react';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { hasDesk, screenOf, type ScreenKind } from './screen-kind.ts';

export interface HeldScreen {
  /** Where the meeting is. */
  readonly now: ScreenKind;
  /** Where this screen is. */
  readonly shown: ScreenKind;
  readonly go: () => void;
}

export function useHeldScreen(): HeldScreen {
  const { store } = useOpenRetro();
  const now = useStage(screenOf);
  const [shown, setShown] = useState(now);
  useEffect(() => {
    let last = now;
    return store.subscribe(({ stage }) => {
      const next = stage ? screenOf(stage) : last;
      if (next === last) return;
      last = next;
      // Whether to follow depends on what is under the person's hands at the moment the meeting moves.
      setShown((before) => (wouldLoseField(before, next) ? before : next));
    });
    // `now` is where the subscription begins; from then on it knows by itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store]);
  return {
    now,
    shown,
    go() {
      setShown(now);
      requestAnimationFrame(() => document.getElementById('main')?.focus());
    },
  };
}

function wouldLoseField(from: ScreenKind, to: ScreenKind): boolean {
  const field = document.activeElement;
  if (from === to || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false;
  const hasWords = (field instanceof HTMLTextAreaElement || field.type === 'text') && field.value !== '';
  // Where the three questions stood, the desk is once they were answered or left.
  const stays = (from === 'asking' || hasDesk(from)) && hasDesk(to) && field.closest('aside') !== null;
  return hasWords && !stays;
}
