/** A fault that can be played alone, and how long that takes. */
import type { Chance } from '../support/chance.ts';

export interface Play {
  readonly chance: Chance;
  /** The version of `npm test`: a few rounds, no root, nothing waited for by the clock. */
  readonly short: boolean;
  /** A folder of its own, empty, and gone afterwards. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface Case {
  readonly name: string;
  /** The rule it stands for, FAULT-nn. */
  readonly rule: string;
  /** What happens, in one sentence. */
  readonly what: string;
  /** Seconds a whole play takes on an ordinary laptop. */
  readonly seconds: number;
  /** Resolves when everything was as it must be. */
  readonly run: (play: Play) => Promise<void>;
}
