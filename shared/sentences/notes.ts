/** Writing notes: one section an event, who said what, and what is captured in passing. Names are short names. */
import { counted, listed } from './names.ts';

const leadersAnd = (leaders: readonly string[]) =>
  leaders.length === 0 ? 'Only you' : listed(['You', ...leaders], 'and');

export const notesWords = {
  title: 'Notes',
  seen: 'Everyone sees these notes',
  format: 'Formatting',
  hint: ['Type', 'for who said it,', 'for a label'],

  sections: {
    meeting: 'Belongs to no event',
    learnings: 'Said about the learnings',
    idea: (text: string) => `Said about: ${brief(text)}`,
    ofEvent: (time: string, text: string) => `${time}, ${brief(text)}`,
    named: (name: string) => `Notes: ${name}`,
    active: (name: string) => `Notes: ${name}. You are writing here.`,
    field: (name: string) => `Notes: ${name}. At the start of a line, @ offers names and / offers labels.`,
    edit: 'Edit here',
    editNamed: (name: string) => `Edit here: ${name}`,
    placeholder: 'What is said, in their words',
    empty: 'No event is on the timeline yet.',
  },

  leads: {
    somebody: 'Whoever leads',
    here: (leader: string) => `${leader} is here`,
    go: (leader: string, time: string) => (time === '' ? `Go to ${leader}` : `Go to ${leader}, ${time}`),
    goShort: 'Go',
    moved: (leader: string, time: string) => `${leader} moved to ${time}.`,
    stayed: 'You were writing, so you stay here.',
  },

  who: {
    title: 'Who said it',
    none: 'No name on this line',
    set: (name: string) => `Said by ${name}.`,
    cleared: 'No name on this line any more.',
    offer: 'Names for this line',
  },

  label: {
    title: 'Label this line',
    none: 'No label',
    set: (word: string) => `Labelled: ${word}.`,
    cleared: 'No label on this line any more.',
    offer: 'Labels for this line',
  },

  offered: (count: number, first: string) =>
    `${counted(count, 'match', 'matches')}: ${first}. Arrows choose, Enter takes it, Escape keeps what you typed.`,
  tooLong: 'That is too long for one paste. Nothing was changed; paste it in parts.',

  capture: {
    title: 'Quick capture',
    what: 'What to capture',
    kinds: {
      event: 'Missed event',
      quote: 'Quote',
      surprise: 'Surprise',
      differs: 'Differs',
      shaped: 'What shaped it',
      idea: 'Idea',
    },
    placeholders: {
      event: '23:31 what happened',
      quote: 'Their words',
      surprise: 'What surprised somebody',
      differs: 'Who saw it in which way',
      shaped: 'Workload, tools, what was known',
      idea: 'A fix, a check, something to try',
    },
    add: 'Add',
    park: 'Park it',
    toEvent: (time: string) => `Goes to the notes at ${time}. Everyone sees it.`,
    toMeeting: 'Goes to the notes that belong to no event. Everyone sees it.',
    toTimeline: (zone: string) => `Goes to the timeline at its time, in ${zone}. Everyone sees it.`,
    toDesk: (leaders: readonly string[]) => `${leadersAnd(leaders)}, until the parked ideas are opened. Then everyone.`,
    toDeskAt: (time: string, leaders: readonly string[]) =>
      `Parked at ${time}. ${leadersAnd(leaders)}, until the parked ideas are opened. Then everyone.`,
    retie: (time: string) => `To ${time} instead`,
    needsTime: 'Begin with a time, like 23:31, and say what happened.',
    noted: (kind: string, time: string) => (time === '' ? `${kind} added to the notes.` : `${kind} added at ${time}.`),
    onTimeline: (time: string) => `${time} is on the timeline.`,
    undo: 'Undo',
    undone: (time: string) => `${time} is off the timeline again.`,
    parked: 'Parked. It is among your parked ideas.',
  },
} as const;

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
