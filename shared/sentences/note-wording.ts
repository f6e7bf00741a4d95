/** Hints on one's own words in the notes: only their writer reads these. */

export const noteWordingWords = {
  toggle: 'Wording hints',
  toggleMore: 'Only you see them. Off again by the same press.',
  isOn: 'Wording hints are on. Only you see them.',
  isOff: 'Wording hints are off.',
  title: 'About these words',
  onlyYou: 'Only you see this',
  quote: 'Mark as quote',
  quoted: 'Marked as a quote. It stays as it was said.',
  ask: 'Ask: what was known then?',
  asked: (leader: string) => `${leader} is asked to come back to what was known then.`,
  askedText: 'Could we come back to what was known then?',
  use: (sentence: string) => `Use: ${sentence}`,
  leave: 'Leave it',
  left: 'Left as it is.',
  noLine: 'Put the caret on a line first.',
  leader: 'Whoever leads',
} as const;
