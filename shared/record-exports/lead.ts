/** The lines under the title of every written export: whose clock and which days, who was there, and where it lives. */
import type { FrozenRecord } from '../retro/frozen.ts';
import type { Prose } from '../retro/prose.ts';
import { isSafeUrl } from '../retro/timeline.ts';
import { dayText } from '../retro/times.ts';

export function leadOf(record: FrozenRecord): Prose {
  const days = [
    `Times in ${record.zone}.`,
    ...(record.date === undefined ? [] : [`Incident: ${dayText(`${record.date}T12:00:00Z`, 'UTC')}.`]),
    ...(record.met === undefined ? [] : [`Retrospective: ${dayText(record.met, record.zone)}.`]),
  ];
  const there = record.people.filter(({ role }) => role !== 'observer').map(({ name }) => name);
  const { livesAt } = record;
  return [
    { type: 'paragraph', inlines: [{ text: days.join(' ') }] },
    ...(there.length === 0
      ? []
      : [{ type: 'paragraph' as const, inlines: [{ text: `In the retrospective: ${there.join(', ')}.` }] }]),
    ...(livesAt === undefined || !isSafeUrl(livesAt)
      ? []
      : [{ type: 'paragraph' as const, inlines: [{ text: 'Kept at ' }, { text: livesAt, link: livesAt }] }]),
  ];
}
