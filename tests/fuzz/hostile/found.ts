/** Seeds that once found something, each kept under what it found. What needs no seed stands in found.test.ts. */
export interface Found {
  readonly what: string;
  readonly seed: number;
  readonly updatesPerPhase: number;
}

export const found: readonly Found[] = [
  { what: 'an observer’s learnings and remarks were carried to everybody', seed: 1, updatesPerPhase: 40 },
  {
    what: 'edits made while somebody took their words out were gone after the next start',
    seed: 2,
    updatesPerPhase: 40,
  },
];
