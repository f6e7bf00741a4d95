/** What participants and observers read before the meeting begins. */

export const beforeWords = {
  title: 'The meeting has not begun.',
  sentence: (leader: string) => `It opens here by itself as soon as ${leader} begins. Leave this page open.`,
  whatTitle: 'What happens here',
  readTitle: 'To read before',
  readAbout: 'What will happen, who comes, what is known so far, and a word to managers.',
  read: 'Read it now',
  what: [
    'We go through what happened, event by event, as it looked at the time.',
    'You say what you saw, or write it down. Passing is fine.',
    'Ideas for fixes are parked and opened after the timeline.',
    'At the end we say what we understand now.',
  ],
  whatObserver: [
    'The room goes through what happened, event by event, as it looked at the time.',
    'You read along and listen: the timeline, its notes and what people add.',
    'Ideas for fixes are parked and opened after the timeline.',
  ],
} as const;
