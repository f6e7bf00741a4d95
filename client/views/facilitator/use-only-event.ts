/** Only the event, large: one key and back, also by Esc. The rest of the screen goes, and what it says is kept. */
import { useCallback, useState } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { announce } from '../../ui/announcer.ts';
import { useKeys } from '../../ui/keys.ts';
import { shortcuts } from './shortcuts.ts';

const words = facilitatorWords.only;

export interface OnlyEvent {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** @param possible an event is open: without one there is nothing to show alone */
export function useOnlyEvent(possible: boolean): OnlyEvent {
  const [chosen, setChosen] = useState(false);
  const on = chosen && possible;
  const toggle = useCallback(() => {
    setChosen(!on);
    announce(on ? words.isOff : words.isOn);
  }, [on]);
  useKeys([{ ...shortcuts.only, run: toggle }], possible);
  useKeys([{ keys: 'Esc', run: toggle }], on);
  return { on, toggle };
}
