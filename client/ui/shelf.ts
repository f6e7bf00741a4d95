/** What the screens on show have to offer, put on a shelf for as long as they are mounted. */
import { useEffect, useRef } from 'react';

export interface Shelf<T> {
  /** Puts these on the shelf; they may change with every render. */
  readonly useOffer: (offered: readonly T[]) => void;
  /** All that is offered now; whoever was mounted last comes first. */
  readonly taken: () => readonly T[];
  /** Whoever offers something came or went: how often so far, for useSyncExternalStore. */
  readonly onChange: (tell: () => void) => () => void;
  readonly changes: () => number;
}

export function createShelf<T>(): Shelf<T> {
  const offers: { readonly current: readonly T[] }[] = [];
  const listeners = new Set<() => void>();
  let changes = 0;
  const changed = () => {
    changes += 1;
    for (const tell of listeners) tell();
  };
  return {
    useOffer(offered) {
      const live = useRef(offered);
      useEffect(() => {
        live.current = offered;
      });
      useEffect(() => {
        offers.push(live);
        changed();
        return () => {
          offers.splice(offers.indexOf(live), 1);
          changed();
        };
      }, []);
    },
    taken: () => offers.toReversed().flatMap((offer) => offer.current),
    onChange(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    changes: () => changes,
  };
}

/** A layer anybody may open and one place draws: the command list, the key sheet. */
export interface Layer {
  readonly open: () => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly onChange: (tell: () => void) => () => void;
}

export function createLayer(): Layer {
  let shown = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean) => {
    shown = next;
    for (const tell of listeners) tell();
  };
  return {
    open: () => set(true),
    close: () => set(false),
    isOpen: () => shown,
    onChange(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
