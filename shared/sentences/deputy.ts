/** What whoever takes the notes reads on their live screen, besides the notes themselves. Names are short names. */
import { counted } from './names.ts';

export const deputyWords = {
  skip: 'Skip to the notes',
  pad: 'Who is speaking',
  main: 'Notes',
  aside: 'Door and private channel',

  keys: {
    title: 'Taking notes',
    speakers: 'Who is speaking',
    writing: 'The same while writing',
    leader: 'Whoever leads is speaking',
    silence: 'Silence',
    undo: 'Take back the last tap',
    cutOff: 'Somebody was cut off',
    still: 'Whoever is marked still speaks',
    notes: 'Back into the notes',
    go: 'Go to where the room is',
    person: 'Add a person without a device',
    event: 'Capture a missed event',
    quote: 'Capture a quote',
    surprise: 'Capture a surprise',
    differs: 'Capture where views differ',
    shaped: 'Capture what shaped it',
    idea: 'Park an idea',
    hide: 'Hide the private parts',
    show: 'Show the private parts',
  },

  commands: {
    group: 'Meeting',
    invite: 'Invite',
  },

  strip: {
    parked: (ideas: number, open: boolean) => (open ? `${ideas} parked` : `${ideas} parked, closed for now`),
  },

  tabs: {
    label: 'Parts of this screen',
    notes: 'Notes',
    speakers: 'Speakers',
    room: 'Room',
  },

  prepare: {
    title: 'The meeting has not begun.',
    sentence: (leader: string) =>
      `It opens here as soon as ${leader} begins. Until then the timeline and the questions can still be worked on.`,
    go: 'To preparation',
    leader: 'the facilitator',
  },

  tag: 'Deputy',
  hidden: {
    speakers: 'Who speaks is hidden. The keys still work.',
    messages: 'Messages are hidden',
  },

  opening: {
    title: 'Why we are here',
    seen: 'Everyone sees this text',
  },

  stopped: (leader: string) =>
    `We stopped here. The meeting goes on when ${leader} goes on; notes can be written all the while.`,
  onBreak: (time: string) =>
    `Short break. Back at ${time}. Clocks stand and nobody is marked as speaking; notes stay open.`,

  learnings: {
    title: 'What do you understand now that you did not before?',
    writing: 'Each on their own desk, quietly. They are shown together.',
    written: (learnings: number) =>
      `${counted(learnings, 'learning is', 'learnings are')} written in the room. Who writes is not shown.`,
  },

  remediations: {
    hint: 'What is said about the open idea goes into the notes below.',
  },

  closing: {
    title: 'The meeting is closing.',
    sentence: 'Say thank you. Notes can still be written; the record is filled from them next.',
    learned: (times: number) => `${counted(times, 'time')} somebody here said: I learned something.`,
  },

  record: {
    title: 'The meeting is closed.',
    sentence: 'The record is filled from the timeline and the notes. It can be written on from here.',
    published: 'The record is published.',
    go: 'Go to the record',
  },
} as const;
