/** What the mirror says stays only where the facilitator adds it (design §2). */
import type { Role } from '../retro/people.ts';
import type { Phase } from '../retro/phases.ts';
import type { Decision } from './decisions.ts';

export function mayKeepMirror(facts: {
  readonly person: string;
  readonly role: Role;
  readonly leading: string;
  readonly phase: Phase;
}): Decision {
  if (facts.phase === 'published') return { allowed: false, reason: 'published' };
  return facts.role === 'facilitator' || facts.person === facts.leading
    ? { allowed: true }
    : { allowed: false, reason: 'not-leading' };
}
