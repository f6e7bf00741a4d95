/**
 * Accounts: how the incident looked to one person, in their own words (practice §1 row 2). What others may know of one
 * is that it exists and who reads it; its words leave it passage by passage, released by their author.
 */
import { eventsNaming } from './named.ts';
import { leadsTheRoom, type PersonFacts, type ResponderKind, type RosterEntry } from './people.ts';
import type { TimelineEvent } from './timeline.ts';

/** `declined`: would rather not give one. `given`: done for now; the words may still change. */
export type AccountState = 'offered' | 'begun' | 'given' | 'declined';

/** What facilitators and deputies know of an account, on `tray`: never a word of it. */
export interface AccountFacts {
  readonly state: AccountState;
  /** Since when it stands like this. */
  readonly at: number;
  /** Person ids. */
  readonly readers: readonly string[];
  /** Facilitators and deputies who asked to read it and have no answer yet. */
  readonly asking: readonly string[];
  /** Which of the retro's accounts it is, while there is one: a deleted one's number is never given again. */
  readonly life?: number;
  /** Would rather tell it than write it. */
  readonly talk?: true;
  /** Minutes it was listened to. */
  readonly minutes?: number;
}

/** One's own account, as the server answers its owner. */
export type OwnAccount =
  | { readonly state: 'none' }
  | (AccountFacts & {
      /** Person id of whoever offered it. */
      readonly offeredBy?: string;
    });

/** On the author's own desk: the words as they were released. A withdrawn one stays as a textless tombstone. */
export interface DeskRelease {
  readonly id: string;
  readonly eventId: string;
  readonly text: string;
  /** The passage of the account they were taken from; it stays on the desk. */
  readonly passage?: string;
  readonly at: number;
  readonly withdrawn?: true;
}

/** As carried to `stage`, under the author's name. */
export interface Released {
  readonly id: string;
  readonly eventId: string;
  readonly text: string;
  readonly author: string;
  readonly at: number;
}

export interface Coverage {
  readonly person: RosterEntry;
  readonly kinds: readonly ResponderKind[];
  /** The first and the last thing on the timeline with their name, as ISO instants. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly account: AccountFacts | undefined;
  /** Passages released. */
  readonly released: number;
}

export interface CoverageSource {
  readonly roster: readonly RosterEntry[];
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly events: readonly TimelineEvent[];
  readonly accounts: ReadonlyMap<string, AccountFacts>;
  readonly released: readonly Released[];
}

export interface AccountCoverage {
  /** Who was part of it, incident commander first, then investigators, then everybody else as they were added. */
  readonly responders: readonly Coverage[];
  /** Everybody else who takes part. Whoever leads gives one when they were part of it. */
  readonly others: readonly Coverage[];
  readonly given: number;
}

const rank: Record<ResponderKind, number> = {
  'incident-commander': 0,
  investigator: 1,
  scribe: 2,
  support: 2,
  responder: 2,
};
/** Named on the timeline, with no part noted. */
const named = 3;

/** Whose account there is, in the order in which they are best heard. It says who was reached, never how well. */
export function coverage({ roster, people, events, accounts, released }: CoverageSource): AccountCoverage {
  const rows = roster
    .filter((person) => person.role !== 'observer' && !person.guest)
    .map((person): Coverage & { readonly rank: number | undefined } => {
      const facts = people.get(person.id);
      const noted = new Set(facts?.eventIds ?? []);
      const meant = new Set(eventsNaming(events, person, roster));
      const own = noted.size === 0 ? [...meant] : events.filter((event) => meant.has(event) || noted.has(event.id));
      const times = own.flatMap(({ at }) => at ?? []);
      const account = accounts.get(person.id);
      const part = meant.size + noted.size > 0 || account !== undefined ? named : undefined;
      const ranks = (facts?.kinds ?? []).map((kind) => rank[kind]);
      return {
        person,
        kinds: facts?.kinds ?? [],
        from: times[0],
        to: times.at(-1),
        account,
        released: released.filter((each) => each.author === person.id).length,
        rank: ranks.length > 0 ? Math.min(...ranks) : part,
      };
    });
  const responders = rows
    .filter((row) => row.rank !== undefined)
    .toSorted((a, b) => (a.rank ?? named) - (b.rank ?? named));
  return {
    responders,
    others: rows.filter((row) => row.rank === undefined && !leadsTheRoom(row.person.role)),
    given: responders.filter((row) => row.account?.state === 'given').length,
  };
}
