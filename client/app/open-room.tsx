/** Opens the retro for as long as this person is on the page, and shows it once there is something to show. */
import { useEffect, useState } from 'react';
import type { Seat } from 'shared/protocol/api.ts';
import { afterClose } from 'shared/protocol/close-codes.ts';
import { shellWords } from 'shared/sentences/shell.ts';
import { putAnswersOnDesk } from '../sync/answers-kept.ts';
import { RetroProvider, useOpenRetro, useRetro } from '../sync/use-retro.tsx';
import { Loading } from '../ui/loading.tsx';
import page from './page.module.css';
import { Gone } from './rare-pages.ts';
import { Room } from './room.tsx';
import { useOpened, useServerClock } from './use-opened.ts';

export interface OpenRoomProps {
  readonly seat: Seat;
  readonly place: string | undefined;
  /** Asks again who this tab is: the answer may be another one by now. */
  readonly ask: () => void;
}

export function OpenRoom({ seat, place, ask }: OpenRoomProps) {
  const retro = useOpened(seat, putAnswersOnDesk);
  useServerClock();
  if (!retro) return null;
  return (
    <RetroProvider value={retro}>
      <Entrance place={place} ask={ask} />
    </RetroProvider>
  );
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
