/**
 * Live blocks of the record: parts that are read from the meeting until a revision is frozen. A block is entries in
 * their own order; its writers may leave some out, bring others in, and move them. Nothing is copied before then.
 */
import { acronymRows } from './acronyms.ts';
import type { Block, Inline, Prose } from './prose.ts';
import { aboutTheMeeting } from './record-meeting.ts';
import * as entries from './live-entries.ts';
import type { RecordSource } from './record-source.ts';

export const liveKinds = [
  'timeline',
  'notes',
  'impact',
  'surprises',
  'perceptions',
  'shaped',
  'learnings',
  'questions',
  'remediations',
  'meeting',
  'glossary',
] as const;
export type LiveKind = (typeof liveKinds)[number];

/** One thing a block can show. */
export interface LiveEntry {
  /** Stays the same as long as the entry says the same. */
  readonly id: string;
  /** The heading it stands under; entries with the same one that follow each other share it. */
  readonly group?: string;
  /** The heading with what its parts are, where it is more than words. */
  readonly head?: readonly Inline[];
  /** `row`: one point of a list. */
  readonly as: 'row' | 'blocks';
  readonly prose: Prose;
  /** Shown unless somebody leaves it out; otherwise left out unless somebody brings it in. */
  readonly suggested: boolean;
}

/** What the writers chose, by entry. An entry nobody touched stands where it stands by itself. */
export interface Choice {
  readonly shown: ReadonlyMap<string, boolean>;
  /** Where it stands among the others. All have one once somebody moved one; later entries have none yet. */
  readonly ranks: ReadonlyMap<string, number>;
}

export const noChoice: Choice = { shown: new Map(), ranks: new Map() };

const readers: Record<LiveKind, (source: RecordSource) => readonly LiveEntry[]> = {
  timeline: entries.timeline,
  notes: entries.notes,
  impact: entries.impact,
  surprises: (source) => entries.remarks(source, 'surprise'),
  perceptions: entries.perceptions,
  shaped: (source) => entries.remarks(source, 'shaped'),
  learnings: entries.learnings,
  questions: entries.questions,
  remediations: entries.remediations,
  meeting: aboutTheMeeting,
  glossary: acronymRows,
};

export interface ChosenEntry extends LiveEntry {
  readonly shown: boolean;
}

/** All a block can show, in the order its writers gave it. */
export function entriesOf(kind: LiveKind, source: RecordSource, choice: Choice): readonly ChosenEntry[] {
  const natural = readers[kind](source).map((entry) => ({
    ...entry,
    shown: choice.shown.get(entry.id) ?? entry.suggested,
  }));
  if (choice.ranks.size === 0) return natural;
  const rank = (entry: LiveEntry) => choice.ranks.get(entry.id) ?? 0;
  const order = natural.filter((entry) => choice.ranks.has(entry.id)).toSorted((a, b) => rank(a) - rank(b));
  // What came later stands behind what it stands behind by itself.
  for (const [index, entry] of natural.entries()) {
    if (choice.ranks.has(entry.id)) continue;
    const before = natural[index - 1]?.id;
    order.splice(order.findIndex(({ id }) => id === before) + 1, 0, entry);
  }
  return order;
}

/** The ranks that bring an entry one place up or down; none at the end of the list. */
export function moveBy(all: readonly LiveEntry[], id: string, by: -1 | 1, choice: Choice): ReadonlyMap<string, number> {
  const at = all.findIndex((entry) => entry.id === id);
  const over = all[at + by];
  if (at < 0 || !over) return new Map();
  const ranked = new Map(all.map((entry, index) => [entry.id, choice.ranks.get(entry.id) ?? index]));
  const isWhole = all.every((entry) => choice.ranks.has(entry.id));
  if (!isWhole) for (const [index, entry] of all.entries()) ranked.set(entry.id, index);
  const beyond = all[at + 2 * by];
  const rank = (entry: LiveEntry) => ranked.get(entry.id) ?? 0;
  const to = beyond ? (rank(over) + rank(beyond)) / 2 : rank(over) + by;
  // Halves of halves end somewhere: then everything is counted anew.
  if (isWhole && to !== rank(over) && (!beyond || to !== rank(beyond))) return new Map([[id, to]]);
  const order = all.filter((entry) => entry.id !== id);
  order.splice(at + by, 0, ...all.slice(at, at + 1));
  return new Map(order.map((entry, index) => [entry.id, index]));
}

/** What a block says now: what readers see, and what a revision keeps. */
export function resolved(kind: LiveKind, source: RecordSource, choice: Choice = noChoice): Prose {
  const prose: Block[] = [];
  let group: string | undefined;
  let rows: Prose[] = [];
  const close = () => {
    if (rows.length > 0) prose.push({ type: 'list', ordered: false, entries: rows });
    rows = [];
  };
  for (const entry of entriesOf(kind, source, choice)) {
    if (!entry.shown) continue;
    if (entry.group !== group) {
      close();
      group = entry.group;
      if (group !== undefined) prose.push({ type: 'heading', level: 3, inlines: entry.head ?? [{ text: group }] });
    }
    if (entry.as === 'row') rows.push(entry.prose);
    else {
      close();
      prose.push(...entry.prose);
    }
  }
  close();
  return prose;
}
