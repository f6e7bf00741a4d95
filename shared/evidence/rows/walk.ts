import { findDate } from '../dates.ts';
import { plainText } from '../markdown.ts';
import type { Block, Shape, TextLine } from './blocks.ts';
import { Collector, type Tally } from './collector.ts';
import { readHeading } from './headings.ts';
import { readItem } from './items.ts';
import { readTimeField } from './facts.ts';
import type { Reach } from './open.ts';
import { readPlainLines } from './plain-lines.ts';
import { readTable } from './table-rows.ts';
import type { Entry, Hints, Written } from './rows.ts';
import { Sections, labelLevel } from './sections.ts';
import { statedDay, statedStart, statedZone } from './statements.ts';

/** Everything a reader of one block may look at and add to. */
export interface Walk {
  readonly shape: Shape;
  readonly rows: Collector;
  readonly sections: Sections;
  readonly zones: { no: number; zone: Hints['zones'][number]['zone'] }[];
  readonly dates: Hints['dates'][number][];
  readonly links: { words: string; url: string }[];
  day: Hints['day'];
  year: number | null;
  /** Rows of one group follow each other in time. */
  group: number;
  /** Open lists by indent. */
  readonly lists: Map<number, Tally>;
  reach: Reach | null;
  seenHeading: boolean;
  /** The heading just above, when it named no time: a line "Time: …" below it may. */
  untimed: { readonly no: number; readonly text: string; readonly links: readonly string[] } | null;
}

/** From the shape of a text to its rows, in their own words. */
export function readRows(shape: Shape): Written {
  const walk: Walk = {
    shape,
    rows: new Collector(shape.references),
    sections: new Sections(),
    zones: [],
    dates: [],
    links: [],
    day: null,
    year: null,
    group: 0,
    lists: new Map(),
    reach: null,
    seenHeading: false,
    untimed: null,
  };
  readFrontMatter(walk, shape.frontMatter);
  shape.blocks.forEach((block, index) => readBlock(walk, block, shape.blocks[index + 1] ?? null));
  const all = walk.rows.entries();
  const entries = chosen(all);
  walk.dates.push(...datesBeside(all, new Set(entries)));
  return {
    entries,
    hints: { zones: walk.zones, day: walk.day, year: walk.year, dates: strongestFirst(walk.dates), links: walk.links },
  };
}

function readBlock(walk: Walk, block: Block, next: Block | null): void {
  const { untimed } = walk;
  if (block.kind !== 'heading') walk.untimed = null;
  switch (block.kind) {
    case 'heading':
      readHeading(walk, block);
      return;
    case 'item':
      readItem(walk, block, next);
      return;
    case 'paragraph':
      if (block.indent === 0) endLists(walk);
      if (untimed === null || !readTimeField(walk, untimed, block)) readPlainLines(walk, block, next !== null);
      return;
    case 'table':
      endLists(walk);
      readTable(walk, block);
      return;
    case 'quote':
    case 'code':
      if (walk.reach?.kind === 'item' && block.kind === 'quote' && block.indent <= walk.reach.indent) return;
      walk.rows.attach(block.kind, joined(block.lines, '\n'));
  }
}

function endLists(walk: Walk): void {
  walk.lists.clear();
  walk.sections.leaveLabels(0);
}

/** Ends deeper lists and labels when an item stands at `indent`. */
export function enterList(walk: Walk, indent: number): Tally {
  for (const deeper of walk.lists.keys()) if (deeper > indent) walk.lists.delete(deeper);
  const tally = walk.lists.get(indent) ?? { timed: 0, untimed: 0 };
  if (!walk.lists.has(indent)) {
    walk.lists.set(indent, tally);
  }
  walk.sections.leaveLabels(indent);
  return tally;
}

export function labelSection(walk: Walk, indent: number, title: string): void {
  walk.sections.enter(labelLevel(indent), title, statedZone(title), false);
  walk.group += 1;
}

export function joined(lines: readonly TextLine[], by = ' '): string {
  return lines.map((line) => line.text).join(by);
}

/** What a sentence or heading outside of rows says about zone and day. */
export function takeHints(walk: Walk, no: number, text: string): void {
  if (text.length > 5000) return;
  const zone = /time|date|zeit|event|entries|clock/i.test(text) ? statedZone(text) : null;
  if (zone !== null) walk.zones.push({ no, zone });
  const day = walk.day === null ? statedDay(text) : null;
  if (day !== null) walk.day = { no, date: day };
  const start = /T\s?[+=-]?\s?0/.test(text) ? statedStart(text) : null;
  if (start !== null) walk.rows.note({ kind: 'start', no, lead: start });
  if (walk.sections.stance === 'outside') return;
  const found = findDate(text);
  if (found?.date.kind !== 'date' || found.date.year === null) return;
  const metadata = /^(?:incident |outage |event )?(?:date|day|when)\b[^:|]{0,30}[:|]\s*$/i.test(
    text.slice(0, found.start),
  );
  walk.dates.push({ no, date: found.date, from: metadata ? 'metadata' : 'prose' });
}

/** Days of rows that are told elsewhere: "Start: January 21, 2024, 14:30" over a timeline of bare times. */
function datesBeside(all: readonly Entry[], kept: ReadonlySet<Entry>): Hints['dates'] {
  return all.flatMap((entry) => {
    if (entry.kind !== 'row' || kept.has(entry) || entry.stance === 'outside') return [];
    const date = entry.lead?.date;
    const full = date?.kind === 'date' && date.year !== null;
    return full ? [{ no: entry.no, date, from: entry.milestone ? 'metadata' : 'prose' } as const] : [];
  });
}

function readFrontMatter(walk: Walk, lines: readonly TextLine[]): void {
  for (const { no, text } of lines) {
    const [, key = '', value = ''] = /^([\w-]{1,40})\s?[:=]\s?(.{0,300})/.exec(text) ?? [];
    const from =
      key === 'title' ? 'title' : /^(?:date|incident_?date|published|created)$/i.test(key) ? 'front-matter' : null;
    if (from === null) continue;
    const found = findDate(plainText(value.replace(/^["']|["']$/g, '')).text);
    if (found?.date.kind === 'date' && found.date.year !== null) walk.dates.push({ no, date: found.date, from });
  }
}

function strongestFirst(dates: readonly Hints['dates'][number][]): Hints['dates'] {
  const order = ['title', 'metadata', 'prose', 'front-matter'];
  return dates.toSorted((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || a.no - b.no);
}

/**
 * Rows of sections beside the timeline repeat it or speak of plans: they count only where nothing better is there, so
 * that a pasted fragment is never read as empty.
 */
function chosen(entries: readonly Entry[]): Entry[] {
  const has = (stance: string): boolean => entries.some((entry) => entry.kind === 'row' && entry.stance === stance);
  const [told, neutral, aside] = [has('timeline'), has('neutral'), has('aside')];
  const terse = entries.some((entry) => entry.kind === 'row' && !entry.sentence);
  return entries.filter((entry) => {
    if (entry.kind !== 'row') return true;
    if (entry.sentence && terse) return false;
    switch (entry.stance) {
      case 'timeline':
        return true;
      case 'neutral':
        return !told || !entry.milestone;
      case 'aside':
        return !told && !(neutral && entry.milestone);
      case 'outside':
        return !told && !neutral && !aside && entry.lead?.clock != null;
    }
  });
}
