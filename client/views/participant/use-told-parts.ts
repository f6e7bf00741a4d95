/** Another screen, a thread, and the end of a break, in words: the screen changes without moving anybody's focus. */
import { useEffect, useRef } from 'react';
import { ownTurnWords } from 'shared/sentences/own-turn.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { stillWords } from 'shared/sentences/still.ts';
import { useFollowedThread } from '../../sync/use-threads.ts';
import { announce } from '../../ui/announcer.ts';
import type { ScreenKind } from './screen-kind.ts';

/** @param shown what is on this screen; whoever writes stays where they are, and is told by the line above */
export function useToldParts(shown: ScreenKind): void {
  const thread = useFollowedThread()?.name;
  const before = useRef({ shown, thread });
  useEffect(() => {
    const last = before.current;
    before.current = { shown, thread };
    if (last.shown !== shown) tellScreen(last.shown, shown);
    if (thread !== undefined && last.thread !== thread) announce(ownTurnWords.thread(thread));
  }, [shown, thread]);
}

function tellScreen(last: ScreenKind, shown: ScreenKind): void {
  // A break says itself when it will be over.
  if (shown === 'break') return;
  if (last === 'break') announce(ownTurnWords.goesOn);
  else if (shown === 'stopped') announce(stillWords.stoppedTitle);
  else if (shown === 'together') announce(stillWords.shownNow);
  else announce(phaseNames[shown === 'asking' ? 'closing' : shown]);
}
