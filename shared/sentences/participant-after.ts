/** What participants and observers read when the meeting closes, and after it. */

export const closingWords = {
  title: 'Thank you.',
  sentence: 'You told what you saw and knew, and listened to what others did. That is what we came for.',
  next: (leader: string) =>
    `${leader} writes the record next. You can read it here once it is open to everyone who took part.`,
} as const;

export const recordScreenWords = {
  title: 'The meeting is over.',
  draft: 'The record is being written. It opens to everyone who took part once it is ready to be read.',
  draftObserver: 'The record is being written. Observers can read it once it is published.',
  review: 'The record is open to everyone who took part.',
  published: 'The record is published.',
  read: 'Read the record',
  write: 'Write on the record',
  desk: 'Your own desk stays open until the record is published.',
} as const;
