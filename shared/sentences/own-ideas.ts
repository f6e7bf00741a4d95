/** One's own parked ideas, once there are some: their facts, changing and withdrawing them. */
import { brief } from './names.ts';
import { verdicts } from './verdicts.ts';

export const ownIdeaWords = {
  withName: 'with my name',
  withoutMyName: 'without my name',
  fact: (parts: readonly string[]) => parts.join(' · '),
  edit: 'Edit',
  editNamed: (text: string) => `Edit the idea: ${brief(text)}`,
  withdrawNamed: (text: string) => `Withdraw the idea: ${brief(text)}`,
  editing: 'Your idea',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Your idea is changed.',
  withdrawn: 'Withdrawn. Nobody sees it any more.',
  undo: 'Park it again',
  opened: 'open to everyone',
  verdicts,
} as const;
