/** "0:20", "1:05" or "20" as seconds; undefined when it is none of these. */
export function secondsInto(text: string): number | undefined {
  const match = /^\s*(?:(\d{1,3}):)?(\d{1,4})\s*$/.exec(text);
  if (!match) return undefined;
  const [, minutes, seconds = ''] = match;
  if (minutes !== undefined && Number(seconds) > 59) return undefined;
  return Number(minutes ?? 0) * 60 + Number(seconds);
}
