/** The parts of a record that go on by themselves, and the tools they go to. */
export const pieces = ['actions', 'learnings'] as const;
export type Piece = (typeof pieces)[number];

export const places = ['github', 'jira', 'confluence', 'document'] as const;
export type Place = (typeof places)[number];
