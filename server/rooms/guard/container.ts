import * as Y from 'yjs';
import { content, sharedType } from './content.ts';
import { firstChild, holderOf, parentOf, type SharedType } from './internals.ts';
import { maxFormatKeys, maxTypeDepth } from './limits.ts';
import { refuse } from './refusal.ts';
import { none, type Struct } from './update.ts';

/** What may live at a root. */
export type RootShape = 'map' | 'fragment';

/** A shared type that items live in: one of the document's, or one this update opens. */
export interface Container {
  readonly kind: RootShape | 'element' | 'text';
  /** 0 for a root */
  readonly depth: number;
  /** null when the document does not hold it yet */
  readonly type: SharedType | null;
  /** the client whose struct in this update opens it; `none` for the document's types and for roots, new ones too */
  readonly opener: number;
  /** new structs whose place needed no search: the latest in the list, the first of each gap, the latest under each key */
  last: Struct | null;
  readonly gaps: Struct[];
  keys: Map<string, Struct> | null;
  /** lists (null: the children, else a key) where some struct's place has to be searched */
  loose: Set<string | null> | null;
  /** format keys this update adds to a text */
  formats: Set<string> | null;
}

export function newContainer(
  kind: Container['kind'],
  depth: number,
  type: SharedType | null,
  opener = none,
): Container {
  return { kind, depth, type, opener, last: null, gaps: [], keys: null, loose: null, formats: null };
}

/** The container an item of the update opens. */
export function containerInside(struct: Struct, outer: Container): Container {
  const { map, element } = sharedType;
  const kind = struct.type === map ? 'map' : struct.type === element ? 'element' : 'text';
  return (struct.inner ??= newContainer(kind, outer.depth + 1, null, struct.client));
}

/** The container of a type in the document that is not a root. */
export function nestedContainer(type: SharedType): Container {
  let depth = 0;
  for (let item = holderOf(type); item !== null; item = holderOf(parentOf(item))) depth++;
  return newContainer(kindOf(type), depth, type);
}

function kindOf(type: SharedType): Container['kind'] {
  if (type instanceof Y.Map && !(type instanceof Y.XmlHook)) return 'map';
  if (type instanceof Y.XmlElement) return 'element';
  if (type instanceof Y.XmlText) return 'text';
  return refuse('wrong-shape');
}

/**
 * May this struct live there? Maps hold plain values and maps, each under a key. A fragment and its elements hold
 * elements and texts; a text holds strings, formats and plain embeds; elements and texts have plain attributes.
 * What was deleted may have been anything.
 */
export function checkShape(struct: Struct, container: Container): void {
  const { kind } = container;
  if (struct.sub !== null) {
    if (kind === 'fragment' || struct.rightClient >= 0) refuse('wrong-shape');
    const isMap = kind === 'map' && struct.kind === content.type && struct.type === sharedType.map;
    if (!isMap && struct.kind !== content.any && struct.kind !== content.deleted) refuse('wrong-shape');
  } else if (kind === 'map') {
    refuse('wrong-shape');
  } else if (struct.kind !== content.deleted) {
    const fits =
      kind === 'text'
        ? struct.kind === content.string || struct.kind === content.format || struct.kind === content.embed
        : struct.kind === content.type && struct.type !== sharedType.map;
    if (!fits) refuse('wrong-shape');
  }
  if (struct.kind === content.type && container.depth >= maxTypeDepth) refuse('too-deep');
  if (struct.format !== null) countFormat(struct.format, container);
}

const formatsOf = new WeakMap<SharedType, Set<string>>();

/**
 * Yjs's formatting clean-up copies all current formats at every piece of a text, so keys × pieces is what one small
 * later edit costs everybody. An editor has a dozen marks.
 */
function countFormat(key: string, container: Container): void {
  const known = container.type === null ? undefined : knownFormats(container.type);
  if (known?.has(key) === true) return;
  const formats = (container.formats ??= new Set());
  formats.add(key);
  if ((known?.size ?? 0) + formats.size > maxFormatKeys) refuse('too-many-formats');
}

function knownFormats(type: SharedType): Set<string> {
  const known = formatsOf.get(type);
  if (known !== undefined) return known;
  const formats = new Set<string>();
  for (let item = firstChild(type); item !== null; item = item.right) {
    if (item.content instanceof Y.ContentFormat) formats.add(item.content.key);
  }
  formatsOf.set(type, formats);
  return formats;
}

/** Once an update is accepted its formats are the text's. */
export function keepFormats(container: Container): void {
  if (container.formats === null || container.type === null) return;
  const known = knownFormats(container.type);
  for (const key of container.formats) known.add(key);
}
