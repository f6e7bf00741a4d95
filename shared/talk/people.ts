/**
 * What the readings and nudges need to know of a person. Put together by the server from roster, backstage and
 * desks; it never leaves the leading side of the room. Moments are those of the talk facts.
 */
import { leadsTheRoom, type Person } from '../retro/people.ts';
import type { Ds } from './settings.ts';

export interface TalkPerson extends Person {
  readonly responder: boolean;
  readonly authority: boolean;
  readonly joinedAt: Ds;
  readonly leftAt?: Ds;
  /** Some means notes when this person speaks: a tap by the deputy or their own microphone. */
  readonly measured: boolean;
  /** "Please don't call on me now." */
  readonly dontCall: boolean;
  /** "Don't count me." */
  readonly dontCount: boolean;
  /** Timeline events this person acted in. */
  readonly actsIn: readonly string[];
  /** When they last parked an idea or added a note. */
  readonly lastWroteAt?: Ds;
}

/** Facilitators and deputies are read apart: whoever leads a call holds most of it, and that is their work. */
export function standsApart(person: Person): boolean {
  return leadsTheRoom(person.role);
}

export function isPresent(person: TalkPerson): boolean {
  return person.leftAt === undefined;
}

export function isCounted(person: TalkPerson): boolean {
  return person.measured && !person.dontCount;
}

/** Those whose voice is expected, present and noticed: the n of every limit. Observers came to listen. */
export function isExpected(person: TalkPerson): boolean {
  return person.role === 'participant' && isPresent(person) && isCounted(person);
}

export function mayBeCalled(person: TalkPerson): boolean {
  return isPresent(person) && !person.dontCall;
}
