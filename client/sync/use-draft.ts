/**
 * Words that were typed and not sent: kept for this tab and this person, so that a phase change, a pause or a reload
 * loses nothing. Never leaves the device.
 */
import { useCallback, useSyncExternalStore } from 'react';
import { useOpenRetro } from './use-retro.tsx';

const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function read(place: string): string {
  const known = drafts.get(place);
  if (known !== undefined) return known;
  let stored = '';
  try {
    stored = sessionStorage.getItem(place) ?? '';
  } catch {
    // A browser that stores nothing keeps drafts in memory.
  }
  drafts.set(place, stored);
  return stored;
}

function write(place: string, text: string): void {
  drafts.set(place, text);
  try {
    if (text === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // As above.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** @param field names the field within the retro: "idea", "learning" */
export function useDraft(field: string): readonly [text: string, set: (text: string) => void] {
  const { seat } = useOpenRetro();
  const place = `ss:draft:${seat.retro}:${seat.person}:${field}`;
  const text = useSyncExternalStore(subscribe, () => read(place));
  return [text, useCallback((next: string) => write(place, next), [place])];
}
