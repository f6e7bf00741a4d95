/** Abbreviations a reader from elsewhere may not know: found in the text, explained by its writers. */
import type { LiveEntry } from './live-blocks.ts';
import { plainText, type Block, type Prose } from './prose.ts';
import type { RecordSource } from './record-source.ts';

/** Capitals that are no abbreviation of a team's own, or that everybody who reads a record knows. */
const known = new Set(
  (
    'A I AM PM OK UTC GMT CET CEST BST EST EDT CST CDT PST PDT IST JST AEST ID IT US UK EU UN TV NO YES AND OR NOT THE ' +
    'GET PUT POST HEAD PATCH DELETE TODO FYI FAQ ASAP'
  ).split(' '),
);

/** Two to eight capitals and digits that begin with a capital and hold at least two; a plural s is left off. */
const shape = /(?<![\p{L}\p{N}_@#/.-])(?=(?:\p{N}*\p{Lu}){2})\p{Lu}[\p{Lu}\p{N}]{1,7}(?=s?(?![\p{L}\p{N}_]))/gu;

/** In the order of their first appearance. Code is looked at by nobody who reads for the story. */
export function acronymsIn(prose: Prose): readonly string[] {
  const found = new Set<string>();
  for (const line of plainText(withoutCode(prose)).split('\n')) {
    // A line in capitals throughout is loud, not abbreviated.
    if (!/\p{Ll}/u.test(line)) continue;
    for (const [word] of line.matchAll(shape)) if (!known.has(word)) found.add(word);
  }
  return [...found];
}

function withoutCode(prose: Prose): Block[] {
  return prose.flatMap((block): Block[] => {
    switch (block.type) {
      case 'code':
        return [];
      case 'list':
        return [{ ...block, entries: block.entries.map(withoutCode) }];
      case 'quote':
        return [{ ...block, blocks: withoutCode(block.blocks) }];
      case 'paragraph':
      case 'heading':
        return [{ ...block, inlines: block.inlines.filter((inline) => inline.code !== true) }];
    }
  });
}

/** The glossary as the record shows it: what its writers explained, by letter. */
export function acronymRows({ terms }: RecordSource): LiveEntry[] {
  return terms
    .filter(({ meaning }) => meaning.trim() !== '')
    .toSorted((a, b) => (a.term < b.term ? -1 : 1))
    .map(({ term, meaning }) => ({
      id: term,
      as: 'row',
      prose: [{ type: 'paragraph', inlines: [{ text: term, bold: true }, { text: `: ${meaning.trim()}` }] }],
      suggested: true,
    }));
}
