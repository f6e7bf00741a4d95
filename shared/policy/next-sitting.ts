/** Who may set when the room meets again. */
import { leadsTheRoom, type Role } from '../retro/people.ts';
import type { Standing } from '../retro/phases.ts';
import type { Decision } from './decisions.ts';

export function mayPlanSitting({ role, standing }: { readonly role: Role; readonly standing: Standing }): Decision {
  if (!leadsTheRoom(role)) return { allowed: false, reason: 'not-your-role' };
  return standing.phase === 'published' ? { allowed: false, reason: 'published' } : { allowed: true };
}
