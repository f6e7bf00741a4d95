/** Single keys can be switched off or given another key (WCAG 2.1.4). Kept in this browser. */
import { useSyncExternalStore } from 'react';

/** A key that the person may change: `id` names the act, `keys` is what we print unless they chose otherwise. */
export interface Shortcut {
  readonly id: string;
  readonly keys: string;
}
export type Keys = string | Shortcut;

interface Preferences {
  readonly on: boolean;
  /** By shortcut id. */
  readonly changed: Readonly<Record<string, string>>;
}

const place = 'ss.keys';
const untouched: Preferences = { on: true, changed: {} };
const listeners = new Set<() => void>();
let preferences = read();

function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return untouched;
    const on = !('on' in stored) || stored.on !== false;
    const changed = 'changed' in stored && typeof stored.changed === 'object' ? stored.changed : null;
    const strings = Object.entries(changed ?? {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    return { on, changed: Object.fromEntries(strings) };
  } catch {
    return untouched;
  }
}

function write(next: Preferences) {
  preferences = next;
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch {
    // A browser that stores nothing keeps the choice for this tab.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const current = () => preferences;

export const singleKeysOn = (): boolean => preferences.on;

export function useSingleKeys(): { readonly on: boolean; readonly set: (on: boolean) => void } {
  const { on } = useSyncExternalStore(subscribe, current);
  return { on, set: (next) => write({ ...preferences, on: next }) };
}

export const effectiveKeys = (keys: Keys): string =>
  typeof keys === 'string' ? keys : (preferences.changed[keys.id] ?? keys.keys);

/** As {@link effectiveKeys}, and the component is drawn again when the person changes keys. */
export function useEffectiveKeys(keys: Keys | undefined): string | undefined {
  useSyncExternalStore(subscribe, current);
  return keys === undefined ? undefined : effectiveKeys(keys);
}

export const changeKeys = (id: string, keys: string): void =>
  write({ ...preferences, changed: { ...preferences.changed, [id]: keys } });

export const resetKeys = (): void => write({ ...preferences, changed: {} });
