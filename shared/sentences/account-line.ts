/** The way to one's own account, wherever one is: part of a participant's first page, so apart from accounts.ts. */

export const accountLineWords = {
  name: 'Your account',
  title: 'How it looked to you',
  offered: (by: string | undefined) =>
    by === undefined ? 'Would you tell how it looked to you?' : `${by} would like to know how it looked to you.`,
  offeredAbout: 'In your own words, written or told in half an hour. You decide who reads it. No is a fine answer.',
  open: 'See what it is',
  own: 'In your own words, for whom you choose.',
  go: 'Write your account',
  goOn: 'Go on with your account',
} as const;
