/** What participants and observers read while the clocks stand, and when the meeting has gone on without them. */
import { amount } from './names.ts';

export const stillWords = {
  breakTitle: 'Short break.',
  stoppedTitle: 'We stopped here.',
  movedOn: 'The meeting moved on',
  shownNow: 'All learnings are shown together now.',
  learned: (times: number) => `${amount(times, 'time')} somebody here said: I learned something.`,
  onBreak:
    'Clocks and microphones are stopped, and nobody is marked as speaking. Your desk stays open, if you would like to write.',
  stopped: (leader: string) =>
    `The meeting goes on another time, from where it stands. It opens here when ${leader} goes on.`,
} as const;
