/**
 * Reports that wait on the laptop while its line is down: those that say something new, and one every two seconds
 * where they say the same, since a longer gap would close the turn. What is too old for the server is let go.
 */
import type { Report } from './reporting.ts';
import type { TalkSettings } from './settings.ts';

export interface KeptReport {
  readonly report: Report;
  /** ms of the laptop's own running clock. */
  readonly at: number;
}

const stillApartMs = 2000;
const msPerDs = 100;

/** @returns what waits now, in order, the newest always among it */
export function keep(
  waiting: readonly KeptReport[],
  newest: KeptReport,
  { voice }: Pick<TalkSettings, 'voice'>,
): readonly KeptReport[] {
  const young = waiting.filter(({ at }) => newest.at - at <= voice.oldest * msPerDs);
  const needed = young.filter((each, index) => {
    const before = young[index - 1];
    const next = young[index + 1] ?? newest;
    const turns = before?.report.voiced !== each.report.voiced || next.report.voiced !== each.report.voiced;
    return turns || each.at - before.at >= stillApartMs;
  });
  return [...needed, newest];
}
