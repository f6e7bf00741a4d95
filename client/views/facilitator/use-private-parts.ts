/**
 * The private parts of the screen are hidden whenever it opens, and asked about: a page cannot tell that it is being
 * shared. Hiding takes one key and is never undone by the same key.
 */
import { useCallback, useMemo, useState } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { announce } from '../../ui/announcer.ts';

const words = facilitatorWords.privacy;

export type PrivateState = 'asking' | 'hidden' | 'shown';

export interface PrivateParts {
  readonly state: PrivateState;
  /** Anything but "shown". */
  readonly hidden: boolean;
  readonly hide: () => void;
  readonly show: () => void;
  /** Hidden stays hidden; the question is put again. */
  readonly ask: () => void;
}

/** @param first what the screen opens with */
export function usePrivateParts(first: PrivateState = 'asking'): PrivateParts {
  const [state, setState] = useState<PrivateState>(first);
  const hide = useCallback(() => {
    setState('hidden');
    announce(words.isHidden);
  }, []);
  const show = useCallback(() => {
    setState('shown');
    announce(words.isShown);
  }, []);
  const ask = useCallback(() => setState('asking'), []);
  return useMemo(() => ({ state, hidden: state !== 'shown', hide, show, ask }), [state, hide, show, ask]);
}
