/** Fetches the mark of a listening device when there is something to mark. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { here } from './here.ts';

const ListeningMark = lazy(async () => ({ default: (await import('./listening-mark.tsx')).ListeningMark }));

export function VoiceMark() {
  const listening = useStore(here, (state) => state.listening);
  return <Suspense>{listening && <ListeningMark />}</Suspense>;
}
