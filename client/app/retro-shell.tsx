/** `/r/:retro/…`: who this tab is there, and the room once it is somebody who is in. */
import { useEffect, useRef } from 'react';
import { shellWords } from 'shared/sentences/shell.ts';
import { useParams } from 'wouter';
import { announce } from '../ui/announcer.ts';
import { Loading } from '../ui/loading.tsx';
import { OpenRoom } from './open-room.tsx';
import page from './page.module.css';
import { AtTheDoor, Gone, SeatChooser } from './rare-pages.ts';
import { ShellPage } from './shell-page.tsx';
import { useSeat } from './use-seat.ts';

export default function RetroShell() {
  const { retro = '', place } = useParams();
  return <RetroAt retro={retro} place={place} />;
}

export function RetroAt({ retro, place }: { readonly retro: string; readonly place: string | undefined }) {
  // Another retro is another life of everything below.
  return <Seated key={retro} retro={retro} place={place} />;
}

function Seated({ retro, place }: { readonly retro: string; readonly place: string | undefined }) {
  const { here, ask, choose } = useSeat(retro);
  const waited = useRef(false);
  useEffect(() => {
    if (here.state === 'seated' && waited.current) announce(shellWords.entered);
    waited.current = here.state === 'waiting';
  }, [here.state]);
  switch (here.state) {
    case 'looking':
      return (
        <main className={page['waiting']}>
          <Loading>{shellWords.loading}</Loading>
        </main>
      );
    case 'choose':
      return <SeatChooser seats={here.seats} choose={choose} />;
    case 'waiting':
      return <AtTheDoor seat={here.seat} />;
    case 'seated':
      return <OpenRoom key={`${here.seat.person} ${here.seat.role}`} seat={here.seat} place={place} ask={ask} />;
    case 'refused':
      return here.reason === 'try-again' || here.reason === 'too-fast' ? (
        <ShellPage title={shellWords.connection.reconnecting} say={[shellWords.unreachable]} />
      ) : (
        <Gone why={{ by: 'refusal', reason: here.reason }} />
      );
  }
}
