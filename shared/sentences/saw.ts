/** "Add what you saw" and what others saw. */
import { brief, listed } from './names.ts';

const leadersOr = (leaders: readonly string[]) => (leaders.length === 0 ? 'the facilitator' : listed(leaders, 'or'));

export const sawWords = {
  button: 'Add what you saw',
  title: 'Add what you saw',
  which: 'What is it?',
  differed: (time: string) => `How ${time} looked to me`,
  differedMore: 'Stands beside this event, as you write it.',
  ownTime: 'Something at another time',
  ownTimeMore: (leaders: readonly string[]) => `Waits until ${leadersOr(leaders)} adds it to the timeline.`,
  time: 'When',
  timeHint: (zone: string) => `in ${zone}; “about 23:30” is fine`,
  timeMissing: 'Write a time; about is fine.',
  text: 'What you saw',
  placeholder: 'From where I was, …',
  seen: 'Everyone, at once, under your name. You can take it back.',
  add: 'Add',
  cancel: 'Close',
  added: 'Added. You can take it back.',
  takeBack: 'Take it back',
  takeBackNamed: (text: string) => `Take it back: ${brief(text)}`,
  takenBack: 'Taken back.',
  proposed: 'What you added with a time of its own',
  waiting: (leaders: readonly string[]) => `waits for ${leadersOr(leaders)}`,
  onTimeline: 'on the timeline now',
  atTime: (time: string, state: string) => `${time} · ${state}`,
} as const;
