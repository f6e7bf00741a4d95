/** A retro open for as long as a page shows it, and the server's clock kept meanwhile. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Seat } from 'shared/protocol/api.ts';
import { followServerClock } from '../sync/clock.ts';
import { openRetro, type OpenRetro } from '../sync/open-retro.ts';
import { roomOrigin } from '../sync/origin.ts';
import type { WallSeat } from '../sync/view.ts';

/** ms between two looks at the server's clock; a laptop that slept asks at once. */
const clockEvery = 5 * 60_000;

/**
 * Open from the first render on the page to the last, and closed by whoever opened it.
 * @param begin what goes along with it; returns its end. The same function at every call
 */
export function useOpened<S extends Seat | WallSeat>(
  seat: S,
  begin: (retro: OpenRetro<S>) => () => void,
): OpenRetro<S> | undefined {
  const holder = useMemo(() => holdOpen(seat, begin), [seat, begin]);
  return useSyncExternalStore(holder.open, holder.current);
}

function holdOpen<S extends Seat | WallSeat>(seat: S, begin: (retro: OpenRetro<S>) => () => void) {
  let retro: OpenRetro<S> | undefined;
  return {
    current: () => retro,
    open: (tell: () => void) => {
      const opened = openRetro(seat, roomOrigin());
      const end = begin(opened);
      retro = opened;
      tell();
      return () => {
        retro = undefined;
        end();
        opened.close();
      };
    },
  };
}

export function useServerClock(): void {
  useEffect(() => {
    const follow = () => void followServerClock();
    const woken = () => !document.hidden && follow();
    follow();
    const timer = setInterval(follow, clockEvery);
    document.addEventListener('visibilitychange', woken);
    window.addEventListener('online', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', woken);
      window.removeEventListener('online', follow);
    };
  }, []);
}
