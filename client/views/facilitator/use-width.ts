import { useSyncExternalStore } from 'react';

/** `column`: one column with tabs. `strip`: the rail is a strip of segments. `wide`: rail, event, room side by side. */
export type Width = 'column' | 'strip' | 'wide';

const queries = { column: '(max-width: 760px)', strip: '(max-width: 1100px)' } as const;

function subscribe(tell: () => void): () => void {
  const all = Object.values(queries).map((query) => matchMedia(query));
  for (const media of all) media.addEventListener('change', tell);
  return () => all.forEach((media) => media.removeEventListener('change', tell));
}

function now(): Width {
  if (matchMedia(queries.column).matches) return 'column';
  return matchMedia(queries.strip).matches ? 'strip' : 'wide';
}

export const useWidth = (): Width => useSyncExternalStore(subscribe, now);
