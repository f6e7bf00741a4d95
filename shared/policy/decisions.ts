/**
 * Pure decisions with reasons: the button, the write function and the server ask the same function, and the
 * sentence a person reads is looked up from the reason in one place (sentences/refusals.ts). SPEC MAY-*.
 */
import { type Gate, timelineDone } from '../retro/gate.ts';
import type { RefusalReason } from '../protocol/refusals.ts';
import { leadsTheRoom, type Role } from '../retro/people.ts';
import { phaseSteps, phaseTime, type Phase, type Standing } from '../retro/phases.ts';

/** @typeParam R the reasons that are possible here */
export type Decision<R extends RefusalReason = RefusalReason> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: R };

const yes = { allowed: true } as const;
const no = <R extends RefusalReason>(reason: R): Decision<R> => ({ allowed: false, reason });

/** What a decision looks at: who asks, and where the retro stands. */
export interface Facts {
  readonly person: string;
  readonly role: Role;
  readonly leading: string;
  readonly standing: Standing;
  readonly gate: Gate;
  readonly openEvents: number;
  readonly observersMayPark: boolean;
  readonly talk: boolean;
}

export function mayWalk(facts: Facts): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  if (facts.standing.phase !== 'timeline') return no('not-in-this-phase');
  return facts.standing.running ? yes : no('not-running');
}

export function mayStep(facts: Facts, to: Phase): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  if (facts.person !== facts.leading) return no('not-leading');
  const { phase, running } = facts.standing;
  if (phaseTime[phase] === 'meeting' && !running) return no('not-running');
  switch (phaseSteps[phase][to]) {
    case 'never':
      return no('no-such-step');
    case 'gate':
      return facts.gate.open ? yes : no('timeline-not-done');
    case 'forward':
    case 'back':
      return yes;
  }
}

export function mayStop(facts: Facts): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  return facts.standing.running ? yes : no('not-running');
}

export function mayResume(facts: Facts): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  if (phaseTime[facts.standing.phase] !== 'meeting') return no('not-in-this-phase');
  return facts.standing.running ? no('already-running') : yes;
}

/** Leading may be taken over by any facilitator or deputy, and handed to one by whoever leads. */
export function mayTakeLead(facts: Facts): Decision {
  return leadsTheRoom(facts.role) ? yes : no('not-your-role');
}

export function mayHandLead(facts: Facts, toRole: Role | undefined): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  if (toRole === undefined) return no('unknown-person');
  return leadsTheRoom(toRole) ? yes : no('not-your-role');
}

/** A short break: any facilitator or deputy, while the meeting runs. */
export function mayPause(facts: Facts): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  return facts.standing.running ? yes : no('not-running');
}

/** One thing from each, once learnings are shown. */
export function mayGoRound(facts: Facts): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  return facts.standing.phase === 'learnings' ? yes : no('not-in-this-phase');
}

/** "Is anything missing?": asked by whoever leads the room, once all events are done or on the way there. */
export function mayAsk(facts: Facts): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  return facts.standing.phase === 'timeline' ? yes : no('not-in-this-phase');
}

/** The gate opens when the timeline is done; `early` is possible, confirmed and logged. */
export function mayOpenGate(facts: Facts, early: boolean): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  if (facts.gate.open) return no('already-open');
  const { phase } = facts.standing;
  if (phase !== 'timeline' && phase !== 'learnings' && phase !== 'remediations') return no('not-in-this-phase');
  if (early) return yes;
  const done = timelineDone(facts.openEvents, facts.gate.asked);
  return done.done ? yes : no(done.reason);
}

export function mayShutGate(facts: Facts): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  return facts.gate.open ? yes : no('gate-shut');
}

/** Action items: before the gate they do not exist, whoever asks. */
export function mayWriteAction(facts: Pick<Facts, 'role' | 'gate' | 'standing'>): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  if (facts.standing.phase === 'published') return no('published');
  return facts.gate.open ? yes : no('gate-shut');
}

export function mayPark(
  facts: Pick<Facts, 'role' | 'standing' | 'observersMayPark'>,
): Decision<'published' | 'observers-do-not-park'> {
  if (facts.standing.phase === 'published') return no('published');
  return facts.role === 'observer' && !facts.observersMayPark ? no('observers-do-not-park') : yes;
}

/** Learnings are written in their own phase, on one's own desk. */
export function mayWriteLearning(facts: Pick<Facts, 'role' | 'standing'>): Decision {
  if (facts.role === 'observer') return no('not-your-role');
  return facts.standing.phase === 'learnings' ? yes : no('not-in-this-phase');
}

export function mayRaiseHand(facts: Facts): Decision<'observers-have-no-hand' | 'not-running'> {
  if (facts.role === 'observer') return no('observers-have-no-hand');
  return facts.standing.running ? yes : no('not-running');
}

export function mayTap(facts: Facts): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  if (!facts.talk) return no('talk-is-off');
  return facts.standing.running ? yes : no('not-running');
}

export function mayReveal(facts: Facts, what: 'learnings' | 'ideas'): Decision {
  if (facts.person !== facts.leading) return no('not-leading');
  if (facts.standing.phase !== (what === 'learnings' ? 'learnings' : 'remediations')) return no('not-in-this-phase');
  if (what === 'ideas' && !facts.gate.open) return no('gate-shut');
  return yes;
}

export function mayPrepare(facts: Pick<Facts, 'role' | 'standing'>): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  return facts.standing.phase === 'published' ? no('published') : yes;
}

/** Saying that an action item is done: whoever took part, once the record was written. */
export function mayFollowUp(facts: Pick<Facts, 'role' | 'gate' | 'standing'>): Decision {
  if (facts.role === 'observer') return no('not-your-role');
  if (!facts.gate.open) return no('gate-shut');
  return phaseTime[facts.standing.phase] === 'after' ? yes : no('not-in-this-phase');
}

/** Inviting, revoking and letting in. */
export function mayInvite(facts: Pick<Facts, 'role'>): Decision {
  return leadsTheRoom(facts.role) ? yes : no('not-your-role');
}
