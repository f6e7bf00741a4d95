/**
 * Numbers the reports and sends them on the own desk's socket. While the line is down, what would change a turn waits,
 * thirty seconds at most, and goes out with its age when the line is back; the rest would say nothing new.
 */
import { encodeVoice, type VoicePlace } from 'shared/protocol/voice.ts';
import type { Report } from 'shared/talk/reporting.ts';
import { talkSettings, type Ds } from 'shared/talk/settings.ts';

interface Kept {
  readonly report: Report;
  /** When it was heard, in ms of this device's own running clock. */
  readonly at: number;
}

export interface Outbox {
  post(report: Report): void;
}

/**
 * @param send false while the line is down
 * @param now ms of a clock that never goes back
 */
export function openOutbox(
  place: VoicePlace,
  send: (message: Uint8Array<ArrayBuffer>) => boolean,
  now: () => number,
): Outbox {
  let sequence = 0;
  let kept: readonly Kept[] = [];

  const ship = ({ report, at }: Kept): boolean => {
    const age: Ds = report.age + Math.round((now() - at) / 100);
    const message = encodeVoice({ sequence, voiced: report.voiced, place, level: report.level, age });
    if (!send(message)) return false;
    sequence += 1;
    return true;
  };

  return {
    post(report) {
      const at = now();
      const waiting = [...kept.filter((each) => at - each.at <= talkSettings.voice.oldest * 100), { report, at }];
      const left = waiting.findIndex((each) => !ship(each));
      kept = left < 0 ? [] : withoutRepeats(waiting.slice(left));
    },
  };
}

/** Of reports that say the same, one every two seconds is enough: a longer gap would close the turn. */
function withoutRepeats(waiting: readonly Kept[]): readonly Kept[] {
  const needed: Kept[] = [];
  for (const each of waiting) {
    const before = needed.at(-1);
    if (!before || before.report.voiced !== each.report.voiced || each.at - before.at >= 2000) needed.push(each);
  }
  return needed;
}
