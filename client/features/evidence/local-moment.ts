import { instantOf } from 'shared/retro/typed-time.ts';

/** The instant of a date and time as a browser's field writes them, `2024-03-01T21:00`, or null while it is empty. */
export function typedInstant(typed: string, zone: string): string | null {
  const [day, time] = typed.split('T');
  return day && time ? instantOf(time, zone, day) : null;
}
