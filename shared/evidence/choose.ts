/** Which of the drafts go on: by channel, person, kind and time, without noise, without what is there already. */
import { type EventKind, eventKinds } from '../retro/timeline.ts';
import type { EventDraft } from './draft.ts';
import { foldNoise } from './fold.ts';
import { newDrafts } from './to-events.ts';

export interface Choice {
  /** An empty list takes nothing; a missing one everything. A draft without a channel belongs to `''`. */
  readonly channels?: readonly string[];
  readonly actors?: readonly string[];
  readonly kinds?: readonly EventKind[];
  /** ISO 8601 instants, both included. Drafts without an instant are always taken: they may lie inside. */
  readonly from?: string;
  readonly until?: string;
  /** What every taken draft must hold somewhere in its text, in any case. */
  readonly words?: string;
  readonly noise: 'fold' | 'keep';
}

export interface Chosen {
  readonly drafts: readonly EventDraft[];
  /** Drafts that are on the timeline already, or came twice. */
  readonly already: number;
  /** Drafts that other drafts now stand for. */
  readonly folded: number;
  /** Drafts that were not asked for. */
  readonly passed: number;
}

/** @param imported keys of what is on the timeline: choosing the same evidence twice adds nothing */
export function choose(drafts: readonly EventDraft[], choice: Choice, imported: ReadonlySet<string>): Chosen {
  const seen = new Set<string>();
  const once = drafts.filter((draft) => {
    const isFirst = !seen.has(draft.key);
    seen.add(draft.key);
    return isFirst;
  });
  const asked = once.filter(asks(choice));
  // Folded before it is held against the timeline: an alert that stands there for its repeats keeps them.
  const kept = newDrafts(choice.noise === 'fold' ? foldNoise(asked) : asked, imported);
  const fresh = newDrafts(once, imported).length;
  const freshAsked = newDrafts(asked, imported).length;
  return {
    drafts: kept,
    already: drafts.length - fresh,
    folded: freshAsked - kept.length,
    passed: fresh - freshAsked,
  };
}

function asks(choice: Choice): (draft: EventDraft) => boolean {
  const channels = choice.channels && new Set(choice.channels);
  const actors = choice.actors && new Set(choice.actors);
  const kinds = choice.kinds && new Set(choice.kinds);
  const from = choice.from === undefined ? -Infinity : Date.parse(choice.from);
  const until = choice.until === undefined ? Infinity : Date.parse(choice.until);
  // Of a hundred thousand rows, no time is read for nothing.
  const isUnbounded = choice.from === undefined && choice.until === undefined;
  const words = choice.words?.trim().toLowerCase() ?? '';
  return (draft) => {
    const ms = draft.at === null || isUnbounded ? null : Date.parse(draft.at);
    return (
      (channels === undefined || channels.has(draft.channel ?? '')) &&
      (actors === undefined || actors.has(draft.actor ?? '')) &&
      (kinds === undefined || kinds.has(kindOf(draft))) &&
      (ms === null || ((Number.isNaN(from) || ms >= from) && (Number.isNaN(until) || ms <= until))) &&
      (words === '' || draft.text.toLowerCase().includes(words))
    );
  };
}

/** As the draft will stand on the timeline. */
function kindOf(draft: EventDraft): EventKind {
  return draft.kind ?? (draft.actor === undefined ? 'observation' : 'message');
}

export interface Counted<T> {
  readonly value: T;
  readonly count: number;
}

/** What there is to choose from. */
export interface Choices {
  readonly channels: readonly Counted<string>[];
  readonly actors: readonly Counted<string>[];
  readonly kinds: readonly Counted<EventKind>[];
  /** First and last instant, null when no draft has one. */
  readonly from: string | null;
  readonly until: string | null;
}

interface Bound {
  readonly at: string;
  readonly ms: number;
  /** `2024-03-01T21:00:00`: seconds in UTC stand in the order of their letters. */
  readonly second: string;
}

export function choicesIn(drafts: readonly EventDraft[]): Choices {
  let [from, until]: [Bound | null, Bound | null] = [null, null];
  for (const { at } of drafts) {
    if (at === null) continue;
    const second = at.slice(0, 19);
    if (from !== null && until !== null && second > from.second && second < until.second) continue;
    const bound = { at, ms: Date.parse(at), second };
    if (from === null || bound.ms < from.ms) from = bound;
    if (until === null || bound.ms > until.ms) until = bound;
  }
  const kinds = counted(drafts, kindOf);
  return {
    channels: byName(counted(drafts, (draft) => draft.channel ?? '')),
    actors: byName(counted(drafts, (draft) => draft.actor ?? '')),
    kinds: eventKinds.flatMap((kind) => kinds.filter(({ value }) => value === kind)),
    from: from?.at ?? null,
    until: until?.at ?? null,
  };
}

function counted<T>(drafts: readonly EventDraft[], valueOf: (draft: EventDraft) => T): Counted<T>[] {
  const counts = new Map<T, number>();
  for (const draft of drafts) {
    const value = valueOf(draft);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

const names = new Intl.Collator('en', { numeric: true });

/** By name and not by count: a list of people by how much they wrote would be a ranking. */
function byName(values: readonly Counted<string>[]): Counted<string>[] {
  return values.toSorted((a, b) => names.compare(a.value, b.value));
}
