/** Puts suggested words in the place of those they are about, wherever in a section they stand. */
import * as Y from 'yjs';
import { partsOf } from '../retro/record.ts';
import { readOutline, sectionText } from './record.ts';

/**
 * Only when the quoted words stand exactly once in the section's texts, inside one paragraph: anything else is for a
 * person to do. What the words look like (bold, a link) stays as it was at their beginning.
 */
export function putInstead(doc: Y.Doc, section: string, quote: string, instead: string): boolean {
  const only = placeOf(doc, section, quote);
  if (!only) return false;
  doc.transact(() => {
    const look = formatAt(only.text, only.at);
    only.text.delete(only.at, quote.length);
    only.text.insert(only.at, instead, look);
  });
  return true;
}

/** Where the quoted words stand, when that is one place. */
function placeOf(doc: Y.Doc, section: string, quote: string): { text: Y.XmlText; at: number } | undefined {
  const found = partsOf(section, readOutline(doc))
    .filter((part) => part.kind === 'text')
    .flatMap((part) => textsIn(sectionText(doc, part.id)))
    .flatMap((text) => placesOf(plain(text), quote).map((at) => ({ text, at })));
  return found.length === 1 ? found[0] : undefined;
}

function textsIn(node: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return node
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));
}

function pieces(text: Y.XmlText): { insert: unknown; attributes?: Record<string, unknown> }[] {
  return text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
}

/** Embeds count as one sign, as they do in the text's own positions. */
function plain(text: Y.XmlText): string {
  return pieces(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('');
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function formatAt(text: Y.XmlText, at: number): Record<string, unknown> {
  let reached = 0;
  for (const { insert, attributes = {} } of pieces(text)) {
    reached += typeof insert === 'string' ? insert.length : 1;
    if (at < reached) return attributes;
  }
  return {};
}
