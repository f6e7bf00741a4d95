/** When a news that did not arrive is tried again: soon, then ever more seldom, for about a day and a half. */

const minute = 60_000;
const waits = [
  10_000,
  minute,
  5 * minute,
  30 * minute,
  2 * 60 * minute,
  6 * 60 * minute,
  12 * 60 * minute,
  16 * 60 * minute,
];

export const mostAttempts = waits.length + 1;

/**
 * @param attempt the one that failed, from 1
 * @param chance in [0, 1): spreads what failed together over a fifth more time
 * @returns ms until the next one, undefined when it is given up
 */
export function waitAfter(attempt: number, chance: number): number | undefined {
  const wait = waits[attempt - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 + chance / 5));
}
