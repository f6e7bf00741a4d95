import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { roomCodeWords } from 'shared/sentences/room-code.ts';

/** @param byCode a code ends while somebody reads the page */
export function whyNotIn(reason: RefusalReason, byCode: boolean): string {
  return byCode && reason === 'unknown-link' ? roomCodeWords.page.unknown : refusals[reason];
}
