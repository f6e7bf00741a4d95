import type { EventKind } from '../../retro/timeline.ts';
import type { Assumption, DraftFlag, EvidenceReason, Reading } from '../draft.ts';
import type { Moment } from './moment.ts';

/** One thing a source tells, still in the source's own words: time unplaced, text and links uncleaned. */
export interface Finding {
  /** The source's own id with its name before it, `pagerduty:R2X`; null where the source has none. */
  readonly key: string | null;
  /** Null where the source tells no time. */
  readonly moment: Moment | null;
  readonly until?: Moment | null;
  readonly text: string;
  readonly links?: readonly string[];
  readonly excerpt?: string;
  readonly actor?: string;
  /** Whoever said it is a program, as the source knows. */
  readonly machine?: true;
  readonly kind?: EventKind;
  readonly channel?: string;
  readonly answers?: string;
  /** 1-based; the place in the list when missing. */
  readonly line?: number;
  readonly flags?: readonly DraftFlag[];
}

export interface Findings {
  readonly ok: true;
  readonly rows: readonly Finding[];
  readonly notes: readonly Assumption[];
}

export type Refused = Extract<Reading, { readonly ok: false }>;

export function found(rows: readonly Finding[], notes: readonly Assumption[] = []): Findings {
  return { ok: true, rows, notes };
}

export function refuse(reason: EvidenceReason, line: number, detail: string): Refused {
  return { ok: false, reason, line, detail };
}

export const pagedNote: Assumption = { about: 'paged', line: 0 };
