/** Follows a collection: reads it again only when it changed, and keeps unchanged entries identical for selectors. */
import * as Y from 'yjs';

export interface Followed<T> {
  get(): T;
  stop(): void;
}

export function follow<T>(
  map: Y.Map<unknown>,
  read: (map: Y.Map<unknown>) => T,
  changed: () => void = () => undefined,
): Followed<T> {
  let value: T | undefined;
  let fresh = false;
  const observer = () => {
    fresh = false;
    changed();
  };
  map.observeDeep(observer);
  return {
    get() {
      if (!fresh) value = read(map);
      fresh = true;
      return value as T;
    },
    stop: () => map.unobserveDeep(observer),
  };
}

/** Follows a map of entries, parsing only those that changed: 1,000 events, one edited, one parse. */
export function followEntries<T>(
  map: Y.Map<unknown>,
  parse: (id: string, value: unknown) => T | undefined,
  changed: () => void = () => undefined,
): Followed<ReadonlyMap<string, T>> {
  const entries = new Map<string, T>();
  let shown: ReadonlyMap<string, T> | undefined;
  const readOne = (id: string) => {
    const value = map.has(id) ? parse(id, map.get(id)) : undefined;
    if (value === undefined) entries.delete(id);
    else entries.set(id, value);
  };
  for (const id of map.keys()) readOne(id);
  const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const first = event.path[0];
      if (first !== undefined) readOne(String(first));
      else for (const id of event.changes.keys.keys()) readOne(id);
    }
    shown = undefined;
    changed();
  };
  map.observeDeep(observer as never);
  return {
    get: () => (shown ??= new Map(entries)),
    stop: () => map.unobserveDeep(observer as never),
  };
}
