/** People of a retro. What is sensitive about them (kinds, team, authority) lives in `backstage` and `tray`, never here. */

export const roles = ['facilitator', 'deputy', 'participant', 'observer'] as const;
export type Role = (typeof roles)[number];

/** The projector's link: reads stage and board, has no name and is nobody. */
export type Reader = Role | 'wall';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Facilitators and deputies: they see the private side of the room. */
export function leadsTheRoom(role: Reader): boolean {
  return role === 'facilitator' || role === 'deputy';
}

/** People stand in one fixed order, by the moment they were added; no order anywhere derives from talk time. */
export interface RosterEntry extends Person {
  readonly addedAt: number;
  /** In the room without a device: tapped, queued and written for by facilitator and deputy. */
  readonly guest?: true;
}

export function inRosterOrder(roster: Iterable<RosterEntry>): RosterEntry[] {
  return [...roster].toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
}

export const responderKinds = ['incident-commander', 'investigator', 'scribe', 'support', 'responder'] as const;
export type ResponderKind = (typeof responderKinds)[number];

/** What the facilitator notes about a person, for facilitators and deputies only. */
export interface PersonFacts {
  readonly kinds: readonly ResponderKind[];
  readonly team?: string;
  readonly authority: boolean;
  readonly eventIds: readonly string[];
}

/** What a person says about themselves on their own desk. */
export interface AboutMe {
  readonly dontCall: boolean;
  readonly dontCount: boolean;
  readonly ratherOffer: boolean;
  /** The sitting in which they said that they are ready with writing; never carried, only counted. */
  readonly ready?: number;
}

export const nothingAboutMe: AboutMe = { dontCall: false, dontCount: false, ratherOffer: false };
