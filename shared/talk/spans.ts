/**
 * Stretches of time as half-open spans [start, end). A list of spans is always disjoint and ordered, so that one
 * talk time has exactly one form. The unit is the caller's: deciseconds in the room, milliseconds for files.
 */
export type Span = readonly [start: number, end: number];
export type Spans = readonly Span[];

/** Disjoint and ordered; touching spans become one. Empty, reversed and non-finite ones are dropped. */
export function union(spans: Iterable<Span>): Spans {
  return closeGaps(
    [...spans].filter(([start, end]) => Number.isFinite(start) && Number.isFinite(end) && end > start),
    (gap) => gap <= 0,
  );
}

/** Closes own gaps shorter than `below`. */
export function bridge(spans: Spans, below: number): Spans {
  return closeGaps(spans, (gap) => gap < below);
}

/** Closes own gaps up to and including `length`: what a listener calls one turn. */
export function overBreaths(spans: Spans, length: number): Spans {
  return closeGaps(spans, (gap) => gap <= length);
}

function closeGaps(spans: Spans, closes: (gap: number) => boolean): Spans {
  const joined: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && closes(start - last[1])) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** What of `spans` lies in none of `holes`. */
export function subtract(spans: Spans, holes: Spans): Spans {
  const left: Span[] = [];
  let first = 0;
  for (const [start, end] of spans) {
    while ((holes[first]?.[1] ?? Infinity) <= start) first++;
    let from = start;
    for (let index = first; index < holes.length; index++) {
      const [holeStart, holeEnd] = holes[index]!;
      if (holeStart >= end) break;
      if (holeStart > from) left.push([from, holeStart]);
      from = Math.max(from, holeEnd);
    }
    if (from < end) left.push([from, end]);
  }
  return left;
}

export function clip(spans: Spans, from: number, until: number): Spans {
  return spans
    .filter(([start, end]) => end > from && start < until)
    .map(([start, end]) => [Math.max(start, from), Math.min(end, until)] as const);
}

export function total(spans: Spans): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

export function totalWithin(spans: Spans, from: number, until: number): number {
  return spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, until) - Math.max(start, from)), 0);
}

export function longest(spans: Spans): number {
  return spans.reduce((most, [start, end]) => Math.max(most, end - start), 0);
}

/** The longest stretch of [from, until) outside all spans, its edges included. */
export function longestGap(spans: Spans, from: number, until: number): number {
  return longest(subtract([[from, until]], spans));
}
