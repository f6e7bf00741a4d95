/** Two people wrote in one short field at the same time. */

export const typedWords = {
  theirs: (text: string) => `Somebody else wrote here at the same time: “${text}”`,
  takeTheirs: 'Use theirs',
  keepMine: 'Use mine',
  left: (theirs: string) => `Somebody else’s words stand here: “${theirs}”. These were yours:`,
} as const;
