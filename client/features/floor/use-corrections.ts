/** Says whose talk a stretch was. The turn that still runs is given on first, then put right up to now. */
import { useCallback } from 'react';
import type { HeardTurn } from 'shared/talk/last-turns.ts';
import type { Ds } from 'shared/talk/settings.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { useAct } from '../../sync/use-act.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { clockHere } from '../../ui/clock.ts';
import { useFullName } from './use-people.ts';

export interface Corrections {
  /** @param to null: nobody spoke. @param from where in the turn it begins to be theirs */
  readonly reassign: (turn: HeardTurn, to: string | null, from?: Ds) => Promise<boolean>;
}

export function useCorrections(): Corrections {
  const act = useAct();
  const { store } = useOpenRetro();
  const nameOf = useFullName();
  const reassign = useCallback(
    async ({ person, start, end }: HeardTurn, to: string | null, from: Ds = start) => {
      const floor = store.getState().aside?.floor;
      const runs = floor?.person === person && floor.since / 100 < end + 1 && floor.since / 100 >= start - 10;
      if (runs && !(await act({ type: 'tap', person: to })).ok) return false;
      // Until when it ran only the server's clock says; it cuts what lies ahead.
      const duration = runs ? stillToCome : Math.max(1, end - from);
      const answer = await act({ type: 'correct-talk', start: from, duration, was: person, to });
      if (answer.ok) announce(words.corrected(to === null ? null : nameOf(to), clockHere(from * 100)));
      return answer.ok;
    },
    [act, store, nameOf],
  );
  return { reassign };
}

/** ds: longer than the moment between two commands. */
const stillToCome = 864_000;
