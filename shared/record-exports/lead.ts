/** The line under the title of every written export: whose clock, and which days. */
import type { FrozenRecord } from '../retro/frozen.ts';
import { dayText } from '../retro/times.ts';

export function leadOf(record: FrozenRecord): string {
  return [
    `Times in ${record.zone}.`,
    ...(record.date === undefined ? [] : [`Incident: ${dayText(`${record.date}T12:00:00Z`, 'UTC')}.`]),
    ...(record.met === undefined ? [] : [`Retrospective: ${dayText(record.met, record.zone)}.`]),
  ].join(' ');
}
