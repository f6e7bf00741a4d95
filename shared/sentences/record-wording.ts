/** Hints on one's own words in the record: only their writer reads these. */
export const recordWordingWords = {
  toggle: 'Wording hints',
  toggleMore: 'On what you type yourself. Only you see them, and they change nothing.',
  title: 'About these words',
  onlyYou: 'Only you see this hint',
  quote: 'Make it a quote',
  quoted: 'It is a quote now, and stays as it was said.',
  use: (sentence: string) => `Use: ${sentence}`,
  leave: 'Leave it',
  left: 'Left as it is.',
  tooLong: 'That is too long to be pasted at once. Nothing was changed.',
} as const;
