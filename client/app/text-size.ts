/** Text in its usual size or larger: every size is in rem, so the root decides. Kept in this browser. */
import { useSyncExternalStore } from 'react';

export type TextSize = 'usual' | 'large';

const place = 'ss.text';
const sizes: Record<TextSize, string> = { usual: '', large: '125%' };
const listeners = new Set<() => void>();
let size: TextSize = 'usual';

function take(next: TextSize) {
  size = next;
  document.documentElement.style.fontSize = sizes[next];
  for (const tell of listeners) tell();
}

const parse = (stored: string | null): TextSize => (stored === 'large' ? 'large' : 'usual');

export function startTextSize(): void {
  try {
    take(parse(localStorage.getItem(place)));
  } catch {
    // A browser that stores nothing begins with the usual size.
  }
  window.addEventListener('storage', (event) => {
    if (event.key === place) take(parse(event.newValue));
  });
}

function choose(next: TextSize) {
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

export function useTextSize(): { readonly size: TextSize; readonly choose: (next: TextSize) => void } {
  return { size: useSyncExternalStore(subscribe, () => size), choose };
}
