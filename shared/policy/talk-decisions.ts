/** Decisions about talk time that few screens ask for, apart from those everybody loads. */
import { leadsTheRoom } from '../retro/people.ts';
import { mayTap, type Decision, type Facts } from './decisions.ts';

const yes: Decision = { allowed: true };
const no = (reason: Extract<Decision, { allowed: false }>['reason']): Decision => ({ allowed: false, reason });

/** One's own talk time, on request: observers are not noted, and have none. */
export function mayAskOwnTalk(facts: Facts): Decision {
  if (facts.role === 'observer') return no('not-your-role');
  if (!facts.talk) return no('talk-is-off');
  return facts.standing.running ? yes : no('not-running');
}

/** Reading a transcript is said in the opening, so it is chosen before that is over. */
export function mayAnnounceTranscript(facts: Facts): Decision {
  if (!leadsTheRoom(facts.role)) return no('not-your-role');
  if (!facts.talk) return no('talk-is-off');
  const { phase } = facts.standing;
  return phase === 'prepare' || phase === 'opening' ? yes : no('not-announced');
}

export function mayReadTranscript(facts: Facts, announced: boolean): Decision {
  const may = mayTap(facts);
  return may.allowed && !announced ? no('not-announced') : may;
}
