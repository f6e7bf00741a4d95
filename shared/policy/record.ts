/** Who may do what with the record besides writing in it. */
import { leadsTheRoom, type Role } from '../retro/people.ts';
import type { Standing } from '../retro/phases.ts';
import type { Decision } from './decisions.ts';

interface Asking {
  readonly role: Role;
  readonly standing: Standing;
}

/** The Description is written after the meeting: until then there is no record, unless the facilitator lifts the lock. */
export function mayLiftLock(
  { role, standing }: Asking,
  recordExists: boolean,
): Decision<'facilitator-only' | 'already-open' | 'published'> {
  if (role !== 'facilitator') return { allowed: false, reason: 'facilitator-only' };
  if (standing.phase === 'published') return { allowed: false, reason: 'published' };
  return recordExists ? { allowed: false, reason: 'already-open' } : { allowed: true };
}

/** What was said about the record is answered by those who write it. */
export function mayAnswer({ role, standing }: Asking, coAuthor: boolean): Decision<'writers-only' | 'published'> {
  if (standing.phase === 'published') return { allowed: false, reason: 'published' };
  return leadsTheRoom(role) || (coAuthor && role === 'participant')
    ? { allowed: true }
    : { allowed: false, reason: 'writers-only' };
}
