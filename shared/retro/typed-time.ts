/** Times as people type them, against the retro's zone and day. */

const pattern = /^(?:(\d{4}-\d{2}-\d{2})[ T]+)?(\d{1,2})[:.](\d{2})(?::(\d{2}))?$/;

/**
 * "23:26", "23:26:09" or "2017-02-01 00:05" as an ISO instant in UTC; null when it is no time, or when a bare time
 * comes without a day. A local time in a daylight-saving gap moves forward by the gap.
 * @param date ISO date for bare times
 */
export function instantOf(time: string, zone: string, date: string | undefined): string | null {
  const found = pattern.exec(time.trim());
  const day = found?.[1] ?? date;
  if (!found || day === undefined) return null;
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const wall = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000;
  if (Number.isNaN(wall)) return null;
  // Two rounds settle on the offset in force at that instant.
  const guess = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(guess, zone)).toISOString();
}

/** One typed line, "23:26 what happened", split into its time and its text. */
export function splitTypedLine(line: string): { readonly time: string | undefined; readonly text: string } {
  const found = /^\s*((?:\d{4}-\d{2}-\d{2}[ T]+)?\d{1,2}[:.]\d{2}(?::\d{2})?)\b[\s,–—-]*(.*)$/s.exec(line);
  if (!found) return { time: undefined, text: line.trim() };
  return { time: found[1], text: (found[2] ?? '').trim() };
}

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}
