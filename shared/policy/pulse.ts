/** Who may answer the three questions, and who may read what was told. */
import { leadsTheRoom, type Role } from '../retro/people.ts';
import type { Standing } from '../retro/phases.ts';
import { pulseLimits, type PulseState } from '../retro/pulse.ts';
import type { Decision } from './decisions.ts';

export interface PulseFacts {
  readonly role: Role;
  readonly standing: Standing;
  readonly pulse: PulseState | undefined;
}

const yes = { allowed: true } as const;

/** Participants and observers, once each, while the room closes. */
export function mayAnswerPulse({ role, standing, pulse }: PulseFacts, answered: boolean): Decision {
  if (leadsTheRoom(role)) return { allowed: false, reason: 'not-your-role' };
  if (standing.phase !== 'closing') return { allowed: false, reason: 'not-in-this-phase' };
  if (pulse !== 'open') return { allowed: false, reason: 'pulse-over' };
  return answered ? { allowed: false, reason: 'answered-already' } : yes;
}

/** Told once: reading it ends the answering, so that no later answer can be told from the difference. */
export function mayReadPulse({ role, standing, pulse }: PulseFacts, people: number): Decision {
  if (!leadsTheRoom(role)) return { allowed: false, reason: 'not-your-role' };
  if (standing.phase !== 'closing') return { allowed: false, reason: 'not-in-this-phase' };
  if (pulse !== 'open') return { allowed: false, reason: 'pulse-over' };
  return people < pulseLimits.answers ? { allowed: false, reason: 'few-answers' } : yes;
}
