/** Learnings as participants and observers see them: writing quietly, shown together. */
import { amount, brief, minutes, youAnd } from './names.ts';

export const learningsWords = {
  phase: 'Quiet writing, each for themselves',
  left: (ms: number) => `${minutes(ms)} for learnings`,
  question: 'What do you understand now that you did not before?',
  field: 'A learning',
  placeholder: 'We now understand that…',
  seen: (leaders: readonly string[]) =>
    `${youAnd(leaders)}, until all are shown together. Then everyone, with your name.`,
  seenOpen: 'Everyone, at once, with your name',
  add: 'Add',
  added: 'Added to your learnings.',
  mine: 'My learnings',
  editing: 'Your learning',
  edit: 'Edit',
  editNamed: (text: string) => `Edit the learning: ${brief(text)}`,
  remove: 'Take it back',
  removeNamed: (text: string) => `Take it back: ${brief(text)}`,
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Your learning is changed.',
  removed: 'Taken back.',
  written: (learnings: number) => `${amount(learnings, 'learning is', 'learnings are')} written in the room.`,
  fine: 'Nothing comes to mind is fine. No owners, no tickets here; that is later, and optional.',
  observer: 'The room is writing quietly. What people understand now is shown here, all together.',
  together: 'What we understand now',
  togetherSeen: 'Everyone sees these',
  togetherNone: 'Nothing was written down.',
  addOne: 'Add another',
  withoutName: 'without a name',
  notes: 'Said about them',
} as const;
