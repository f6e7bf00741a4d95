/** How long a retro is kept after its record was published; without a number of months, for good. */

/** Choices on screen; a program may set any number from 1 to 120. */
export const keepChoices = [3, 6, 12, 24, 60] as const;
export const mostMonths = 120;

/**
 * The moment from which it may go: so many calendar months later, on the same day or, where a month is shorter, on
 * its last. In UTC: a day more or less is nobody's concern here.
 * @param publishedAt ms since the epoch
 */
export function keptUntil(publishedAt: number, months: number): number {
  const then = new Date(publishedAt);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, last));
  return then.getTime();
}
