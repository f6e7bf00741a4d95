/** What other programs brought to a timeline that people are writing already. */
import { counted } from './names.ts';

export const broughtWords = {
  title: 'From other programs',
  about: (count: number) =>
    `${counted(count, 'event')} ${count === 1 ? 'waits' : 'wait'}. Nothing comes onto the timeline that nobody looked at.`,
  from: (program: string) => `brought by ${program}`,
  noTime: 'no time',
  add: 'Add',
  addNamed: (text: string) => `Add to the timeline: ${text}`,
  addAll: (count: number) => (count === 1 ? 'Add it' : `Add all ${count}`),
  leaveOut: 'Leave out',
  leaveOutNamed: (text: string) => `Leave out: ${text}`,
  leaveOutAll: 'Leave all out',
  more: (count: number) => `${counted(count, 'more event')} below these.`,
  added: (count: number) => `${counted(count, 'event')} added to the timeline.`,
  leftOut: (count: number) =>
    `${counted(count, 'event')} left out. The program may send ${count === 1 ? 'it' : 'them'} again; it adds nothing.`,
} as const;
