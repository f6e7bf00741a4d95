/**
 * "About this meeting": what the meeting's own facts say. In the record only when the facilitator adds it, and never
 * anything about who spoke, nor that the gate was opened early (that stays in the meeting log).
 */
import { clock, timelineShare } from './agenda.ts';
import type { LiveEntry } from './live-blocks.ts';
import { phaseTime, type PhaseFact } from './phases.ts';
import { paragraph } from './prose.ts';
import type { RecordSource } from './record-source.ts';
import { dayText, timeText } from './times.ts';
import { walk } from './walk.ts';

export function aboutTheMeeting(source: RecordSource): LiveEntry[] {
  const { about, phases, pauses } = source;
  const sittings = sittingsOf(phases);
  if (sittings.length === 0) return [];
  const row = (id: string, text: string): LiveEntry => ({ id, as: 'row', prose: [paragraph(text)], suggested: true });
  const end = phases.at(-1)?.at ?? 0;
  const spent = clock(phases, pauses, about.plan, end);
  const minutes = Math.round(spent.total / 60_000);
  const timeline = Math.round(spent.spent.timeline / 60_000);
  const share = Math.round(timelineShare(spent, about.plan, false) * 100);
  const rows = sittings.map(({ from, to }, index) => {
    const day = dayText(iso(from), about.zone);
    const until = to === undefined ? '' : ` to ${timeText(iso(to), about.zone)}`;
    const which = sittings.length === 1 ? 'Held' : `Sitting ${index + 1}`;
    return row(`sitting-${index}`, `${which}: ${day}, ${timeText(iso(from), about.zone)}${until}, ${about.zone}.`);
  });
  const { standing } = walk(
    source.walk,
    source.events.map(({ id }) => id),
  );
  const skipped = source.events.filter(({ id }) => standing.get(id) === 'skipped').length;
  const looked = source.events.filter(({ id }) => ['discussed', 'current'].includes(standing.get(id) ?? '')).length;
  return [
    ...rows,
    ...(minutes > 0
      ? [
          row(
            'minutes',
            `${minutes} minutes in all, ${timeline} of them (${share} %) on the timeline and its questions.`,
          ),
        ]
      : []),
    ...(looked + skipped > 0
      ? [
          row(
            'events',
            `${looked} of ${source.events.length} events discussed${skipped > 0 ? `, ${skipped} skipped` : ''}.`,
          ),
        ]
      : []),
    ...(source.learnings.length > 0
      ? [
          row(
            'learnings',
            source.learnings.length === 1 ? '1 learning written.' : `${source.learnings.length} learnings written.`,
          ),
        ]
      : []),
  ];
}

interface Sitting {
  readonly from: number;
  readonly to: number | undefined;
}

function sittingsOf(phases: readonly PhaseFact[]): Sitting[] {
  const sittings: Sitting[] = [];
  let from: number | undefined;
  for (const { phase, at, stopped } of phases) {
    const meets = phaseTime[phase] === 'meeting' && stopped !== true;
    if (meets) from ??= at;
    else if (from !== undefined) {
      sittings.push({ from, to: at });
      from = undefined;
    }
  }
  return from === undefined ? sittings : [...sittings, { from, to: undefined }];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
