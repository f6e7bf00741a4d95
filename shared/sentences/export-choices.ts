/** What may be chosen for an export beside names. */
export const exportChoiceWords = {
  zones: (own: string, other: string) => `Times in ${own} and ${other}`,
  links: 'Source links',
  linksSay: 'Times lead to where they were read',
  printSays: 'With names, as it stands on the screen',
} as const;
