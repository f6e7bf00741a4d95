/** Several events of a timeline at once. */
import { counted } from './names.ts';

const clockOf = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
};

export const selectionWords = {
  kind: 'Kind of the selected events',
  kindChoose: 'Kind',

  shift: {
    open: 'Move in time',
    title: (count: number) => `Move ${counted(count, 'event')} in time`,
    about: 'For lines that were read in another zone, or a clock that was off. What the source wrote stays beside it.',
    hours: 'Hours',
    minutes: 'Minutes',
    way: 'Which way',
    later: 'Later',
    earlier: 'Earlier',
    /** @param before and @param after with their days: "Mon 2 Mar 2026, 22:05" */
    first: (before: string, after: string) => `The first of them: ${before} becomes ${after}.`,
    nothing: 'Say by how much.',
    timeless: (count: number) =>
      `${counted(count, 'event')} without a time ${count === 1 ? 'stays' : 'stay'} where ${count === 1 ? 'it is' : 'they are'}.`,
    go: 'Move them',
    cancel: 'Cancel',
    done: (count: number, minutes: number) =>
      `${counted(count, 'event')} moved ${clockOf(Math.abs(minutes))} ${minutes < 0 ? 'earlier' : 'later'}.`,
  },
} as const;
