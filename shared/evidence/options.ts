import type { ReadOptions } from './draft.ts';
import type { Mapping } from './table/mapping.ts';

/** What a person knows about a piece of evidence and its reader cannot. Every answer may be missing. */
export interface EvidenceOptions extends ReadOptions {
  /** The chat workspace, as `acme`, `acme.slack.com` or its address; links to messages need it. */
  readonly team?: string;
  /** When a recording began: an instant, `2024-03-01T14:00:00Z`, or a local time, `2024-03-01 14:00`, in `zone`. */
  readonly start?: string;
  /** Which columns of a table are what; guessed, and said, when missing. */
  readonly mapping?: Mapping;
}
