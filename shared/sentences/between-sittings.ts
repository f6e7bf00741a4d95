/** Preparation between two sittings: what was told, what is open, what can change until the meeting goes on. */
import type { Phase } from '../retro/phases.ts';
import { counted } from './names.ts';
import { phaseNames } from './shell.ts';

export const betweenWords = {
  title: 'Between two sittings',
  /** @param when "Tue 24 Nov, 15:10" */
  ended: (sitting: number, when: string, phase: Phase) =>
    `Sitting ${sitting} ended ${when}, in the part “${phaseNames[phase]}”. The meeting goes on from there.`,
  goesOn: (when: string) => `Goes on ${when}`,
  noDay: 'Between two sittings',

  told: 'Told so far',
  events: (discussed: number, skipped: number, of: number) =>
    `${discussed} of ${counted(of, 'event')} discussed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  minutes: (timeline: number, all: number) => `${timeline} min of timeline in ${counted(all, 'minute')} of meeting`,
  ideas: (ideas: number, opened: boolean) =>
    `${counted(ideas, 'parked idea')}${opened ? '' : ', closed until the timeline is done'}`,
  learnings: (learnings: number) => `${counted(learnings, 'learning')} written`,
  asked: 'The room was asked whether anything is missing',
  gateOpen: 'Action items are open, and stay so when an event is added',

  open: 'Still open',
  toCome: (events: number) => `${counted(events, 'event')} still to come`,
  more: (events: number) => `and ${events} more`,
  questions: (questions: number) => `${counted(questions, 'prepared question')} not asked yet`,
  waiting: (waiting: number) =>
    waiting === 1
      ? 'One thing somebody saw has no place on the timeline yet'
      : `${waiting} things people saw have no place on the timeline yet`,
  nothing: 'Every event is discussed or skipped, and nothing waits.',

  change: 'What can change until then',
  changes: {
    timeline: 'Events can be added and changed. New ones are still to come; what was discussed stays discussed.',
    questions: 'Questions too. Those that were asked stay asked.',
    accounts: 'Whoever was not heard yet can be.',
    /** @param brings minutes of the next sitting, if a day is set */
    plan: (used: number, planned: number, brings: number | undefined) =>
      brings === undefined || used + brings <= planned
        ? `${used} of ${planned} planned minutes are used. The length can change.`
        : `${used} of ${planned} planned minutes are used. The next sitting brings its own ${brings}.`,
    people: 'Everybody’s link still opens. Whoever is new reads the opening first.',
  },
  stays: 'Notes, parked ideas and what people saw stay as they are. Messages and marks of who spoke are deleted.',
} as const;
