/** What somebody is told who cannot see the room move: their turn, another part of the meeting, the end of a break. */
export const ownTurnWords = {
  called: 'You are called on: it is your turn.',
  thread: (name: string) => `The room follows “${name}” now.`,
  goesOn: 'The meeting goes on.',
} as const;
