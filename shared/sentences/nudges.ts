/** The one nudge and the readings of talk time, for facilitators and deputies. */
export const nudgeWords = {
  region: 'Something to say',
  asked: 'Asked',
  later: 'Later',
  fine: 'Fine',
  seen: (name: string) => `On ${name}’s screen`,
  told: (sentence: string) => `A suggestion: ${sentence}`,
  suggest: 'Suggest',
  suggested: 'Suggested.',
  suggestions: {
    'was-known': 'What was known then?',
    'one-story': 'One story settles in',
    'park-fix': 'Drifting to fixes',
    'check-clock': 'A look at the clock',
    'back-to-how': 'Back to how it came about',
  },
} as const;

export const shareWords = {
  notHeard: 'Not heard yet',
  everybody: 'Everybody was heard.',
  notNow: 'not now, please',
  onIt: (time: string) => `on it at ${time}`,
  show: 'Show shares',
  hide: 'Hide shares',
  title: 'Shares',
  about: 'Last ten minutes over the whole sitting. Two at once count for both.',
  percent: (share: number) => `${Math.round(share * 100)}\u202f%`,
  sentence: (name: string, lately: string, whole: string) =>
    `${name}: ${lately} of the last ten minutes, ${whole} of the whole.`,
  silent: 'not heard yet',
  notCounted: 'not counted',
  notMeasured: 'not noted',
  left: 'left',
  apart: 'Leading the meeting',
  coverage: (measured: number, present: number) => `${measured} of ${present} noted`,
  unattributed: (share: string) => `Somebody unknown: ${share}`,
} as const;
