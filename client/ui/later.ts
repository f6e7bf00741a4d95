import { useEffect, useState } from 'react';

/** ms after which a part that nobody asked for yet is fetched: long after the first load is done. */
const patience = 20_000;

/**
 * A part that need not come with the page: fetched a while later, when the browser is idle, so that it is here when
 * the connection is not, or at once when `wanted`. null until it is here; a fetch that did not work is tried again at the next wish.
 */
export function useLater<Part>(load: () => Promise<Part>, wanted: boolean): Part | null {
  const [part, setPart] = useState<{ readonly here: Part } | null>(null);
  useEffect(() => {
    if (part) return undefined;
    let gone = false;
    const fetchIt = () =>
      void load().then(
        (here) => gone || setPart({ here }),
        () => {},
      );
    const cancel = wanted ? now(fetchIt) : whenIdle(fetchIt);
    return () => {
      gone = true;
      cancel();
    };
  }, [part, load, wanted]);
  return part && part.here;
}

function now(act: () => void): () => void {
  act();
  return () => {};
}

function whenIdle(act: () => void): () => void {
  let cancel: () => void = () => undefined;
  const timer = setTimeout(() => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback !== 'function') return act();
    const request = requestIdleCallback(act, { timeout: 5000 });
    cancel = () => cancelIdleCallback(request);
  }, patience);
  return () => {
    clearTimeout(timer);
    cancel();
  };
}
