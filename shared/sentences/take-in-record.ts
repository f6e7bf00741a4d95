/** A record that was exported as JSON becomes a retro again. */
export const takeInRecordWords = {
  open: 'Take in a record',
  title: 'Take in a record',
  about:
    'A record exported as JSON, here or on another server, becomes a retrospective again: timeline, notes, views, learnings and what was written.',
  file: 'Choose a file',
  chosen: (name: string, title: string) => `${name}: “${title}”`,
  name: 'Your name',
  nameNote: 'You lead it. A facilitator of the record by this name keeps their place.',
  token: 'Set-up token',
  tokenNote: 'It was printed where the server was started; ask whoever runs it.',
  go: 'Take it in',
  busy: 'Taking it in',
  missing: { file: 'Choose a file first.', name: 'Say who you are: people see who leads.' },
  noJson: 'This is no record of Second Story. Choose a file that was exported as JSON.',
  at: (place: string) => `This record cannot be taken in: something is odd at ${place}.`,
  tokenRefused: 'Creating a retro here needs the token printed at the last start.',
  failed: 'The server did not take it. Nothing was made; try again.',
} as const;
