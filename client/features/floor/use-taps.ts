/** Giving the floor to somebody, to nobody, and taking the last tap back. */
import { useCallback } from 'react';
import { useAct } from '../../sync/use-act.ts';

export interface Taps {
  /** @param person null is silence */
  readonly tap: (person: string | null) => void;
  readonly undo: () => void;
}

export function useTaps(): Taps {
  const act = useAct();
  const tap = useCallback((person: string | null) => void act({ type: 'tap', person }), [act]);
  const undo = useCallback(() => void act({ type: 'tap-undo' }), [act]);
  return { tap, undo };
}
