/**
 * Who sees what of talk time (design §6, 3). Everything of one person stays with facilitator and deputy; figures
 * that leave the room are about the meeting or about groups nobody can be picked out of.
 */
import type { Reader } from '../retro/people.ts';
import type { Nudge } from './nudges.ts';
import { isExpected, type TalkPerson } from './people.ts';
import type { PersonReading, Readings } from './readings.ts';
import type { TalkSettings } from './settings.ts';
import type { PaceReading } from './situation.ts';

export interface Viewer {
  readonly id: string;
  readonly role: Reader;
  /** Said that nobody else can see this screen. */
  readonly screenPrivate: boolean;
  readonly showsShares: boolean;
  /** A participant asked for their own figure. */
  readonly asksOwn: boolean;
}

export interface TalkRoom {
  readonly talk: Readings;
  readonly people: readonly TalkPerson[];
  readonly nudge: Nudge | null;
  readonly pace: PaceReading | null;
}

export type TalkView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'own'; readonly reading: PersonReading | null }
  | {
      readonly kind: 'leading';
      readonly nudge: Nudge | null;
      readonly speaking: readonly string[];
      readonly notHeard: readonly string[];
      readonly pace: PaceReading | null;
      readonly shares: Readings | null;
    };

export function talkFor(viewer: Viewer, room: TalkRoom): TalkView {
  return views[viewer.role](viewer, room);
}

const nothing = (): TalkView => ({ kind: 'nothing' });

const views: Record<Reader, (viewer: Viewer, room: TalkRoom) => TalkView> = {
  facilitator: (viewer, room) => leadingView(viewer, room, viewer.showsShares),
  deputy: (viewer, room) => leadingView(viewer, room, true),
  participant: ({ id, asksOwn }, { talk }) =>
    asksOwn ? { kind: 'own', reading: talk.people.find(({ person }) => person === id) ?? null } : nothing(),
  observer: nothing,
  wall: nothing,
};

function leadingView({ screenPrivate }: Viewer, { talk, people, nudge, pace }: TalkRoom, shares: boolean): TalkView {
  if (!screenPrivate) return { kind: 'hidden' };
  const notHeard = notHeardYet(talk, people);
  return { kind: 'leading', nudge, speaking: talk.speaking, notHeard, pace, shares: shares ? talk : null };
}

/** In the order of the list of people, which has nothing to do with talk. */
export function notHeardYet(talk: Readings, people: readonly TalkPerson[]): readonly string[] {
  const heard = new Set(talk.people.filter((reading) => reading.heard).map(({ person }) => person));
  return people.filter((person) => isExpected(person) && !heard.has(person.id)).map(({ id }) => id);
}

export interface Group {
  readonly name: string;
  readonly people: readonly string[];
}

/**
 * Shares of groups, of what participants and observers said. A group is left out when subtracting the figures
 * shown from each other, or from the whole, would tell of fewer than three people.
 */
export function groupShares(
  { people }: Pick<Readings, 'people'>,
  roster: readonly TalkPerson[],
  groups: readonly Group[],
  { readings }: Pick<TalkSettings, 'readings'>,
): readonly { readonly name: string; readonly share: number }[] {
  const floor = people.filter(({ person }) =>
    roster.some(({ id, role }) => id === person && (role === 'participant' || role === 'observer')),
  );
  const shown: Group[] = [];
  for (const group of groups) {
    const cells = new Map<string, number>();
    for (const { person } of floor) {
      const cell = [...shown, group].map((each) => (each.people.includes(person) ? 'in' : 'out')).join();
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    const members = floor.filter(({ person }) => group.people.includes(person)).length;
    if (members > 0 && [...cells.values()].every((size) => size >= readings.smallestGroup)) shown.push(group);
  }
  const whole = floor.reduce((sum, { talked }) => sum + talked, 0);
  return shown.map(({ name, people: members }) => {
    const talked = floor.reduce((sum, each) => sum + (members.includes(each.person) ? each.talked : 0), 0);
    return { name, share: whole > 0 ? talked / whole : 0 };
  });
}

/** "12 of 14 were heard", or nothing below three: it may stay if the facilitator adds it. */
export function howManyHeard(
  talk: Readings,
  people: readonly TalkPerson[],
  { readings }: Pick<TalkSettings, 'readings'>,
): { readonly heard: number; readonly of: number } | undefined {
  const of = talk.expected;
  return of < readings.smallestGroup ? undefined : { heard: of - notHeardYet(talk, people).length, of };
}
