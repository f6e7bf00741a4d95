/** Opens the retro for as long as this person is on the page, and shows it once there is something to show. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Seat } from 'shared/protocol/api.ts';
import { afterClose } from 'shared/protocol/close-codes.ts';
import { shellWords } from 'shared/sentences/shell.ts';
import { followServerClock } from '../sync/clock.ts';
import { openRetro, type OpenRetro } from '../sync/open-retro.ts';
import { roomOrigin } from '../sync/origin.ts';
import { putAnswersOnDesk } from '../sync/answers-kept.ts';
import { RetroProvider, useOpenRetro, useRetro } from '../sync/use-retro.tsx';
import { Loading } from '../ui/loading.tsx';
import { Gone } from './gone.tsx';
import page from './page.module.css';
import { Room } from './room.tsx';

/** ms between two looks at the server's clock; a laptop that slept asks at once. */
const clockEvery = 5 * 60_000;

export interface OpenRoomProps {
  readonly seat: Seat;
  readonly place: string | undefined;
  /** Asks again who this tab is: the answer may be another one by now. */
  readonly ask: () => void;
}

export function OpenRoom({ seat, place, ask }: OpenRoomProps) {
  const retro = useOpened(seat);
  useServerClock();
  if (!retro) return null;
  return (
    <RetroProvider value={retro}>
      <Entrance place={place} ask={ask} />
    </RetroProvider>
  );
}

/** Open from the first render on the page to the last, and closed by whoever opened it. */
function useOpened(seat: Seat): OpenRetro | undefined {
  const holder = useMemo(() => holdOpen(seat), [seat]);
  return useSyncExternalStore(holder.open, holder.current);
}

function holdOpen(seat: Seat) {
  let retro: OpenRetro | undefined;
  return {
    current: () => retro,
    open: (tell: () => void) => {
      const opened = openRetro(seat, roomOrigin());
      const stop = putAnswersOnDesk(opened);
      retro = opened;
      tell();
      return () => {
        retro = undefined;
        stop();
        opened.close();
      };
    },
  };
}

function useServerClock(): void {
  useEffect(() => {
    const follow = () => void followServerClock();
    const woken = () => !document.hidden && follow();
    follow();
    const timer = setInterval(follow, clockEvery);
    document.addEventListener('visibilitychange', woken);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', woken);
    };
  }, []);
}

function Entrance({ place, ask }: Omit<OpenRoomProps, 'seat'>) {
  const retro = useOpenRetro();
  const closed = useRetro((view) => view.closed);
  const ended = closed !== undefined && (afterClose[closed] === 'leave' || afterClose[closed] === 'reload');
  const lost = ended && closed !== 'oldClient';
  // Whoever may not be here any more keeps no copy here (design §2); why, only the server knows.
  useEffect(() => {
    if (!lost) return;
    void retro.clear();
    ask();
  }, [lost, retro, ask]);
  useRoleFollowed(ask);
  const there = useRetro((view) => view.stage !== undefined && retro.replica('board')?.state().synced === true);
  // Once in, in: a lost connection shows a banner and leaves the view alone.
  const [entered, setEntered] = useState(false);
  if (there && !entered) setEntered(true);
  if (ended) return <Gone why={{ by: 'close', reason: closed }} />;
  if (entered) return <Room place={place} />;
  return (
    <main className={page['waiting']}>
      <Loading>{shellWords.loading}</Loading>
    </main>
  );
}

/** A role that changed while the page was open brings its own documents and its own view. */
function useRoleFollowed(ask: () => void): void {
  const { seat } = useOpenRetro();
  const role = useRetro((view) => view.stage?.roster.find((entry) => entry.id === seat.person)?.role);
  const changed = role !== undefined && role !== seat.role;
  useEffect(() => {
    if (changed) ask();
  }, [changed, ask]);
}
