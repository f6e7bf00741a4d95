/**
 * The tapper's floor: one key gives it to a person, 0 to silence. A forgotten tap ends by itself where laptops
 * notice speech; where none does, the tapper is asked.
 */
import type { Ds, TalkSettings } from './settings.ts';
import { closeTurn, type OpenTurn, type Turn } from './turns.ts';

export interface TapStep {
  readonly floor: OpenTurn | null;
  readonly closed: Turn | undefined;
}

/** A tap on whoever has the floor already changes nothing. */
export function tap(floor: OpenTurn | null, person: string | null, now: Ds): TapStep {
  if (floor?.person === person) return { floor, closed: undefined };
  return {
    floor: person === null ? null : { person, start: now, source: 'tap' },
    closed: floor ? closeTurn(floor, now) : undefined,
  };
}

export type TapAdvice = { readonly do: 'keep' } | { readonly do: 'end'; readonly at: Ds } | { readonly do: 'ask' };

/**
 * @param floor `still`: when the tapper last said that it goes on
 * @param lastVoice when any laptop last noticed speech; null where none listens
 */
export function tapAdvice(
  floor: OpenTurn & { readonly still?: Ds },
  lastVoice: Ds | null,
  now: Ds,
  { tap: limits }: Pick<TalkSettings, 'tap'>,
): TapAdvice {
  const known = Math.max(floor.start, floor.still ?? floor.start);
  if (lastVoice === null) return { do: now - known >= limits.askAfter ? 'ask' : 'keep' };
  const silentSince = Math.max(lastVoice, known);
  return now - silentSince >= limits.endsAfterSilence
    ? { do: 'end', at: silentSince + limits.endsAfterSilence }
    : { do: 'keep' };
}
