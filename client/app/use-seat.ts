/** Who this tab is in a retro: asked for, waited for at the door, chosen when several share the browser. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { ChooseSeat, Seat, SeatAnswer } from 'shared/protocol/api.ts';
import { seatIn } from '../api/retros.ts';
import { forgetSeat, keepSeat, seatOfTab } from '../api/seat.ts';

/** ms between two questions while waiting at the door, or for a server that does not answer. */
const every = 3000;

export type SeatState =
  | { readonly state: 'looking' }
  | { readonly state: 'choose'; readonly seats: readonly Seat[] }
  | { readonly state: 'waiting'; readonly seat: Seat }
  | { readonly state: 'seated'; readonly seat: Seat }
  | { readonly state: 'refused'; readonly reason: RefusalReason };

export interface SeatHere {
  readonly here: SeatState;
  /** Asks the server again now. */
  readonly ask: () => void;
  readonly choose: (person: string) => void;
}

export function useSeat(retro: string): SeatHere {
  const [here, setHere] = useState<SeatState>({ state: 'looking' });
  const watch = useRef<Watch>(undefined);
  useEffect(() => {
    // The same answer keeps its identity, so that an open room stays open.
    const tell = (next: SeatState) =>
      setHere((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    const started = watchSeat(retro, tell);
    watch.current = started;
    return () => started.stop();
  }, [retro]);
  const ask = useCallback(() => watch.current?.ask(), []);
  const choose = useCallback(
    (person: string) => {
      keepSeat(retro, person);
      ask();
    },
    [retro, ask],
  );
  return { here, ask, choose };
}

interface Watch {
  readonly ask: () => void;
  readonly stop: () => void;
}

/** Asks at once, again when told to, and every few seconds for as long as there is something to wait for. */
function watchSeat(retro: string, tell: (here: SeatState) => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Only the latest question's answer counts. */
  let asked = 0;
  const look = async () => {
    const mine = (asked += 1);
    clearTimeout(timer);
    const next = stateOf(await seatOf(retro));
    if (mine !== asked) return;
    if (next.state === 'seated' || next.state === 'waiting') keepSeat(retro, next.seat.person);
    tell(next);
    if (waits(next)) timer = setTimeout(() => void look(), every);
  };
  void look();
  return {
    ask: () => void look(),
    stop() {
      asked = -1;
      clearTimeout(timer);
    },
  };
}

const waits = (here: SeatState) =>
  here.state === 'waiting' || (here.state === 'refused' && (here.reason === 'try-again' || here.reason === 'too-fast'));

/** A tab that names a person this browser no longer is asks once more without a name. */
async function seatOf(retro: string): Promise<SeatAnswer> {
  const answer = await seatIn(retro);
  if (answer.ok || answer.reason === 'who-are-you' || seatOfTab(retro) === undefined) return answer;
  if ((answer.reason as RefusalReason) !== 'not-signed-in') return answer;
  forgetSeat(retro);
  return seatIn(retro);
}

function stateOf(answer: SeatAnswer): SeatState {
  if (answer.ok) return { state: answer.seat.waiting ? 'waiting' : 'seated', seat: answer.seat };
  if (isChoice(answer)) return { state: 'choose', seats: answer.seats };
  return { state: 'refused', reason: (answer as { reason: RefusalReason }).reason };
}

const isChoice = (answer: { readonly reason: RefusalReason }): answer is ChooseSeat => answer.reason === 'who-are-you';
