/** Around the page to read before the meeting; its text is sentences/pre-read.ts. */
export const beforePageWords = {
  product: 'Second Story, all retrospectives',
  pageTitle: (retro: string) => `Before we meet: ${retro}`,
  skip: 'To the text',
  text: 'To read before the meeting',
  back: { prepare: 'Preparation', live: 'The meeting' },
  print: 'Print',
  copy: 'Copy the text',
  seen: 'Everyone invited can read this',
} as const;
