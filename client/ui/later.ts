import { useEffect, useState } from 'react';

/**
 * A part that need not come with the page: fetched once the browser is idle, so that it is here when the connection
 * is not, or at once when `wanted`. null until it is here; a fetch that did not work is tried again at the next wish.
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

/** Safari has no requestIdleCallback. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 2000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(act, { timeout: 5000 });
  return () => cancelIdleCallback(request);
}
