/**
 * From a laptop's reports ("voiced", how loud; never sound) to turns. The server's clock alone decides when: a
 * report carries no time, only its age, so a wrong clock on a laptop changes nothing (TALK-06).
 */
import type { Ds, TalkSettings } from './settings.ts';
import type { Span } from './spans.ts';

export interface VoiceReport {
  /** Counts up on one laptop: repeated and overtaken reports are seen by it. */
  readonly sequence: number;
  readonly voiced: boolean;
  /** How long ago it was, measured on the laptop; 0 for what is sent at once. */
  readonly age: Ds;
}

export interface VoiceState {
  readonly sequence: number;
  /** When the open turn began; null while silent. */
  readonly openSince: Ds | null;
  readonly lastReport: Ds | null;
}

export const noVoice: VoiceState = { sequence: -1, openSince: null, lastReport: null };

export interface VoiceStep {
  readonly state: VoiceState;
  /** The turns that ended, at most two: one across a gap, one by this report. */
  readonly closed: readonly Span[];
}

/** Takes one report, which arrived at `now`. Older than thirty seconds, or seen before: nothing happens. */
export function hearReport(
  before: VoiceState,
  report: VoiceReport,
  now: Ds,
  { voice }: Pick<TalkSettings, 'voice'>,
): VoiceStep {
  if (report.sequence <= before.sequence || report.age < 0 || report.age > voice.oldest) {
    return { state: before, closed: [] };
  }
  const heardAt = now - report.age;
  const at = Math.max(heardAt, before.lastReport ?? -Infinity);
  const { state, closed } = closeAfterGap(before, at, { voice });
  const heard: VoiceState = { ...state, sequence: report.sequence, lastReport: at };
  if (report.voiced) return { state: { ...heard, openSince: heard.openSince ?? at }, closed };
  // The end is told a little after it was: reports that it went on may have come between.
  const ended = span(heard.openSince, heardAt);
  return { state: { ...heard, openSince: null }, closed: ended ? [...closed, ended] : closed };
}

/** A laptop that fell silent altogether: its turn ends at the last report. Call it at least every two seconds. */
export function closeAfterGap(state: VoiceState, now: Ds, { voice }: Pick<TalkSettings, 'voice'>): VoiceStep {
  if (state.openSince === null || state.lastReport === null) return { state, closed: [] };
  if (now - state.lastReport < voice.closeAfter) return { state, closed: [] };
  const ended = span(state.openSince, state.lastReport);
  return { state: { ...state, openSince: null }, closed: ended ? [ended] : [] };
}

function span(from: Ds | null, until: Ds): Span | undefined {
  return from !== null && until > from ? [from, until] : undefined;
}
