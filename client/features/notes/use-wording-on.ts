/** Whether one's own notes are looked at: off until its writer wants it, and kept in this browser. */
import { useSyncExternalStore } from 'react';

const place = 'ss:wording-hints';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(place) === 'on';
  } catch {
    return false;
  }
}

export const wordingIsOn = (): boolean => on;

function set(next: boolean): void {
  on = next;
  try {
    if (next) localStorage.setItem(place, 'on');
    else localStorage.removeItem(place);
  } catch {
    // A browser that stores nothing keeps the choice for this tab.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useWordingOn(): readonly [on: boolean, set: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, wordingIsOn), set];
}
