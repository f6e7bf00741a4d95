/** Which part of preparation is shown: `#timeline`, `#questions` …; `#event-<id>` is a place on the timeline. */
import { useSyncExternalStore } from 'react';

export const parts = ['overview', 'timeline', 'accounts', 'questions', 'plan'] as const;
export type Part = (typeof parts)[number];

/** Other hashes lead to a place on the page and leave the part as it is. */
let last: Part = 'overview';

function partNow(): Part {
  const name = location.hash.slice(1);
  if (name.startsWith('event-')) last = 'timeline';
  else if (name === '') last = 'overview';
  else last = parts.find((part) => part === name) ?? last;
  return last;
}

function subscribe(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  addEventListener('popstate', tell);
  return () => {
    removeEventListener('hashchange', tell);
    removeEventListener('popstate', tell);
  };
}

export function usePart(): Part {
  return useSyncExternalStore(subscribe, partNow);
}

export function goToPart(part: Part): void {
  location.hash = part;
}
