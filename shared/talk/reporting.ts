/**
 * On the laptop: from what the detector hears in each 10 ms to the few reports that leave. Voice is on at once and
 * off only after a breath without it, so that a report's change is a talker's, not a detector's; the report that ends
 * a stretch says by its age when that was. Driven by sound alone, so that it goes on in a hidden tab.
 */
import type { Ds, TalkSettings } from './settings.ts';

export interface Heard {
  /** Speech probability, 0 to 1. */
  readonly probability: number;
  /** Mean square of the samples, and of what the detector took for voice in them; full scale is 1. */
  readonly power: number;
  readonly kept: number;
}

/** What leaves the laptop, before it is numbered. */
export interface Report {
  readonly voiced: boolean;
  /** Decibels of full scale, since the last report. */
  readonly level: number;
  readonly age: Ds;
}

export interface Pace {
  readonly voiced: boolean;
  /** 10 ms frames in a row below the lower threshold. */
  readonly silent: number;
  readonly sinceReport: number;
  readonly power: number;
  readonly frames: number;
}

export const notHeard: Pace = { voiced: false, silent: 0, sinceReport: 0, power: 0, frames: 0 };

const framesPerSecond = 100;
const faintest = 1e-12;

/** Clicks and hiss can look like speech for a while; then next to nothing of them is left once noise is taken out. */
function isKept({ power, kept }: Heard, { keptDecibel }: TalkSettings['voice']): boolean {
  return kept + faintest >= (power + faintest) * 10 ** (keptDecibel / 10);
}

export function stepPace(
  before: Pace,
  heard: Heard,
  { voice }: Pick<TalkSettings, 'voice'>,
): { readonly pace: Pace; readonly report: Report | undefined } {
  const { power } = heard;
  const probability = isKept(heard, voice) ? heard.probability : 0;
  const silent = probability < voice.offBelow ? before.silent + 1 : 0;
  const begins = !before.voiced && probability >= voice.onAt;
  const ends = before.voiced && silent >= voice.hangover * (framesPerSecond / 10);
  const voiced = begins || (before.voiced && !ends);
  // How loud the voice is, not the pause in it.
  const counts = !voiced || silent === 0;
  const sum = before.power + (counts ? power : 0);
  const frames = before.frames + (counts ? 1 : 0);
  const sinceReport = before.sinceReport + 1;
  const perSecond = voiced ? voice.reportsPerSecondVoiced : voice.reportsPerSecondOtherwise;
  const due = sinceReport >= framesPerSecond / perSecond;
  if (!begins && !ends && !due) {
    return { pace: { voiced, silent, sinceReport, power: sum, frames }, report: undefined };
  }
  const level = 10 * Math.log10(begins ? power + faintest : sum / Math.max(1, frames) + faintest);
  return {
    pace: { voiced, silent, sinceReport: 0, power: 0, frames: 0 },
    report: { voiced, level, age: ends ? voice.hangover - voice.margin : begins ? voice.margin : 0 },
  };
}
