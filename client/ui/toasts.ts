/** What the corner of the screen has to say. One shows at a time: refusals first, then in the order they came. */
import type { ReactNode } from 'react';
import type { Keys } from './key-preferences.ts';

export interface ToastAction {
  readonly label: string;
  /** The toast goes either way. */
  readonly run?: (() => void) | undefined;
  readonly keys?: Keys | undefined;
}

export interface Toast {
  readonly text: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  /** `refused` interrupts a screen reader and stays until it is dismissed. */
  readonly tone?: 'note' | 'refused' | undefined;
  /** ms. A note without actions goes after 5 s. */
  readonly lasts?: number | undefined;
  readonly actions?: readonly ToastAction[] | undefined;
  /** A newer toast on the same topic takes the place of the older one. */
  readonly topic?: string | undefined;
}

export interface ShownToast extends Toast {
  readonly id: number;
}

const defaultLasts = 5000;
const listeners = new Set<() => void>();
let waiting: readonly ShownToast[] = [];
let count = 0;

function set(next: readonly ShownToast[]) {
  waiting = next;
  for (const tell of listeners) tell();
}

export function showToast(toast: Toast): number {
  const id = ++count;
  set([...waiting.filter((older) => !overtakes(toast, older)), { ...toast, id }]);
  return id;
}

/** Old news goes: on the same topic, and what would have gone by itself. */
function overtakes(newer: Toast, older: Toast): boolean {
  if (newer.topic !== undefined && newer.topic === older.topic) return true;
  return lifetime(newer) !== null && lifetime(older) !== null;
}

export const dismissToast = (id: number): void => set(waiting.filter((toast) => toast.id !== id));

/** ms until it goes by itself, null: only when dismissed. */
export function lifetime({ tone, lasts, actions = [] }: Toast): number | null {
  if (tone === 'refused') return null;
  return lasts ?? (actions.length > 0 ? null : defaultLasts);
}

export const currentToast = (): ShownToast | undefined =>
  waiting.find((toast) => toast.tone === 'refused') ?? waiting[0];

export function onToasts(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
