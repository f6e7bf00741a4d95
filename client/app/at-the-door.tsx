import type { Seat } from 'shared/protocol/api.ts';
import { doorWords as words } from 'shared/sentences/leaving.ts';
import { useLocation } from 'wouter';
import { leaveRetro } from '../api/retros.ts';
import { forgetSeat } from '../api/seat.ts';
import { wayInto } from '../api/way-in.ts';
import { Button } from '../ui/button.tsx';
import { ShellPage } from './shell-page.tsx';

/** Waiting for one tap. Nothing of the meeting is here yet: the page asks again every few seconds (use-seat). */
export function AtTheDoor({ seat }: { readonly seat: Seat }) {
  const [, go] = useLocation();
  const way = wayInto(seat.retro);
  const leaveFor = async (address: string) => {
    await leaveRetro(seat.person);
    forgetSeat(seat.retro);
    go(address, { replace: true });
  };
  const acts = (
    <>
      {way && <Button onClick={() => void leaveFor(way.address)}>{words.rename}</Button>}
      <Button look="quiet" onClick={() => void leaveFor('/')}>
        {words.leave}
      </Button>
    </>
  );
  return <ShellPage title={words.title(way?.hosts ?? [])} say={[words.about(seat.name), words.nothing]} acts={acts} />;
}
