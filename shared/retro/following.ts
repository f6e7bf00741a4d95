/**
 * Which event one person's screen shows. It follows whoever leads; scrolling away, writing or choosing another event
 * holds it where it is, so that nobody who is typing or reading is moved (design §3).
 */

export interface Hold {
  readonly event: string;
  readonly why: 'writing' | 'scrolled' | 'chosen';
}

export type Place =
  /** Nothing was opened yet. */
  | { readonly at: 'nowhere' }
  /** With the leader, and moving on with them. */
  | { readonly at: 'following'; readonly event: string }
  /** Where the leader is, but staying here when they move on, since something is being written. */
  | { readonly at: 'writing'; readonly event: string }
  /** Somewhere else: at another event, or further down the page. */
  | { readonly at: 'away'; readonly event: string; readonly leader: string | undefined };

/**
 * @param hold what holds this screen, if anything does
 * @param current the event the leader looks at
 * @param order event ids in timeline order: a hold on a removed event is none
 */
export function placeOf(hold: Hold | undefined, current: string | undefined, order: readonly string[]): Place {
  const held = hold && order.includes(hold.event) ? hold : undefined;
  if (!held) return current === undefined ? { at: 'nowhere' } : { at: 'following', event: current };
  if (held.event !== current || held.why === 'scrolled') return { at: 'away', event: held.event, leader: current };
  return { at: held.why === 'writing' ? 'writing' : 'following', event: current };
}

/** Whether a hold is over once its reason is: one that kept a screen behind stays until its person goes on. */
export function released(hold: Hold | undefined, why: Hold['why'], current: string | undefined): Hold | undefined {
  return hold?.why === why && hold.event === current ? undefined : hold;
}
