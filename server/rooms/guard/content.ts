import { maxKeyLength, maxValueDepth } from './limits.ts';
import type { Reader } from './reader.ts';
import { refuse } from './refusal.ts';

/** Content numbers of Yjs's V1 encoding, as far as a client of ours writes them. GC is no content but shares the byte. */
export const content = { gc: 0, deleted: 1, string: 4, embed: 5, format: 6, type: 7, any: 8 } as const;
/** Shared types of ours, by Yjs's number. */
export const sharedType = { map: 1, element: 3, text: 6 } as const;

/** What the rules need to know of an item's content; the values themselves stay in the bytes. */
export interface ContentShape {
  readonly length: number;
  /** of shared types: Yjs's number, else -1 */
  readonly type: number;
  /** of formats: the key, else null */
  readonly format: string | null;
}

const unit: ContentShape = { length: 1, type: -1, format: null };
const types: readonly ContentShape[] = [0, 1, 2, 3, 4, 5, 6].map((type) => ({ length: 1, type, format: null }));

/** Steps over one item's content. Binary, subdocuments and the JSON arrays of Yjs before 13.6 are nobody's here. */
export function readContent(reader: Reader, kind: number): ContentShape {
  switch (kind) {
    case content.deleted:
      return { length: reader.uint(), type: -1, format: null };
    case content.string:
      return { length: reader.skipText(), type: -1, format: null };
    case content.any: {
      const length = reader.count(1);
      for (let i = 0; i < length; i++) skipValue(reader, 0);
      return { length, type: -1, format: null };
    }
    case content.type:
      return readType(reader);
    case content.format: {
      const format = readKey(reader);
      checkJson(reader.text());
      return { length: 1, type: -1, format };
    }
    case content.embed: {
      const embed = checkJson(reader.text());
      if (typeof embed !== 'object' || embed === null) refuse('bad-value');
      return unit;
    }
    case 9:
      return refuse('subdocument');
    case 2: {
      const length = reader.count(1);
      for (let i = 0; i < length; i++) checkJson(reader.text());
      return refuse('bad-value');
    }
    case 3:
      return refuse('bad-value');
    default:
      return refuse('unknown-content');
  }
}

function readType(reader: Reader): ContentShape {
  const shape = types[reader.uint()] ?? refuse('unknown-content');
  if (shape.type === sharedType.element) readKey(reader);
  else if (shape.type !== sharedType.map && shape.type !== sharedType.text) refuse('wrong-shape');
  return shape;
}

/** A name that becomes a property somewhere, in Yjs or in whoever reads it: short, and none that reaches a prototype. */
export function readKey(reader: Reader): string {
  const key = reader.text();
  checkKey(key);
  return key;
}

function checkKey(key: string): void {
  if (key.length > maxKeyLength || key === '__proto__' || key === 'constructor' || key === 'prototype') {
    refuse('bad-key');
  }
}

/** Steps over one value of lib0's "any" encoding that JSON could hold too (and `undefined`, which an optional field is). */
function skipValue(reader: Reader, depth: number): void {
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      reader.int();
      return;
    case 124:
      if (!Number.isFinite(reader.float(4))) refuse('bad-value');
      return;
    case 123:
      if (!Number.isFinite(reader.float(8))) refuse('bad-value');
      return;
    case 119:
      reader.skipText();
      return;
    case 118: {
      if (depth === maxValueDepth) refuse('too-deep');
      for (let left = reader.count(2); left > 0; left--) {
        readKey(reader);
        skipValue(reader, depth + 1);
      }
      return;
    }
    case 117: {
      if (depth === maxValueDepth) refuse('too-deep');
      for (let left = reader.count(1); left > 0; left--) skipValue(reader, depth + 1);
      return;
    }
    default: // big integers (122), bytes (116) and what lib0 does not know
      refuse('bad-value');
  }
}

/** JSON text as V1 writes formats, embeds and presence. Refuses bad syntax, depth, keys; returns the value. */
export function checkJson(text: string): unknown {
  if (text === 'null') return null;
  if (text === 'true') return true;
  if (jsonDepth(text) > maxValueDepth) refuse('too-deep');
  const value = parseJson(text);
  checkJsonValue(value);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('bad-value');
  }
}

/** How deep the brackets go, counted before the text is parsed: a parser should not have to survive the answer. */
function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 0x5c) i++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (char === 0x7d || char === 0x5d) depth--;
  }
  return deepest;
}

function checkJsonValue(value: unknown): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('bad-value'); // 1e999 is JSON, and Infinity is not
  } else if (Array.isArray(value)) {
    for (const part of value) checkJsonValue(part);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      checkKey(key);
      checkJsonValue(part);
    }
  }
}
