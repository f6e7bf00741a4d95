/** What live blocks of the record say about themselves, and how they are chosen from. */
import type { LiveKind } from '../retro/live-blocks.ts';

const counted = (one: string, many: string) => (n: number) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

interface BlockWords {
  /** In a list of blocks that can be added. */
  readonly name: string;
  /** Where it is read from. */
  readonly from: string;
  readonly count: (n: number) => string;
  readonly none: string;
}

const kinds: Record<LiveKind, BlockWords> = {
  timeline: {
    name: 'Timeline',
    from: 'From the timeline',
    count: counted('event', 'events'),
    none: 'The timeline has no events.',
  },
  notes: {
    name: 'Notes, event by event',
    from: 'From the notes',
    count: counted('event', 'events'),
    none: 'Nothing was noted yet.',
  },
  impact: {
    name: 'Impact',
    from: 'From the timeline, events of the kind impact',
    count: counted('event', 'events'),
    none: 'No event is marked as impact.',
  },
  surprises: {
    name: 'Surprises',
    from: 'From the notes',
    count: counted('surprise', 'surprises'),
    none: 'No line of the notes is marked as a surprise.',
  },
  perceptions: {
    name: 'Differing perceptions',
    from: 'Word for word, shown by their authors',
    count: counted('moment', 'moments'),
    none: 'Nobody told that it looked different to them.',
  },
  shaped: {
    name: 'What shaped it',
    from: 'From the notes',
    count: counted('circumstance', 'circumstances'),
    none: 'No line of the notes is marked as what shaped it.',
  },
  learnings: {
    name: 'Learnings',
    from: 'As they were shown together',
    count: counted('learning', 'learnings'),
    none: 'No learnings were written.',
  },
  questions: {
    name: 'Open questions',
    from: 'Questions in the notes and learnings',
    count: counted('question', 'questions'),
    none: 'No question was noted.',
  },
  remediations: {
    name: 'Remediations',
    from: 'Action items, and ideas that were kept',
    count: counted('entry', 'entries'),
    none: 'There are none, and that is fine. The section is left out.',
  },
  meeting: {
    name: 'About this meeting',
    from: 'Facts of the meeting, nothing about who spoke',
    count: counted('fact', 'facts'),
    none: 'The meeting has not begun.',
  },
  glossary: {
    name: 'Glossary',
    from: 'Abbreviations explained here',
    count: counted('abbreviation', 'abbreviations'),
    none: 'No abbreviation is explained. The section is left out.',
  },
};

export const blockWords = {
  kinds,
  live: 'Live until published',
  head: (kind: LiveKind, shown: number, all: number) => {
    const { from, count } = kinds[kind];
    if (all === 0) return from;
    return shown === all ? `${from}, ${count(all)}` : `${from}, ${shown} of ${count(all)}`;
  },
  label: (kind: LiveKind, section: string) => `${kinds[kind].name}, live, in ${section}`,
  allLeftOut: (kind: LiveKind) =>
    kind === 'questions' ? 'None is about the whole. “Choose” brings one in from an event.' : 'All of it is left out.',
  choose: 'Choose',
  chooseOf: (kind: LiveKind) => `Choose: ${kinds[kind].name}`,
  intoText: 'Turn into text',
  intoTextOf: (kind: LiveKind) => `Turn into text: ${kinds[kind].name}`,
  turned: 'It is text now. What changes in the meeting no longer changes it.',
  undo: 'Undo',
  more: (kind: LiveKind, section: string) => `${kinds[kind].name} in ${section}`,
  up: 'Move up',
  down: 'Move down',
  toSection: (section: string) => `Move to “${section}”`,
  movedTo: (name: string, section: string) => `${name} stands in ${section} now.`,
  movedUp: (name: string) => `${name} moved up.`,
  movedDown: (name: string) => `${name} moved down.`,
  remove: 'Take out',
  removed: (kind: LiveKind) => `“${kinds[kind].name}” was taken out of this section.`,
  textMore: (section: string) => `Text that was a block, in ${section}`,
  textOf: (section: string) => `Text that was a block, in the section ${section}`,
  text: 'The text',
  textRemoved: 'The text was taken out.',
  addTo: (section: string) => `Add something live to ${section}`,
  added: (kind: LiveKind, section: string) => `${kinds[kind].name} stands in ${section} now, live.`,
  dialog: (kind: LiveKind) => kinds[kind].name,
  dialogSays: 'What is left out here stays in the meeting. New entries come in by themselves.',
  entry: (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text),
  entryUp: (text: string) => `Move up: ${text}`,
  entryDown: (text: string) => `Move down: ${text}`,
  first: 'It is the first already',
  last: 'It is the last already',
  all: 'Show all',
  none: 'Leave all out',
  done: 'Done',
  terms: 'Abbreviations in this record',
  termsSay: 'For readers who were not there. An empty one is not exported.',
  meaning: (term: string) => `What ${term} stands for`,
  noTerms: 'No abbreviation was found in the record.',
  state: (shown: number, all: number) => `${shown} of ${all} shown`,
} as const;
