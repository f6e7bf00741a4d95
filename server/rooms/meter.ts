/** What rooms tell whoever keeps figures: durations and counts, never a name, a word or an id. */
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import type { GuardReason } from './guard/guard.ts';

export interface Meter {
  /** Seconds on a clock that never jumps. */
  now(): number;
  /** A ledger took what had arrived, committed it and sent what follows, in so many seconds. */
  flushed(seconds: number): void;
  /** The storage answered a batch after so many seconds. */
  committed(seconds: number): void;
  /** An edit was acknowledged so many seconds after it arrived. */
  acknowledged(seconds: number): void;
  refused(reason: GuardReason): void;
  /** `cut`: a socket that took nothing any more, ended without a goodbye. */
  closed(reason: CloseReason | 'cut'): void;
}

/** For whoever runs rooms and keeps no figures. */
export const unmetered: Meter = {
  now: () => 0,
  flushed: () => undefined,
  committed: () => undefined,
  acknowledged: () => undefined,
  refused: () => undefined,
  closed: () => undefined,
};
