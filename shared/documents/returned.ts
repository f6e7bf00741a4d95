/**
 * What was typed and could not be added: compares a refused replica with a fresh one and hands back the words.
 * Nothing typed is lost silently (design §2).
 */
import * as Y from 'yjs';
import type { DocumentKind } from '../protocol/rooms.ts';
import { plainText } from '../retro/prose.ts';
import { readProse } from './prose.ts';
import { rootShape } from './shapes.ts';

/** Texts that only the refused replica holds, in the order of its roots. */
export function returnedTexts(kind: DocumentKind, refused: Y.Doc, fresh: Y.Doc): string[] {
  const texts: string[] = [];
  for (const name of refused.share.keys()) {
    const shape = rootShape(kind, name);
    if (shape === 'map') texts.push(...fromMap(refused.getMap(name), fresh.getMap(name)));
    if (shape === 'fragment') {
      texts.push(...fromFragment(refused.getXmlFragment(name), fresh.getXmlFragment(name)));
    }
  }
  return [...new Set(texts)];
}

function fromMap(refused: Y.Map<unknown>, fresh: Y.Map<unknown>): string[] {
  return [...refused.keys()].flatMap((key) => {
    const text = textOf(refused.get(key));
    return text !== '' && text !== textOf(fresh.get(key)) ? [text] : [];
  });
}

function textOf(value: unknown): string {
  const entry = value instanceof Y.Map ? (value.toJSON() as unknown) : value;
  if (typeof entry !== 'object' || entry === null) return '';
  const text = (entry as { text?: unknown; title?: unknown }).text ?? (entry as { title?: unknown }).title;
  return typeof text === 'string' ? text : '';
}

function fromFragment(refused: Y.XmlFragment, fresh: Y.XmlFragment): string[] {
  const known = new Set(lines(fresh));
  const lost = lines(refused).filter((line) => line.trim() !== '' && !known.has(line));
  return lost.length === 0 ? [] : [lost.join('\n')];
}

function lines(fragment: Y.XmlFragment): string[] {
  return plainText(readProse(fragment)).split('\n');
}
