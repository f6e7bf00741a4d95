/** The plan of a meeting, its opening statement and its settings. Words: ui.md §4 row Prepare, §11. */
import type { Plan } from '../retro/agenda.ts';

export const planWords = {
  title: 'Plan',
  about: 'A guide, not a timetable. During the meeting you can stop and go on another day.',
  seen: 'Everyone in the room sees it',
  length: 'Length',
  twoThirds: (minutes: number) => `Two thirds of ${minutes} min is ${Math.round((minutes * 2) / 3)}`,
  minutes: (minutes: number) => `${minutes} min`,
  own: 'Other',
  ownField: 'Minutes in all',
  ownNote: 'From 20 to 240',
  ownGo: 'Use it',
  ownRefused: 'A meeting takes 20 to 240 minutes. Longer ones go on another day.',
  parts: 'Minutes of each part',
  part: (name: string) => `${name}, minutes`,
  partUnit: 'min',
  partRefused: 'Whole minutes, and 20 to 240 in all.',
  planned: ({ minutes, timeline }: Plan) => `Now ${minutes} min in all, ${timeline} of them for the timeline.`,
  /** Advice on a plan cut by hand; it holds nothing up. */
  belowTwoThirds: ({ minutes, timeline }: Plan, missing: number) =>
    `The timeline has ${timeline} of ${minutes} min. With ${missing} more it would have two thirds, which is what telling it takes in most meetings.`,
  usualCut: 'Back to the usual parts',
  opening: 'Opening',
  timeline: 'Timeline',
  learnings: 'Learnings',
  rest: 'Remediations, closing',
  sentence: ({ opening, timeline, learnings, rest, minutes }: Plan) =>
    `Opening ${opening}, timeline ${timeline}, learnings ${learnings}, remediations and closing ${rest} minutes. Two thirds end at minute ${Math.round((minutes * 2) / 3)}.`,
  sittings:
    '“Stop here, go on Thursday” is always there during the meeting. Talk time is deleted at the end of each sitting; everything else stays.',

  statement: 'Opening statement',
  statementAbout: 'You read it aloud and tick each paragraph as you go.',
  edit: 'Change the text',
  editDone: 'Done',
  usual: 'Back to the usual text',
  usualDone: 'The usual text is back.',
  putBack: 'Put mine back',
  paragraph: (number: number) => `Paragraph ${number}`,
  addParagraph: 'Add a paragraph',
  removeParagraph: (number: number) => `Remove paragraph ${number}`,
  newParagraph: 'New paragraph',
  newParagraphNote: 'It joins the statement once it has words.',
  upParagraph: (number: number) => `Move paragraph ${number} up`,
  removedParagraph: 'The paragraph was removed.',
  onlyOne: 'The statement keeps one paragraph.',
  ticksGo: 'Changing the text takes its ticks away.',

  settings: 'In the room',
  observersPark: 'Observers may park ideas',
  letEveryoneIn: 'Let everyone in',
  letEveryoneInAbout: 'Whoever types a name comes straight in; nobody waits for a tap',
  talk: 'Talk time',
  talkTitle: 'How talk time is noted',
  talkAbout: 'While it is on, the opening says so in these words:',
  transcript: 'A transcript may be read',
  transcriptAbout:
    'For who spoke when, not for words. To be said in the opening, so it is chosen before the timeline begins.',
  talkOff: 'Off: no talk time at all. The meeting works the same.',
  talkRefused: 'Talk time is switched off on this server.',

  when: 'When it happened',
  whenAbout: 'The zone times are shown and read in, and the incident’s first day.',

  calendar: {
    title: 'Calendar',
    about: (zone: string) =>
      `A file for your calendar, to send on from there. Nothing is sent from here. Times in ${zone}.`,
    what: 'What for',
    meeting: (minutes: number) => `The meeting, ${minutes} min`,
    hearing: (name: string, minutes: number) => `Hearing ${name}, ${minutes} min`,
    date: 'Date',
    time: 'Time',
    missing: 'Say on which day and at what time.',
    go: 'Download the appointment',
    meetingTitle: (title: string) => `Retrospective: ${title}`,
    hearingTitle: (title: string) => `How it looked to you: ${title}`,
    meetingAbout: ({ opening, timeline, learnings, rest }: Plan) =>
      `We retell what happened, as it looked to each of us at the time.\nOpening ${opening} min, timeline ${timeline} min, learnings ${learnings} min, parked ideas and closing ${rest} min.\nOpen your own link to come in.`,
    hearingAbout:
      'Half an hour to tell what you saw, felt and did, from when you first became aware to when you stopped. You decide what is written down and who reads it, and you may decline.',
    meetingFile: 'retrospective.ics',
    hearingFile: 'hearing.ics',
  },
  preRead: {
    title: 'Before the meeting',
    about: 'What will happen, who comes, what is known so far, and a word to managers. A day before is good.',
    open: 'Open the page',
    copy: 'Copy the text to send',
  },

  roles: 'Roles',
  leading: 'Leads',
  deputy: 'Deputy',
  nobody: 'Nobody yet',
  alone: 'You have every tool of a deputy too.',
} as const;
