/** What came and what went between two texts, word by word: written text is compared by its lines first. */
import type { Block, Inline, Prose } from './prose.ts';

export type Change = 'same' | 'came' | 'went';

export interface Stretch {
  readonly change: Change;
  readonly text: string;
}

/** How a line looks where it stands; a list says its sign. */
export type LineLook = 'paragraph' | 'heading' | 'quote' | 'code' | 'point';

export interface DifferenceLine {
  readonly look: LineLook;
  /** In reading order; what went stands before what came in its place. */
  readonly stretches: readonly Stretch[];
}

interface Line {
  readonly look: LineLook;
  readonly text: string;
}

export function difference(before: Prose, after: Prose): DifferenceLine[] {
  return linesCompared(linesOf(before), linesOf(after));
}

/** The same of one line, such as a title. */
export function wordsCompared(before: string, after: string): Stretch[] {
  const steps = compared(before.match(words) ?? [], after.match(words) ?? [], (a, b) => a.trim() === b.trim());
  const stretches: Stretch[] = [];
  for (const { change, entry } of inPlace(steps)) {
    const last = stretches.at(-1);
    if (last?.change === change) stretches[stretches.length - 1] = { change, text: last.text + entry };
    else stretches.push({ change, text: entry });
  }
  return stretches;
}

/** Words that came and that went. */
export function amounts(lines: readonly DifferenceLine[]): { readonly came: number; readonly went: number } {
  const of = (change: Change) =>
    lines
      .flatMap(({ stretches }) => stretches)
      .filter((stretch) => stretch.change === change)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { came: of('came'), went: of('went') };
}

/** A word with the space behind it is one: what came and went is read as words, not as gaps. */
const words = /[\p{L}\p{N}\p{M}'’]+\s*|[^\p{L}\p{N}\p{M}'’\s]\s*|\s+/gu;

function linesOf(prose: Prose): Line[] {
  return prose.flatMap((block) => lineOf(block));
}

function lineOf(block: Block): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ look: block.type, text: textOf(block.inlines) }].filter(({ text }) => text.trim() !== '');
    case 'code':
      return [{ look: 'code', text: block.text }];
    case 'quote':
      return linesOf(block.blocks).map(({ text }): Line => ({ look: 'quote', text }));
    case 'list':
      return block.entries.flatMap((entry) => linesOf(entry).map(({ text }): Line => ({ look: 'point', text })));
  }
}

const textOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

function linesCompared(before: readonly Line[], after: readonly Line[]): DifferenceLine[] {
  const steps = compared(before, after, (a, b) => a.look === b.look && a.text === b.text);
  const found: DifferenceLine[] = [];
  let went: Line[] = [];
  let came: Line[] = [];
  const close = () => {
    found.push(...rewritten(went, came));
    [went, came] = [[], []];
  };
  for (const { change, entry } of steps) {
    if (change === 'went') went.push(entry);
    else if (change === 'came') came.push(entry);
    else {
      close();
      found.push(whole(entry, 'same'));
    }
  }
  close();
  return found;
}

/** Lines that stand in the place of others: those that were only changed are compared by their words. */
function rewritten(went: readonly Line[], came: readonly Line[]): DifferenceLine[] {
  const found: DifferenceLine[] = [];
  let from = 0;
  for (const line of went) {
    const at = came.findIndex((other, index) => index >= from && isAkin(line.text, other.text));
    const other = came[at];
    if (!other) {
      found.push(whole(line, 'went'));
      continue;
    }
    found.push(...came.slice(from, at).map((each) => whole(each, 'came')));
    found.push({ look: other.look, stretches: wordsCompared(line.text, other.text) });
    from = at + 1;
  }
  return [...found, ...came.slice(from).map((each) => whole(each, 'came'))];
}

/** At least two fifths of the words of the shorter one stand in the other. */
function isAkin(a: string, b: string): boolean {
  const [some, others] = [
    new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
    new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
  ];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared > 0 && shared >= Math.min(some.size, others.size) * 0.4;
}

function whole({ look, text }: Line, change: Change): DifferenceLine {
  return { look, stretches: [{ change, text }] };
}

interface Step<T> {
  readonly change: Change;
  readonly entry: T;
}

/** Tables of so many places at most: past that a text counts as written anew. */
const mostPlaces = 4_000_000;

/** The longest run of entries that both have in the same order, and what stands between (Wagner and Fischer, 1974). */
function compared<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Step<T>[] {
  const is = (i: number, j: number) => {
    const [a, b] = [before[i], after[j]];
    return a !== undefined && b !== undefined && same(a, b);
  };
  let head = 0;
  while (head < before.length && head < after.length && is(head, head)) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && is(before.length - 1 - tail, after.length - 1 - tail)) tail += 1;
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const kept = (i: number, j: number) => all(longer(before[i], after[j]), 'same');
  const steps: Step<T>[] = Array.from({ length: head }, (_, at) => kept(at, at)).flat();
  const [old, fresh] = [before.slice(head, head + rows), after.slice(head, head + columns)];
  if ((rows + 1) * (columns + 1) > mostPlaces) {
    steps.push(...all(old, 'went'), ...all(fresh, 'came'));
  } else {
    const width = columns + 1;
    const longest = new Uint16Array((rows + 1) * width);
    const value = (i: number, j: number) => longest[i * width + j] ?? 0;
    for (let i = rows - 1; i >= 0; i -= 1) {
      for (let j = columns - 1; j >= 0; j -= 1) {
        longest[i * width + j] = is(head + i, head + j)
          ? value(i + 1, j + 1) + 1
          : Math.max(value(i + 1, j), value(i, j + 1));
      }
    }
    let [i, j] = [0, 0];
    while (i < rows && j < columns) {
      if (is(head + i, head + j)) {
        steps.push(...kept(head + i, head + j));
        i += 1;
        j += 1;
      } else if (value(i + 1, j) >= value(i, j + 1)) steps.push(...all(old.slice(i, ++i), 'went'));
      else steps.push(...all(fresh.slice(j, ++j), 'came'));
    }
    steps.push(...all(old.slice(i), 'went'), ...all(fresh.slice(j), 'came'));
  }
  const ends = Array.from({ length: tail }, (_, at) =>
    kept(before.length - tail + at, after.length - tail + at),
  ).flat();
  return [...steps, ...ends];
}

/** Of two that count as the same the one with the gap behind it, so that words keep apart. */
function longer<T>(a: T | undefined, b: T | undefined): readonly T[] {
  const one = typeof a === 'string' && typeof b === 'string' && b.length > a.length ? b : a;
  return one === undefined ? [] : [one];
}

function all<T>(entries: readonly T[], change: Change): Step<T>[] {
  return entries.map((entry) => ({ change, entry }));
}

/** Between two words that stayed, what went is said before what came. */
function inPlace(steps: readonly Step<string>[]): Step<string>[] {
  const found: Step<string>[] = [];
  let came: Step<string>[] = [];
  for (const step of steps) {
    if (step.change === 'came') came.push(step);
    else {
      if (step.change === 'same') {
        found.push(...came);
        came = [];
      }
      found.push(step);
    }
  }
  return [...found, ...came];
}
