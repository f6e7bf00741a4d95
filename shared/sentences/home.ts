/** Home and quick start. Words: ui.md §4 rows Home and Quick start, §8 Empty, §11. */
import type { Phase } from '../retro/phases.ts';
import { phaseTime } from '../retro/phases.ts';
import type { Role } from '../retro/people.ts';
import type { Freshness } from '../retro/readiness.ts';
import { counted } from './names.ts';

const rolesBefore: Record<Role, string> = {
  facilitator: 'you lead',
  deputy: 'you take notes',
  participant: 'you take part',
  observer: 'you read along',
};

const rolesAfter: Record<Role, string> = {
  facilitator: 'you led',
  deputy: 'you took notes',
  participant: 'you took part',
  observer: 'you read along',
};

const phaseLines: Record<Phase, { readonly line: string; readonly about: string }> = {
  prepare: { line: 'Being prepared', about: 'Starts when the facilitator says so' },
  opening: { line: 'In the opening', about: 'The meeting is running' },
  timeline: { line: 'In the timeline', about: 'The meeting is running' },
  learnings: { line: 'Writing down learnings', about: 'The meeting is running' },
  remediations: { line: 'Looking at parked ideas', about: 'The meeting is running' },
  closing: { line: 'Closing', about: 'The meeting is running' },
  record: { line: 'Record being written', about: 'The meeting is over' },
  published: { line: 'Record published', about: 'Open to everyone who took part' },
};

export const homeWords = {
  product: 'Second Story',
  title: 'Retrospectives',
  skip: 'To the retrospectives',
  commands: 'Commands',

  start: {
    form: 'Quick start',
    title: 'Start one now',
    titleExample: 'What is it about?',
    timeline: 'Timeline',
    timelineHint: 'may come later',
    timelineExample: 'Paste chat or log lines with times',
    go: 'Get the live link',
    /** Around the link in the middle. */
    noList: 'No list of people needed.',
    prepareFirst: 'Prepare one first',
    whenTime: 'when there is time: accounts, sources and questions make it better.',
  },

  joined: {
    title: 'Joined in this browser',
    role: (role: Role, phase: Phase) => (phaseTime[phase] === 'after' ? rolesAfter[role] : rolesBefore[role]),
    as: (name: string) => `as ${name}`,
    events: (count: number) => counted(count, 'event'),
    started: (day: string) => `started ${day}`,
    phase: (phase: Phase) => phaseLines[phase],
    /** @param when "Thu 26 Nov, 14:00" */
    between: (when: string | undefined) => ({
      line: 'Between two sittings',
      about: when === undefined ? 'No day is set yet' : `Goes on ${when}`,
    }),
    ended: ({ hours }: Freshness) =>
      hours > 100 ? `${Math.floor(hours / 24)} days since it ended` : `${hours} h since it ended`,
    freshBar: ({ hours, left }: Freshness) =>
      left > 0 ? `${hours} hours since it ended, ${left} left of 72` : `${hours} hours since it ended, more than 72`,
    tick: (hours: number) => (hours === 72 ? '72 h' : String(hours)),
    preparing: ({ open, of }: { readonly open: number; readonly of: number }) =>
      open === 0 ? 'Prepared' : `Preparing, ${of - open} of ${of} steps`,
    /** From 48 h on, to whoever prepares it. */
    reminder: ({ left }: Freshness) =>
      left > 0 ? `Due now: ${left} h left while memories are fresh` : 'Late, and still worth it',
    toHear: (count: number) => `${counted(count, 'account')} still to come`,
    ready: 'Start it whenever you like',
    waiting: { line: 'At the door', about: 'One tap of the facilitator lets you in' },
    open: 'Open',
    openName: (title: string, name: string) => `Open ${title}, as ${name}`,
    unreachable: 'The server does not answer, so the list cannot be shown now.',
    again: 'Try again',
  },

  owner: 'Other programs',
  ownerAbout: 'for whoever runs this server: tokens and webhooks.',

  empty: {
    title: 'No retrospectives in this browser',
    sentence: 'Start one while memories are fresh, or open the link you were sent.',
  },
} as const;

export const quickStartWords = {
  product: 'Second Story',
  skip: 'To the form',
  close: 'Close',
  title: { live: 'Start one now', prepare: 'Prepare one' },
  about: 'What is it about?',
  name: 'Your name',
  nameNote: 'Everyone in the room sees it.',
  timeline: 'Timeline',
  timelineHint: 'may come later',
  timelineExample: '21:00 writes lock up on primary\n22:03 priya: ack',
  timelineNote: 'Everyone in the room sees what you paste, with the names in it.',
  filesChosen: (paths: readonly string[]) => {
    const [first = ''] = paths;
    if (paths.length === 1) return first;
    const folder = first.split('/', 1)[0] ?? '';
    const ofOne = folder !== '' && paths.every((path) => path.startsWith(`${folder}/`));
    return ofOne ? `${folder}, ${counted(paths.length, 'file')}` : counted(paths.length, 'file');
  },
  filesAway: 'Put away',

  preview: {
    none: 'Nothing pasted yet',
    noneAbout: 'What is read from your lines shows here before anything is kept. Words stay as pasted.',
    words: 'Words stay as pasted. Everything can be changed later.',
  },

  zoneShown: (zone: string) => `Times will be shown in ${zone}, the zone of this browser. It can be changed later.`,

  foot: {
    live: 'You lead, alone for now. People type their name; you let them in.',
    liveAbout: '60 minutes, talk time off until you switch it on. Everything can be changed later.',
    prepare: 'You lead, alone for now. Nobody is invited yet.',
    prepareAbout: 'Accounts, sources and questions come next. Start the meeting whenever you like.',
  },
  go: { live: 'Get the live link', prepare: 'Prepare it' },

  missing: {
    title: 'Say in a few words what it is about.',
    name: 'Say who you are: people see who leads.',
    zone: 'Say in which zone these times are.',
    date: 'Say on which day this began.',
    unknownZone: 'This zone is not known. Write it like Europe/Berlin, or choose one.',
  },

  token: 'Set-up token',
  tokenAbout:
    'Here only somebody with the set-up token may start a retro. It was printed where the server was started; ask whoever runs it.',
  tokenRefused: 'This is not the token printed at the last start. Ask whoever runs the server.',

  busy: {
    creating: 'Starting it',
    adding: (count: number) => `Adding ${counted(count, 'event')}`,
  },
  kept: 'The connection is slow. Your events are kept on this device and join in a moment.',
} as const;
