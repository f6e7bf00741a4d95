/** Hints on the wording of the record: on until its writer switches them off, in this browser, and seen by nobody else. */
import { useSyncExternalStore } from 'react';
import type { WordingOptions } from '../../ui/editor/wording.ts';

const place = 'ss:record-wording';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

export const wordingIsOn = (): boolean => on;

function set(next: boolean): void {
  on = next;
  try {
    if (next) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  } catch {
    // A browser that stores nothing keeps the choice for this tab.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useRecordWording(): readonly [on: boolean, set: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, wordingIsOn), set];
}

/** Rule → the text of the record that speaks of it. */
const speaking = new Map<string, string>();

/** The single cause is spoken of once a document, wherever it is met first. */
export function onceADocument(part: string): WordingOptions['once'] {
  return {
    rules: ['rootcause'],
    may(rule, found) {
      const speaker = speaking.get(rule);
      if (found && speaker === undefined) speaking.set(rule, part);
      if (!found && speaker === part) speaking.delete(rule);
      return found && speaking.get(rule) === part;
    },
  };
}
