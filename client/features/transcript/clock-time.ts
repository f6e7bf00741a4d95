/** "14:05" or "14:05:30" on the viewer's clock, as the moment of that name nearest to `near`. ms since the epoch. */
export function clockTime(text: string, near: number): number | undefined {
  const match = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const days = [-1, 0, 1].map((day) => {
    const at = new Date(near);
    at.setDate(at.getDate() + day);
    return at.setHours(hours, minutes, seconds, 0);
  });
  return days.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}
