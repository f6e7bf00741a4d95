/**
 * Which words a phrase cannot do without. A sentence holds a dozen words and the rules hold hundreds of phrases: only
 * those whose cues occur are tried, and only those that are ever tried are compiled.
 */
const cueLength = 4;
const cueSets = 3;

/** Beginnings of words, at most four letters; a match holds at least one word that begins with one of them. */
export type CueSet = readonly string[];

/** What a match of the phrase must hold, the rarest first: one of each set. Empty when the phrase shows nothing. */
export function cuesOf(phrase: string): readonly CueSet[] {
  const ways = branches(phrase);
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return cuesOfSequence(only).slice(0, cueSets);
  const sets = ways.map((way) => cuesOfSequence(way)[0]);
  return sets.every((set) => set !== undefined) ? [[...new Set(sets.flat())]] : [];
}

/** The beginnings of all words of a text, to look cues up in. */
export function beginningsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/(?<![\w'-])[a-z][a-z'-]{0,3}/g)) {
    for (let length = 1; length <= word.length; length++) found.add(word.slice(0, length));
  }
  return found;
}

interface Piece {
  readonly kind: 'letters' | 'space' | 'group' | 'other';
  readonly source: string;
  readonly needed: boolean;
}

function cuesOfSequence(sequence: string): readonly CueSet[] {
  const found: CueSet[] = [];
  let atStart = true;
  for (const piece of piecesOf(sequence)) {
    switch (piece.kind) {
      case 'letters':
        if (atStart && piece.needed) found.push([piece.source.slice(0, cueLength)]);
        atStart = false;
        break;
      case 'space':
        atStart = true;
        break;
      case 'group':
        if (atStart && piece.needed) found.push(...cuesOf(piece.source));
        // A group that ends in a space leaves the place between words as it was; any other is part of a word.
        atStart &&= branches(piece.source).every((branch) => branch.endsWith(' '));
        break;
      case 'other':
        atStart = false;
    }
  }
  return found.toSorted((a, b) => weight(b) - weight(a));
}

/** Long cues are rare in a text, and so are few of them. */
function weight(cues: CueSet): number {
  const shortest = Math.min(...cues.map((cue) => cue.length));
  return (common.has(cues[0] ?? '') ? 0 : shortest * 10) - cues.length;
}

const common = new Set(
  'the a an to of in on at by is was are were be been it this that not and or for with what how did who have'.split(
    ' ',
  ),
);

/** Alternatives at the top level of an expression. */
function branches(source: string): string[] {
  const found = [];
  let from = 0;
  for (let i = 0, depth = 0; i < source.length; i++) {
    const char = source[i];
    if (char === '\\') i++;
    else if (char === '[') i = source.indexOf(']', i + 1);
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      found.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, source.slice(from)];
}

function piecesOf(sequence: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < sequence.length;) {
    const end = pieceEnd(sequence, i);
    const quantifier = /^(?:[?*+]|\{\d+,?\d*\})\??/.exec(sequence.slice(end))?.[0] ?? '';
    const source = sequence.slice(i, end);
    const needed = !/^(?:[?*]|\{0)/.test(quantifier);
    const next = end + quantifier.length;
    if (/^\((?!\?:)/.test(source) || /^[\^$]$/.test(source)) {
      // Looks without taking anything.
    } else if (source.startsWith('(?:')) {
      pieces.push({ kind: 'group', source: source.slice(3, -1), needed });
    } else if (source === ' ') {
      pieces.push({ kind: needed ? 'space' : 'other', source, needed });
    } else if (/^[a-z'-]$/.test(source)) {
      const last = pieces.at(-1);
      if (needed && last?.kind === 'letters' && last.needed)
        pieces[pieces.length - 1] = { ...last, source: last.source + source };
      else pieces.push({ kind: needed ? 'letters' : 'other', source, needed });
    } else {
      pieces.push({ kind: 'other', source, needed });
    }
    i = next;
  }
  return pieces;
}

function pieceEnd(sequence: string, at: number): number {
  const char = sequence[at];
  if (char === '\\') return at + 2;
  if (char === '[') return sequence.indexOf(']', at + 1) + 1;
  if (char !== '(') return at + 1;
  for (let i = at, depth = 0; i < sequence.length; i++) {
    if (sequence[i] === '\\') i++;
    else if (sequence[i] === '[') i = sequence.indexOf(']', i + 1);
    else if (sequence[i] === '(') depth++;
    else if (sequence[i] === ')' && --depth === 0) return i + 1;
  }
  return sequence.length;
}
