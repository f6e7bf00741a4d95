/** What the frame around all pages says. */
export const words = {
  product: 'Second Story',
  stopped: {
    title: 'This page stopped.',
    sentence: 'What was saved is safe. Opening it again brings it back.',
    again: 'Open it again',
  },
  notFound: {
    title: 'There is nothing at this address.',
    sentence: 'Perhaps a letter is missing. Whoever sent you the link can send it again.',
    home: 'All retrospectives',
  },
} as const;
