/** The walk through the timeline: events opened, discussed or skipped, in any order (design §3). */

export type WalkAct = 'opened' | 'discussed' | 'skipped';

export interface WalkFact {
  readonly event: string;
  readonly act: WalkAct;
  readonly at: number;
  readonly by: string;
  /** Why an event was skipped. "No reason kept" leaves it out. */
  readonly reason?: string;
}

export type EventStanding = 'to-come' | 'current' | 'discussed' | 'skipped';

export interface Walk {
  /** The event the room looks at, if any was opened and still exists. */
  readonly current: string | undefined;
  readonly openedAt: number | undefined;
  readonly standing: ReadonlyMap<string, EventStanding>;
  readonly done: number;
  readonly open: number;
}

/** Derives where every event stands. `order` is the timeline as it is now: removed events drop out. */
export function walk(facts: readonly WalkFact[], order: readonly string[]): Walk {
  const known = new Set(order);
  const latest = new Map<string, EventStanding>(order.map((id) => [id, 'to-come']));
  let current: string | undefined;
  let openedAt: number | undefined;
  for (const fact of facts) {
    if (!known.has(fact.event)) continue;
    if (fact.act === 'opened') {
      current = fact.event;
      openedAt = fact.at;
    } else {
      latest.set(fact.event, fact.act);
    }
  }
  const done = [...latest.values()].filter((standing) => standing !== 'to-come').length;
  const standing = new Map(latest);
  if (current !== undefined) standing.set(current, 'current');
  return { current, openedAt, standing, done, open: order.length - done };
}

/** How many events are still open: what most of those who ask want to know of the walk. */
export function openEvents(facts: readonly WalkFact[], order: readonly string[]): number {
  const done = new Set<string>();
  for (const { event, act } of facts) if (act !== 'opened') done.add(event);
  return done.size === 0 ? order.length : order.filter((id) => !done.has(id)).length;
}

/** Whether an event was discussed or skipped, also while it is the current one. */
export function isDone(facts: readonly WalkFact[], event: string): boolean {
  return facts.some((fact) => fact.event === event && fact.act !== 'opened');
}

/** The next event that is still to come, after the current one first, then from the start. */
export function nextEvent(facts: readonly WalkFact[], order: readonly string[]): string | undefined {
  const done = new Set(facts.filter((fact) => fact.act !== 'opened').map((fact) => fact.event));
  const { current } = walk(facts, order);
  const from = current === undefined ? 0 : order.indexOf(current) + 1;
  const ahead = [...order.slice(from), ...order.slice(0, from)];
  return ahead.find((id) => id !== current && !done.has(id));
}

/** The event before the current one in timeline order. */
export function previousEvent(facts: readonly WalkFact[], order: readonly string[]): string | undefined {
  const { current } = walk(facts, order);
  return current === undefined ? undefined : order[order.indexOf(current) - 1];
}

/** Milliseconds each event was the current one, pauses left in, up to `now`. */
export function timePerEvent(facts: readonly WalkFact[], now: number): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  let current: WalkFact | undefined;
  const close = (at: number) => {
    if (current) spent.set(current.event, (spent.get(current.event) ?? 0) + Math.max(0, at - current.at));
  };
  for (const fact of facts) {
    if (fact.act !== 'opened') continue;
    close(fact.at);
    current = fact;
  }
  close(now);
  return spent;
}
