// The one place that reads the fields Yjs 13.6 keeps to itself.
import * as Y from 'yjs';

/** A shared type of any kind. */
export type SharedType = NonNullable<ReturnType<Y.Doc['share']['get']>>;

/** The item that holds a type; null for a root. */
export function holderOf(type: SharedType): Y.Item | null {
  return type._item;
}

/** The type an item in the store lives in: Yjs resolves it before the item enters. */
export function parentOf(item: Y.Item): SharedType {
  if (item.parent instanceof Y.AbstractType) return item.parent;
  throw new Error('An item in the store has no parent type');
}

/** First of a type's children, deleted ones included; the rest follows by `right`. */
export function firstChild(type: SharedType): Y.Item | null {
  return type._start;
}

/** The last of the values a key has had, deleted or not; the earlier ones follow by `left`. */
export function newestUnder(type: SharedType, key: string): Y.Item | null {
  return type._map.get(key) ?? null;
}
