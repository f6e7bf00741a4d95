/** From what the stage says to what policy asks: one place, so that client and server look at the same facts. */
import type { Facts } from '../policy/decisions.ts';
import type { RightFacts } from '../policy/access.ts';
import type { RoomName } from '../protocol/rooms.ts';
import { gate } from '../retro/gate.ts';
import type { Role } from '../retro/people.ts';
import { standing } from '../retro/phases.ts';
import { openEvents } from '../retro/walk.ts';
import type { Stage } from './stage.ts';

/** @param order event ids in timeline order */
export function decisionFacts(stage: Stage, person: { id: string; role: Role }, order: readonly string[]): Facts {
  return {
    person: person.id,
    role: person.role,
    leading: stage.about.leading,
    standing: standing(stage.phases),
    gate: gate(stage.gate),
    openEvents: openEvents(stage.walk, order),
    observersMayPark: stage.about.settings.observersMayPark,
    talk: stage.about.settings.talk,
  };
}

/** The record phase was reached once, or the facilitator lifted the lock before. */
export function recordExists({ phases, about }: Pick<Stage, 'phases' | 'about'>): boolean {
  return about.recordLiftedAt !== undefined || phases.some((fact) => fact.phase === 'record');
}

/** @param granted whether the owner of this account let this person read it */
export function rightFacts(stage: Stage, person: string, room: RoomName, granted: boolean): RightFacts {
  const { phase } = standing(stage.phases);
  return {
    phase,
    own: room.person !== undefined && room.person === person,
    granted,
    gateOpen: gate(stage.gate).open,
    recordExists: recordExists(stage),
    coAuthor: stage.about.coAuthors.includes(person),
    inReview: stage.about.review !== 'draft',
    observersMayPark: stage.about.settings.observersMayPark,
  };
}
