import { cuesOf, type CueSet } from './cues.ts';
import { expand, patternOf } from './pattern.ts';
import type { Plain } from './plain.ts';

export type Match = readonly [from: number, to: number];

/** Finds a list of phrases in a sentence, from character `start` of its plain text: every match, in no order. */
export type Finder = (plain: Plain, start: number) => readonly Match[];

interface Phrase {
  readonly source: string;
  readonly cues: readonly CueSet[];
  pattern?: RegExp;
}

export function finderOf(sources: readonly string[]): Finder {
  let index: ReadonlyMap<string, readonly Phrase[]> | undefined;
  return ({ text, beginnings }, start) => {
    // Built at the first use, so that importing the rules costs nothing.
    index ??= indexOf(sources);
    const tried = new Set(index.get(''));
    for (const beginning of beginnings) for (const phrase of index.get(beginning) ?? []) tried.add(phrase);
    const found: Match[] = [];
    const part = start === 0 ? text : text.slice(start);
    for (const phrase of tried) {
      if (!phrase.cues.every((set) => set.some((cue) => beginnings.has(cue)))) continue;
      phrase.pattern ??= patternOf(phrase.source);
      collect(phrase.pattern, part, start, found);
    }
    return found;
  };
}

/** Phrases by the cues of their rarest set; those without any under ''. */
function indexOf(sources: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const source of sources) {
    const phrase: Phrase = { source, cues: cuesOf(expand(source)) };
    for (const cue of phrase.cues[0] ?? ['']) index.set(cue, [...(index.get(cue) ?? []), phrase]);
  }
  return index;
}

function collect(pattern: RegExp, text: string, offset: number, into: Match[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const to = match.index + match[0].length;
    into.push([offset + match.index, offset + to]);
    pattern.lastIndex = Math.max(to, match.index + 1);
  }
}
