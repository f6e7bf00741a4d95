/** A retro open on a wall screen: nobody touches it, so whatever happens it goes on by itself. */
import { useEffect, useState } from 'react';
import { afterClose } from 'shared/protocol/close-codes.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import type { OpenRetro } from '../sync/open-retro.ts';
import { RetroProvider, useRetro } from '../sync/use-retro.tsx';
import type { WallSeat } from '../sync/view.ts';
import { ConnectionNote } from '../views/wall/connection-note.tsx';
import { WallNotice } from '../views/wall/wall-notice.tsx';
import WallView from '../views/wall/wall-view.tsx';
import { useOpened, useServerClock } from './use-opened.ts';

const words = wallWords.connection;

/** ms after which a wall whose connection ended asks what it may still show. */
const pause = 2000;
/** ms until a new version of the page is fetched: the server that just started has it by then. */
const reloadAfter = 10_000;

export interface WallRoomProps {
  readonly seat: WallSeat;
  /** Asks again which wall this is. */
  readonly ask: () => void;
}

export function WallRoom({ seat, ask }: WallRoomProps) {
  const retro = useOpened(seat, alone);
  useServerClock();
  if (!retro) return null;
  return (
    <RetroProvider value={retro}>
      <Shown retro={retro} ask={ask} />
    </RetroProvider>
  );
}

const alone = () => () => undefined;

function Shown({ retro, ask }: { readonly retro: OpenRetro<WallSeat>; readonly ask: () => void }) {
  const closed = useRetro((view) => view.closed);
  const next = closed === undefined ? undefined : afterClose[closed];
  useEffect(() => {
    if (next !== 'leave' && next !== 'reload') return undefined;
    const timer = next === 'leave' ? setTimeout(ask, pause) : setTimeout(() => location.reload(), reloadAfter);
    return () => clearTimeout(timer);
  }, [next, ask]);
  const there = useRetro((view) => view.stage !== undefined && retro.replica('board')?.state().synced === true);
  // Once shown, shown: while the connection is away the wall keeps what it has.
  const [entered, setEntered] = useState(false);
  if (there && !entered) setEntered(true);
  if (next === 'reload') return <WallNotice title={words.updated} more={words.updatedMore} />;
  if (next === 'leave' || !entered) return null;
  return (
    <>
      <WallView />
      <ConnectionNote />
    </>
  );
}
