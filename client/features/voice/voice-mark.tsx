/** Fetches the mark of a listening device when there is something to mark. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { here } from './here.ts';

const ListeningMark = lazy(async () => ({ default: (await import('./listening-mark.tsx')).ListeningMark }));

/** @param brief in a full bar: the words only where there is room for them */
export function VoiceMark({ brief = false }: { readonly brief?: boolean | undefined }) {
  const listening = useStore(here, (state) => state.listening);
  return <Suspense>{listening && <ListeningMark brief={brief} />}</Suspense>;
}
