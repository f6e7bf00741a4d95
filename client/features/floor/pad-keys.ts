/** Keys beside the digits, changeable by each person (ui.md §9). */
import type { Shortcut } from '../../ui/key-preferences.ts';

export const padKeys = {
  turns: { id: 'last-turns', keys: 'R' },
  find: { id: 'find-speaker', keys: '/' },
  cutOff: { id: 'cut-off', keys: 'C' },
  still: { id: 'still-speaking', keys: 'Y' },
} as const satisfies Record<string, Shortcut>;

/** Rows of the key sheet: who speaks, plainly and while a field has focus. */
export const padSets = { speakers: 'speakers', writing: 'speakers-writing' } as const;
