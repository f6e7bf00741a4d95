/** What participants and observers read while the clocks stand: in a break, and between two sittings. */

export const stillWords = {
  onBreak:
    'Clocks and microphones are stopped, and nobody is marked as speaking. Your desk stays open, if you would like to write.',
  stopped: (leader: string) =>
    `The meeting goes on another time, from where it stands. It opens here when ${leader} goes on.`,
} as const;
