/** Which sounds this device makes. None until somebody wants one; kept in this browser and nowhere else. */
import type { ChimeKind } from 'shared/retro/chimes.ts';
import { createStore } from 'zustand/vanilla';

const place = 'ss.sounds';
const kinds: readonly ChimeKind[] = ['turn', 'break', 'hand', 'prompt'];

export const chosen = createStore<ReadonlySet<ChimeKind>>(read);

function read(): ReadonlySet<ChimeKind> {
  try {
    const stored = (localStorage.getItem(place) ?? '').split(' ');
    return new Set(kinds.filter((kind) => stored.includes(kind)));
  } catch {
    return new Set();
  }
}

export function choose(kind: ChimeKind, on: boolean): void {
  const next = new Set(chosen.getState());
  if (on) next.add(kind);
  else next.delete(kind);
  chosen.setState(next, true);
  try {
    localStorage.setItem(place, [...next].join(' '));
  } catch {
    // A browser that stores nothing keeps the choice for this tab.
  }
}

// Another tab of this browser is the same device.
addEventListener('storage', (event) => event.key === place && chosen.setState(read(), true));
