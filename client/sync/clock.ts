/** The server's clock: all screens agree within a second, whatever the laptop says. */

let offset = 0;

export function serverNow(): number {
  return Date.now() + offset;
}

/** Asks the server for its time, three times, and keeps the answer with the shortest way. */
export async function followServerClock(): Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const sent = performance.now();
    try {
      const response = await fetch('/api/clock');
      const { now } = (await response.json()) as { now: number };
      const way = performance.now() - sent;
      if (way < best) {
        best = way;
        offset = now + way / 2 - Date.now();
      }
    } catch {
      return;
    }
  }
}
