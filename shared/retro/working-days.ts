/** Days on which people work: Monday to Friday. Public holidays differ by place, so whoever soaks an idea may choose. */

const day = 86_400_000;

/**
 * @param date ISO date
 * @param count working days on from there
 */
export function workingDaysOn(date: string, count: number): string {
  let at = Date.parse(`${date}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at += day;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

/** How long an idea soaks unless somebody says otherwise (design §3). */
export const soakDays = 2;
