/** What the bench asks of a thread of the load, and what it answers. Both ends are of one version. */
import type { BoardMemory } from './board.ts';
import type { ClientPlan } from './client.ts';

export interface ThreadOpening {
  readonly memory: BoardMemory;
  /** Ids are handed out as `first`, `first + step`, … */
  readonly first: number;
  readonly step: number;
}

export type Ask =
  /** Opens clients, so many at once. */
  | { readonly ask: 'open'; readonly plans: readonly ClientPlan[]; readonly atOnce: number }
  /** Types and moves carets at these rates over all typists of this thread, for so long. */
  | { readonly ask: 'drive'; readonly editsPerSecond: number; readonly caretsPerSecond: number; readonly ms: number }
  | { readonly ask: 'send'; readonly client: number; readonly updates: readonly Uint8Array[]; readonly everyMs: number }
  | { readonly ask: 'tally' }
  | { readonly ask: 'reset' }
  | { readonly ask: 'collected'; readonly client: number }
  | { readonly ask: 'close'; readonly clients: readonly number[] | 'all' };

export interface Driven {
  readonly edits: number;
  readonly carets: number;
  /** How far the typing fell behind its schedule at worst. */
  readonly behindMs: number;
}

export interface Counted {
  readonly edits: Uint32Array;
  readonly carets: Uint32Array;
  readonly acknowledgements: Uint32Array;
  readonly deliveries: number;
  readonly caretDeliveries: number;
  readonly frames: number;
  readonly bytes: number;
  /** Close codes of clients that were sent away. */
  readonly ended: readonly number[];
}

export interface Answers {
  /** Milliseconds until each client had everything, in the order of the plans. */
  readonly open: readonly number[];
  readonly drive: Driven;
  readonly send: undefined;
  readonly tally: Counted;
  readonly reset: undefined;
  readonly collected: readonly Uint8Array[];
  readonly close: undefined;
}

export type Numbered = Ask & { readonly id: number };

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: Answers[keyof Answers] }
  | { readonly id: number; readonly ok: false; readonly reason: string };
