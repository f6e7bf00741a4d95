/**
 * Several laptops in one room hear the same voice. The loudest is taken for the talker's, and another one takes
 * over only when it has been louder by 3 dB for 150 ms. A first step: talk.md names a better one.
 */
import type { TalkSettings } from './settings.ts';

export interface LoudestState {
  readonly talker: string | null;
  /** Who is louder just now, and since when (ms). */
  readonly rival: { readonly person: string; readonly since: number } | null;
}

export const nobodyLoudest: LoudestState = { talker: null, rival: null };

/** `levels`: calibrated decibels of the laptops that report a voice now. */
export function stepLoudest(
  before: LoudestState,
  levels: ReadonlyMap<string, number>,
  nowMs: number,
  { voice }: Pick<TalkSettings, 'voice'>,
): LoudestState {
  const [loudest] = [...levels].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!loudest) return nobodyLoudest;
  const [person, level] = loudest;
  const held = before.talker === null ? undefined : levels.get(before.talker);
  if (held === undefined) return { talker: person, rival: null };
  if (person === before.talker || level - held < voice.louderByDecibel) return { talker: before.talker, rival: null };
  const since = before.rival?.person === person ? before.rival.since : nowMs;
  if (nowMs - since >= voice.louderForMs) return { talker: person, rival: null };
  return { talker: before.talker, rival: { person, since } };
}
