/**
 * A long timeline in parts whose rows are drawn and left out together. A part that did not change keeps its identity,
 * so that an edit draws the part it is in and no other.
 */
import type { TimelineEvent } from './timeline.ts';

export interface Line {
  readonly event: TimelineEvent;
  /** The day that begins here, a gap that ends here. */
  readonly before: readonly string[];
}

export interface TimelinePart {
  readonly lines: readonly Line[];
  /** Place of its first row in the grid; the head is row 1. */
  readonly first: number;
}

/** Rows of a part, on average: few enough to come within one frame. */
const partSize = 4;

/**
 * Which events begin a part depends on their ids alone: an event that somebody adds or removes changes the part it is
 * in, and rows elsewhere, with what is typed in them, stay where they are.
 * @param before the parts as they were, to be kept where they still hold
 */
export function partsOf(lines: readonly Line[], before: readonly TimelinePart[] = []): readonly TimelinePart[] {
  const known = new Map(before.map((part) => [part.lines[0]?.event.id, part]));
  const parts: { lines: Line[]; first: number }[] = [];
  let row = 2;
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && !beginsPart(line.event.id)) last.lines.push(line);
    else parts.push({ lines: [line], first: row });
    row += line.before.length + 1;
  }
  return parts.map((part) => {
    const old = known.get(part.lines[0]?.event.id);
    return old && isSame(old, part) ? old : part;
  });
}

function isSame(a: TimelinePart, b: TimelinePart): boolean {
  return (
    a.first === b.first &&
    a.lines.length === b.lines.length &&
    a.lines.every(({ event, before }, index) => {
      const other = b.lines[index];
      return (
        event === other?.event &&
        before.length === other.before.length &&
        before.every((text, place) => text === other.before[place])
      );
    })
  );
}

function beginsPart(id: string): boolean {
  let hash = 0;
  for (const sign of id) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % partSize === 0;
}
