/** Prepared questions. Words: ui.md §4 row Prepare, §5 Your questions, §11; openers in our own words (practice §1 row 3). */
import { counted, listed } from './names.ts';

export interface Opener {
  /** When it helps. */
  readonly when: string;
  /** Goes into the field; an ellipsis is for the writer to fill. */
  readonly text: string;
}

const openers: readonly Opener[] = [
  { when: 'The moment it began for somebody', text: 'How did you first notice that something was going on?' },
  { when: 'What was in sight', text: 'What were you seeing and hearing when …?' },
  { when: 'What was known', text: 'What did you know about … at that point, and how did you know it?' },
  { when: 'A choice', text: 'What ways forward did you see at that moment?' },
  { when: 'What it was about', text: 'What were you trying to get done when …?' },
  { when: 'How a guess was made', text: 'How did you come to think of …?' },
  { when: 'What was expected', text: 'What did you expect to happen next?' },
  { when: 'Working together', text: 'How did word of this reach you, and whom did you tell?' },
  { when: 'An ordinary day', text: 'How does this usually go on a normal day?' },
  { when: 'What pulled both ways', text: 'What else was asking for your attention at the time?' },
  { when: 'What helped', text: 'What made this easier than it could have been?' },
  { when: 'Another view', text: 'How did the same moment look from where others of you were?' },
];

export const questionWords = {
  title: 'Opening questions',
  about: 'A start for the conversation, not a script. Each appears to you when its event comes up.',
  list: 'Questions, in the order they come',
  count: (count: number) => `${count}`,
  plenty: '5 to 10 is plenty',
  meter: (count: number) =>
    count < 5
      ? `${counted(count, 'question')}. Five to ten are plenty.`
      : count > 10
        ? `${count} questions. Five to ten are plenty; more leave the room less to ask.`
        : `${count} questions, between five and ten.`,
  number: (number: number) => `Question ${number}`,

  add: 'Add a question',
  addExample: 'How did you …   What were you seeing when …   Tell us about …',
  addGo: 'Add',
  addEmpty: 'Write a question first.',
  added: 'Added.',

  events: 'Comes up at',
  eventsFor: (number: number) => `Events of question ${number}`,
  noEvents: 'At no event yet',
  ofQuestion: (number: number) => `, question ${number}`,
  anyEvent: 'The event it comes up at',
  eventsNone: 'There are no events to link yet.',
  findEvent: 'Find an event',
  moreEvents: (count: number) => `${count} more. Type to find them.`,

  forRoom: 'For the room',
  /** @param people short names */
  forPeople: (people: readonly string[]) => `For ${listed(people, 'and')}`,
  forWhom: (number: number) => `Whom question ${number} is for`,
  forAbout: 'Tell them beforehand that you will ask. Anybody may pass.',
  thread: {
    none: 'In no thread',
    of: (name: string) => `In “${name}”`,
    title: (number: number) => `The thread of question ${number}`,
    about: 'A thread runs through several events. The question comes up while the room follows it.',
    choose: 'Thread',
    not: 'None',
    name: 'A new thread',
    nameExample: 'The quiet alert',
    nameMissing: 'Give it a name; a word is enough.',
    /** @param events that the question is linked to, through which the thread then runs */
    make: (events: number) => (events === 0 ? 'Make it' : `Make it of ${counted(events, 'event')}`),
    made: (name: string) => `The thread “${name}” is there, and the question is in it. Everyone sees its name.`,
  },
  differs: 'From accounts that differ',

  up: (number: number) => `Move question ${number} up`,
  down: (number: number) => `Move question ${number} down`,
  moved: (to: number) => `Now question ${to}.`,
  remove: (number: number) => `Remove question ${number}`,
  removed: 'The question was removed.',
  putBack: 'Put back',

  take: 'Use',
  takeNamed: (text: string) => `Use “${text}”`,
  leave: 'Leave it',
  wording: 'On the wording',

  ways: 'Ways in',
  waysAbout: 'Choose one to start from, then make it yours.',
  openers,

  empty: 'No questions yet.',
  emptyAbout: 'Start from one of the ways in, or write your own.',
} as const;
