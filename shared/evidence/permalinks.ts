/** Moment that a chat permalink carries in itself: Slack's `/archives/C028WU9PFBN/p1747072166510619`, in ms UTC. */
export function permalinkInstant(url: string): number | null {
  const found = /\/archives\/[A-Z0-9]{5,20}\/p(\d{10})(\d{3})\d{3}(?:[?#]|$)/i.exec(url.slice(0, 300));
  return found === null ? null : Number(found[1]) * 1000 + Number(found[2]);
}

/** Offsets in use that are no whole hours. */
const partHours = new Set([-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765]);

export interface Sighting {
  /** Local time of the row, as if it were UTC. */
  readonly local: number;
  readonly instant: number;
}

/**
 * Minutes east of UTC that permalinks prove: people write a row within minutes of the message it links. Distances that
 * are no zone's offset, give or take `slack` minutes, say nothing (an older thread is linked).
 */
export function provenOffset(
  sightings: readonly Sighting[],
): { minutes: number; votes: number; against: number } | null {
  const slack = 4;
  const votes = new Map<number, Set<number>>();
  for (const { local, instant } of sightings) {
    const apart = (local - instant) / 60_000;
    const minutes = Math.round(apart / 15) * 15;
    if (Math.abs(apart - minutes) > slack || minutes < -12 * 60 || minutes > 14 * 60) continue;
    if (minutes % 60 !== 0 && !partHours.has(minutes)) continue;
    votes.set(minutes, (votes.get(minutes) ?? new Set<number>()).add(instant));
  }
  const ranked = [...votes]
    .map(([minutes, links]) => ({ minutes, votes: links.size }))
    .toSorted((a, b) => b.votes - a.votes);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second.votes === first.votes)) return null;
  return { ...first, against: second?.votes ?? 0 };
}
