/** Light, dark, or as the system. Kept in this browser; set on <html> before the first paint of the app. */
import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

const place = 'ss.theme';
const listeners = new Set<() => void>();
let choice: ThemeChoice = 'system';

const parse = (stored: string | null): ThemeChoice => (stored === 'light' || stored === 'dark' ? stored : 'system');

function restored(): ThemeChoice {
  try {
    return parse(localStorage.getItem(place));
  } catch {
    return 'system';
  }
}

function apply() {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset['theme'];
  else dataset['theme'] = choice;
}

/** Nothing may fade from one theme into the other: transitions rest until the new colours have been drawn. */
function applyAtOnce() {
  const { dataset } = document.documentElement;
  dataset['themeChanging'] = '';
  apply();
  requestAnimationFrame(() => requestAnimationFrame(() => delete dataset['themeChanging']));
}

export function startTheme(): void {
  choice = restored();
  apply();
  // The same choice in every tab.
  window.addEventListener('storage', (event) => {
    if (event.key === place) take(parse(event.newValue));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyAtOnce);
}

function take(next: ThemeChoice) {
  choice = next;
  applyAtOnce();
  for (const tell of listeners) tell();
}

function choose(next: ThemeChoice) {
  take(next);
  try {
    localStorage.setItem(place, next);
  } catch {
    // A browser that stores nothing keeps the choice for this tab.
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useTheme(): { readonly choice: ThemeChoice; readonly choose: (next: ThemeChoice) => void } {
  return { choice: useSyncExternalStore(subscribe, () => choice), choose };
}
