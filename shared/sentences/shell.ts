/** The frame around a retro: connection, refusals, the door, leaving, keys and commands. Words: ui.md §8, §9, §11. */
import type { Phase } from '../retro/phases.ts';
import type { Role } from '../retro/people.ts';
import { countWord, firstNames } from './names.ts';

const changes = (count: number) => `${countWord(count)} of your changes`;

export const roleNames: Record<Role, string> = {
  facilitator: 'Facilitator',
  deputy: 'Deputy',
  participant: 'Participant',
  observer: 'Observer',
};

export const phaseNames: Record<Phase, string> = {
  prepare: 'Preparation',
  opening: 'Opening',
  timeline: 'Timeline',
  learnings: 'Learnings',
  remediations: 'Remediations',
  closing: 'Closing',
  record: 'Record',
  published: 'Published record',
};

export const shellWords = {
  product: 'Second Story',
  home: 'All retrospectives',
  loading: 'Loading',
  unreachable: 'The server does not answer. Trying again every few seconds.',

  connection: {
    offline: 'Offline.',
    keepWriting:
      'Keep writing: your desk, account, notes and record are kept on this device and join when the connection is back.',
    privateNotes: 'Private notes live in this tab only. Leave it open.',
    reconnecting: 'Reconnecting.',
    inStep: (time: string) => `In step until ${time}.`,
    waiting: (count: number) => `${changes(count)} ${count === 1 ? 'is' : 'are'} waiting.`,
    again: 'Try now',
    back: (count: number) =>
      count === 0 ? 'Back in step.' : `Back in step. ${changes(count)} ${count === 1 ? 'was' : 'were'} added.`,
  },

  returned: {
    region: 'Your words that could not be added',
    title: 'This could not be added. Here are your words.',
    parked: 'Action items are shut. Nothing is lost: these words are in your parked ideas.',
    copy: 'Copy the words',
    done: 'OK, I have them',
    seen: 'Only you see this. It stays until you close it.',
  },

  turn: {
    begun: 'The meeting has begun.',
    record: 'The meeting is closed. The record is open.',
    go: 'Go there',
  },

  chooser: {
    title: 'Who are you here?',
    about: 'Several people have joined this retro from this browser. This tab becomes the one you choose.',
  },

  door: {
    title: (hosts: readonly string[]) =>
      hosts.length === 0 ? 'The facilitator or the deputy lets you in.' : `${firstNames(hosts, 'or')} lets you in.`,
    about: (name: string) =>
      `They see your name, ${name}. It takes one tap; in a busy moment it may take a little longer.`,
    nothing: 'Nothing of the meeting is on your device yet.',
    rename: 'Change my name',
    leave: 'Leave',
    entered: 'You are in.',
  },

  gone: {
    removed: 'Your place here has ended.',
    removedAbout:
      'The link was taken back, or your name was removed. Ask the facilitator if you think it should not be.',
    deleted: 'This retrospective was deleted.',
    deletedAbout: 'Nothing of it is kept on this device. The facilitator can tell you more.',
    oldClient: 'Second Story was updated.',
    oldClientAbout: 'Reload this page to go on. What you wrote is kept.',
    unknown: 'There is no retrospective at this address.',
    unknownAbout: 'Open the link you were sent again, or ask whoever sent it.',
    notLetIn: 'You were not let in.',
    notSignedIn: 'This browser has not joined yet.',
    notSignedInAbout: 'Open the link you were sent. Without one, ask the facilitator for it.',
    published: 'The record is published.',
    reload: 'Reload',
    again: 'Join again',
    home: 'What this browser has joined',
  },

  leave: {
    command: 'Leave and clear this device',
    commandAbout: 'Signs this browser out of this retro and removes what it keeps',
    title: 'Leave and clear this device?',
    about: (name: string) =>
      `This browser forgets that you are ${name} here, and removes its copies of the timeline, your desk and the record. What was saved stays with the meeting.`,
    unsaved: (count: number) =>
      `${changes(count)} ${count === 1 ? 'is' : 'are'} not saved yet and would be lost. Wait for the connection to keep them.`,
    back: 'To come back, open your personal link again. Without one, ask the facilitator.',
    confirm: 'Leave and clear',
    stay: 'Stay',
    unreachable: 'The server could not be reached, so this browser is still signed in. Nothing was removed.',
  },

  commands: {
    open: 'Commands',
    label: 'Find a command or a place',
    none: 'Nothing of that name. Try another word.',
    go: 'Go to',
    screen: 'Screen',
    device: 'This device',
    keys: 'Keys',
    prepare: 'Preparation',
    live: 'The meeting',
    record: 'The record',
    home: 'All retrospectives',
    start: 'Start one now',
    markdown: 'Copy as Markdown',
    markdownAbout: 'The record as it is now, with roles instead of names',
    markdownDone: 'Copied as Markdown.',
    themeSystem: 'Colours as the system',
    themeLight: 'Light colours',
    themeDark: 'Dark colours',
    inUse: 'In use',
    textLarge: 'Larger text',
    textUsual: 'Text in its usual size',
    themeSearch: 'theme appearance mode',
    textSearch: 'text size zoom big font',
  },

  keys: {
    everywhere: 'Everywhere',
    sheet: 'This sheet',
    commands: 'Commands',
    markdown: 'Copy as Markdown',
    region: 'Next region',
    close: 'Close, or leave a field',
  },
} as const;
