/** Which wall this tab is: asked for at the start, and again when its connection ended. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WallAnswer } from 'shared/protocol/api.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { wallIn } from '../api/retros.ts';
import { forgetSeat, keepSeat, seatOfTab } from '../api/seat.ts';
import type { WallSeat } from '../sync/view.ts';

/** ms between two questions to a server that does not answer: nobody stands at a wall to press a button. */
const every = 3000;

export type WallState =
  | { readonly state: 'looking' }
  | { readonly state: 'away' }
  /** `round` counts the answers: each is a fresh start. */
  | { readonly state: 'wall'; readonly seat: WallSeat; readonly round: number }
  /** No wall link was opened here: whoever has joined sees what the wall shows from their own seat. */
  | { readonly state: 'person' }
  | { readonly state: 'refused'; readonly reason: RefusalReason };

export function useWall(retro: string): { readonly here: WallState; readonly ask: () => void } {
  const [here, setHere] = useState<WallState>({ state: 'looking' });
  const watch = useRef<{ ask: () => void; stop: () => void }>(undefined);
  useEffect(() => {
    const started = watchWall(retro, setHere);
    watch.current = started;
    return () => started.stop();
  }, [retro]);
  const ask = useCallback(() => watch.current?.ask(), []);
  return { here, ask };
}

function watchWall(retro: string, tell: (here: WallState) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const look = async () => {
    const mine = (asked += 1);
    clearTimeout(timer);
    const next = await standing(retro, mine);
    if (mine !== asked) return;
    tell(next);
    if (next.state === 'away') timer = setTimeout(() => void look(), every);
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

const isWall = (person: string) => person.startsWith('wall-');

async function standing(retro: string, round: number): Promise<WallState> {
  const tab = seatOfTab(retro);
  if (tab !== undefined && !isWall(tab)) return { state: 'person' };
  const answer: WallAnswer = await wallIn(retro);
  if (answer.ok) {
    keepSeat(retro, answer.wall);
    return { state: 'wall', seat: { retro, person: answer.wall, role: 'wall' }, round };
  }
  switch (answer.reason) {
    case 'try-again':
    case 'too-fast':
      return { state: 'away' };
    case 'not-signed-in':
      forgetSeat(retro);
      return { state: 'person' };
    default:
      return { state: 'refused', reason: answer.reason };
  }
}
