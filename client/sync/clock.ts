/** The server's clock: all screens agree within a second, whatever the laptop says. */
import {
  betterLook,
  hasJumped,
  serverTime,
  untilTick,
  type ClockLook,
  type DeviceTime,
} from 'shared/protocol/server-clock.ts';

let look: ClockLook | undefined;
let isAsking = false;
const listeners = new Set<() => void>();

const device = (): DeviceTime => ({ steady: performance.now(), set: Date.now() });

export const serverNow = (): number => serverTime(look, device());

/** Asks the server for its time, three times, and keeps the answer with the shortest way. */
export async function followServerClock(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  let best: ClockLook | undefined;
  try {
    for (let round = 0; round < 3; round += 1) {
      const asked = device();
      const response = await fetch('/api/clock');
      const { now: server } = (await response.json()) as { now: number };
      best = betterLook(best, { asked, answered: device(), server });
    }
  } catch {
    // Asked again with the next turn of a page that was woken, went online, or has waited.
  }
  isAsking = false;
  if (!best) return;
  look = best;
  for (const tell of listeners) tell();
}

/** Calls at every multiple of `every` ms of the server's time, and when the clock was put right; returns its end. */
export function onTick(every: number, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(
      () => {
        if (hasJumped(look, device())) void followServerClock();
        turn();
      },
      untilTick(every, serverNow()),
    );
  };
  const turn = () => {
    clearTimeout(timer);
    tell();
    wait();
  };
  wait();
  listeners.add(turn);
  return () => {
    clearTimeout(timer);
    listeners.delete(turn);
  };
}
