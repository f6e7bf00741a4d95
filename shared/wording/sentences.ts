/** Where sentences lie in a text, as offsets. Trailing space is left out; text without letters gives none. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|ca|no|fig|dr|mr|mrs|ms|prof|st|inc|ltd|a\.m|p\.m|resp|esp)\.$/i;

/** A line break inside a sentence of hard-wrapped prose: a long line without an end, and a small letter after it. */
function wraps(text: string, lineFrom: number, at: number): boolean {
  return (
    at - lineFrom >= 50 &&
    !/[.!?:;|]\s*$/.test(text.slice(Math.max(lineFrom, at - 8), at)) &&
    /^[ \t]{0,8}[a-z(]/.test(text.slice(at + 1, at + 10))
  );
}

export function sentencesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let lineFrom = 0;
  const close = (to: number): void => {
    const part = text.slice(from, to);
    if (/\p{L}/u.test(part)) {
      const lead = part.length - part.trimStart().length;
      found.push({ from: from + lead, to: from + part.trimEnd().length });
    }
    from = to;
  };
  for (const stop of text.matchAll(/\n|(?<![.!?…])[.!?…]+["”’')\]]*(?=\s+[^\sa-z])/g)) {
    const end = stop.index + stop[0].length;
    if (stop[0] === '\n') {
      if (!wraps(text, lineFrom, stop.index)) close(stop.index);
      lineFrom = end;
    } else if (!abbreviation.test(text.slice(Math.max(0, end - 9), end))) {
      close(end);
    }
  }
  close(text.length);
  return found;
}
