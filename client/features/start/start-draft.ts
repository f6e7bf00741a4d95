/**
 * What was typed about a retro that does not exist yet. Kept in this tab until it is made: from home to quick start,
 * through a reload, through a refusal.
 */
import { createStore } from 'zustand/vanilla';

export interface StartDraft {
  readonly title: string;
  readonly name: string;
  readonly text: string;
  /** As typed: an IANA zone, or on the way to one. */
  readonly zone: string;
  /** ISO date, or empty. */
  readonly date: string;
  /** Rows not taken, by their words. */
  readonly leftOut: readonly string[];
}

const empty: StartDraft = { title: '', name: '', text: '', zone: '', date: '', leftOut: [] };
const place = 'ss:draft:start';

function kept(): StartDraft {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<StartDraft>) };
  } catch {
    return empty;
  }
}

export const startDraft = createStore<StartDraft>(kept);

startDraft.subscribe((draft) => {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A text larger than the tab may store still lives in memory.
  }
});

export function clearStartDraft(): void {
  startDraft.setState(empty, true);
  sessionStorage.removeItem(place);
}
