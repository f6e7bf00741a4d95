/**
 * A person's name leaves a whole document: every text and every field that holds it says their role instead. For the
 * server alone, when somebody asks to be forgotten; what it deletes leaves the stored log with `storedAnew`.
 */
import * as Y from 'yjs';

type Say = (text: string) => string;

/** @returns whether anything was changed. Callers hold no transaction of their own. */
export function sayInstead(doc: Y.Doc, say: Say): boolean {
  let changed = 0;
  doc.transact(() => {
    for (const name of doc.share.keys()) {
      const root = isFragment(name) ? doc.getXmlFragment(name) : doc.getMap(name);
      changed += inType(root, say);
    }
  });
  return changed > 0;
}

/** Roots that hold written text (shapes.ts); all others are maps. */
function isFragment(name: string): boolean {
  return /^(?:note|passage|section):|^steering$/.test(name);
}

function inType(type: unknown, say: Say): number {
  if (type instanceof Y.Map) return inMap(type as Y.Map<unknown>, say);
  if (type instanceof Y.Text) return inText(type, say);
  if (type instanceof Y.XmlFragment) return type.toArray().reduce((sum: number, child) => sum + inType(child, say), 0);
  return 0;
}

function inMap(map: Y.Map<unknown>, say: Say): number {
  let changed = 0;
  for (const [key, value] of map.entries()) {
    if (value instanceof Y.AbstractType) changed += inType(value, say);
    else {
      const said = deeply(value, say);
      if (said === value) continue;
      map.set(key, said);
      changed += 1;
    }
  }
  return changed;
}

/** The same value when nothing in it changes. */
export function deeply<T>(value: T, say: Say): T {
  if (typeof value === 'string') return say(value) as T;
  if (Array.isArray(value)) {
    const said = value.map((entry: unknown) => deeply(entry, say));
    return said.every((entry, index) => entry === value[index]) ? value : (said as T);
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const said = entries.map(([key, entry]): [string, unknown] => [key, deeply(entry, say)]);
  return said.every(([, entry], index) => entry === entries[index]?.[1]) ? value : (Object.fromEntries(said) as T);
}

interface Piece {
  readonly insert: unknown;
  readonly attributes?: Record<string, unknown>;
}

/** Piece by piece, each with the look it has; a name that runs over two pieces is written anew as one. */
function inText(text: Y.Text, say: Say): number {
  const pieces = text.toDelta() as Piece[];
  const written = pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'));
  const all = written.join('');
  if (say(all) === all) return 0;
  let at = all.length;
  // From the end to the beginning, so that places before it stay where they are.
  for (const [index, piece] of [...pieces.entries()].toReversed()) {
    const before = written[index] ?? '';
    at -= before.length;
    const after = say(before);
    if (after !== before) rewrite(text, at, before, after, piece.attributes ?? {});
  }
  const left = (text.toDelta() as Piece[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('');
  const whole = say(left);
  if (whole !== left) rewrite(text, 0, left, whole, {});
  return 1;
}

/** Only the part that differs: what stands around it keeps its authors and its marks. */
function rewrite(text: Y.Text, at: number, before: string, after: string, look: Record<string, unknown>): void {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  text.delete(at + head, before.length - head - tail);
  text.insert(at + head, after.slice(head, after.length - tail), look);
}
