/** "Take my words out": beside every line of the notes that somebody said themselves. */
export const wordsOutWords = {
  button: 'Take my words out',
  title: 'Take these words out?',
  about:
    'They leave the notes on every screen at once, and nothing of them is kept. Nobody is told, and no reason is asked. Whoever read them has read them.',
  yes: 'Take them out',
  no: 'Leave them',
  done: 'Taken out. Nothing of it is kept.',
} as const;
