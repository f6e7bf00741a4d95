/** One thing from each: an order drawn by chance, authority last. */
export const goRoundWords = {
  title: 'One thing from each',
  about: 'Random order, authority last. Passing is fine and is not kept.',
  begin: 'Go round',
  empty: 'Nobody is in the order: people take part once they are here or added by name.',
  next: 'Next',
  pass: 'Pass',
  again: 'New order',
  chance: 'The order is drawn by chance. It does not depend on who has spoken or how much.',
  turn: (name: string) => `It is ${name}’s turn.`,
  youAreNext: 'You are next.',
  yourTurn: 'It is your turn: one thing, or pass.',
  done: 'Everyone had a turn.',
  somebody: 'Somebody',
} as const;
