import type { EvidenceAnswer, EvidenceQuestion } from 'shared/evidence/answer.ts';
import type { EvidenceFile } from 'shared/evidence/files.ts';

export interface ToReader {
  /** Which question it is: an answer to an older one is out of date. */
  readonly id: number;
  /** Sent once; questions about the same evidence come without. */
  readonly files?: readonly EvidenceFile[];
  readonly question: EvidenceQuestion;
}

export type FromReader =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly answer: EvidenceAnswer };
