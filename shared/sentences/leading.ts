/** Who leads, breaks, minutes and threads, for facilitators and deputies. Names are short names. */
import { counted, listed } from './names.ts';

export const leadWords = {
  leading: (name: string) => `Leading: ${name}`,
  leadingYou: 'You lead',
  hand: (name: string) => `Let ${name} lead`,
  handMore: 'You can take it back at any time',
  take: 'Lead from here',
  takeMore: (name: string) => `${name} sees that you lead`,
  handed: (name: string) => `${name} leads now.`,
  taken: 'You lead now.',
  told: (name: string) => `${name} leads now.`,
  toldYou: (name: string) => `${name} asked you to lead. You lead now.`,
  takeBack: 'Take it back',
  alone: 'Nobody else here can lead. Invite a deputy.',
  away: (leader: string, others: readonly string[]) =>
    others.length === 0 ? `${leader} is away.` : `${leader} is away. ${listed(others, 'or')} can lead.`,
  awayYou: (leader: string) => `${leader} is away. You can lead.`,
  takeOver: 'Take over',
} as const;

export const breakWords = {
  pause: 'Pause',
  pauseCommand: 'Short break',
  title: 'Short break.',
  back: (time: string) => `Back at ${time}.`,
  about:
    'Everyone sees this, the wall too. Clocks, taps and microphones are stopped; the minutes do not count. No reason is kept.',
  goOn: 'Go on now',
  more: '5 minutes more',
  less: '5 minutes less',
  begun: (time: string) => `Short break. Back at ${time}.`,
  ended: 'The meeting goes on.',
} as const;

export const minutesWords = {
  group: 'Minutes of the meeting',
  more: '5 minutes more',
  less: '5 minutes less',
  changed: (minutes: number, ends: string) =>
    `${minutes > 0 ? `${minutes} minutes more` : `${-minutes} minutes less`}. It ends about ${ends}.`,
  undo: 'Undo',
} as const;

export const threadWords = {
  follow: 'Follow this',
  title: 'Follow this',
  about: 'A tangent worth following counts as timeline. Nobody is hurried while you follow it.',
  name: 'What you follow',
  placeholder: 'The quiet alert',
  events: 'It runs through',
  begin: 'Follow it',
  nameMissing: 'Give it a name; a word is enough.',
  earlier: 'Prepared, or followed before',
  again: (name: string) => `Follow “${name}” again`,
  following: (name: string) => `Following: ${name}`,
  through: (times: readonly string[]) => (times.length === 0 ? '' : `through ${listed(times, 'and')}`),
  region: 'What is followed',
  backTo: (time: string) => `Back to ${time}`,
  back: 'Back to the timeline',
  more: (events: number) => counted(events, 'event'),
  begun: (name: string) => `Following ${name}.`,
  ended: 'Back on the timeline.',
} as const;
