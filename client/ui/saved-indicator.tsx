import CloudCheck from 'lucide-react/icons/cloud-check';
import CloudOff from 'lucide-react/icons/cloud-off';
import Lock from 'lucide-react/icons/lock';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect, useRef } from 'react';
import { announce } from './announcer.ts';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import css from './saved-indicator.module.css';
import { words } from './words.ts';

export type SavedState = keyof typeof words.saved;

const icons = { saved: CloudCheck, saving: RefreshCw, device: CloudOff, tab: CloudOff, 'read-only': Lock } as const;
const worse = (state: SavedState) => state === 'device' || state === 'tab';

/** Where the words are now. Of a fixed width; spoken only when it turns worse. */
export function SavedIndicator({ state, className }: { readonly state: SavedState; readonly className?: string }) {
  const before = useRef(state);
  useEffect(() => {
    if (worse(state) && before.current !== state) announce(words.saved[state]);
    before.current = state;
  }, [state]);
  return (
    <span className={classes(css['indicator'], worse(state) && css['worse'], className)}>
      <Icon of={icons[state]} />
      {words.saved[state]}
    </span>
  );
}
