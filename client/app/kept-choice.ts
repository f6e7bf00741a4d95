/** One choice of how this browser shows things, kept in it and the same in every tab. */
import { useSyncExternalStore } from 'react';

export interface KeptChoice<T extends string> {
  /** Takes what was kept, once, before the first paint. */
  readonly start: () => void;
  readonly use: () => { readonly value: T; readonly choose: (next: T) => void };
  readonly now: () => T;
}

/** `parse` reads what storage holds, the usual for anything unknown; `apply` shows it on the page. */
export function keptChoice<T extends string>(
  place: string,
  parse: (stored: string | null) => T,
  apply: (value: T) => void,
): KeptChoice<T> {
  const listeners = new Set<() => void>();
  let value = parse(null);
  const now = () => value;
  const take = (next: T) => {
    value = next;
    apply(next);
    for (const tell of listeners) tell();
  };
  const choose = (next: T) => {
    take(next);
    try {
      localStorage.setItem(place, next);
    } catch {
      // A browser that stores nothing keeps the choice for this tab.
    }
  };
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  return {
    now,
    start: () => {
      try {
        take(parse(localStorage.getItem(place)));
      } catch {
        // A browser that stores nothing begins with the usual.
      }
      window.addEventListener('storage', (event) => {
        if (event.key === place) take(parse(event.newValue));
      });
    },
    use: () => ({ value: useSyncExternalStore(subscribe, now), choose }),
  };
}
