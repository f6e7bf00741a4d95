/** Numbers the reports and sends them on the own desk's socket; what the line did not take goes out when it is back. */
import { encodeVoice, type VoicePlace } from 'shared/protocol/voice.ts';
import { keep, type KeptReport } from 'shared/talk/kept.ts';
import type { Report } from 'shared/talk/reporting.ts';
import { talkSettings } from 'shared/talk/settings.ts';

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
  let waiting: readonly KeptReport[] = [];

  const ship = ({ report, at }: KeptReport): boolean => {
    const age = report.age + (now() - at) / 100;
    if (!send(encodeVoice({ sequence, voiced: report.voiced, place, level: report.level, age }))) return false;
    sequence += 1;
    return true;
  };

  return {
    post(report) {
      const all = keep(waiting, { report, at: now() }, talkSettings);
      const left = all.findIndex((each) => !ship(each));
      waiting = left < 0 ? [] : all.slice(left);
    },
  };
}
