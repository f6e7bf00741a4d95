/** The opening, as participants and observers read it. */

export const openingWords = {
  title: 'Why we are here',
  seen: 'Everyone sees this text',
  said: 'said',
  late: 'The meeting has begun. This was said at the start.',
  goOn: 'On to the timeline',
} as const;
