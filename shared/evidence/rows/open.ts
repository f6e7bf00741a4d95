import type { Milestone } from './milestone.ts';
import type { Opening } from './opening.ts';
import type { RowStart } from './collector.ts';
import type { Walk } from './walk.ts';

/** How far the open row reaches: a heading to the next one, an item to what is indented below it, a line to its end. */
export type Reach =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly indent: number }
  /** `alone`: the time stood on a line of its own, the paragraphs below belong to it. */
  | { readonly kind: 'line'; readonly alone: boolean };

/** Opens a row in the section that the walk has reached. */
export function openRow(walk: Walk, reach: Reach, row: Omit<RowStart, 'zone' | 'stance' | 'group'>): void {
  walk.rows.open({ ...row, zone: walk.sections.zone, stance: walk.sections.stance, group: walk.group });
  walk.reach = reach;
}

export function openMilestone(
  walk: Walk,
  reach: Reach,
  no: number,
  { label, lead }: Milestone,
  links: readonly string[],
): void {
  // "Start (T0): 10:02": later rows count from it.
  const zero = /(?<![\p{L}\p{N}])T\s?[+-]?\s?0(?![\p{L}\p{N}:])/u.test(label);
  openRow(walk, reach, { no, lead, text: label, links, milestone: true, zero });
}

/** Whether what stands at `indent` goes on with the open row. */
export function belongsToOpenRow(walk: Walk, indent: number): boolean {
  if (!walk.rows.isOpen || walk.reach === null) return false;
  switch (walk.reach.kind) {
    case 'heading':
      return true;
    case 'item':
      return indent > walk.reach.indent;
    case 'line':
      return walk.rows.awaitsWords || walk.reach.alone;
  }
}

/** A day and nothing else: "2024-03-01", "**Tuesday 5 March**". */
export function isOnlyDay(opening: Opening | null | undefined): boolean {
  return opening?.lead?.date != null && opening.lead.clock === null && !opening.lead.wordy && opening.rest === '';
}

/** Plain marks of who did it: `<ana> …` as chats write it, "@ana …" at the very start. */
export function speaker(rest: string): { actor: string | null; rest: string } {
  const nick = /^<([\p{L}\p{N}_ .|^`-]{1,40})>\s*(?=\S)/u.exec(rest);
  if (nick !== null) return { actor: nick[1] ?? null, rest: rest.slice(nick[0].length) };
  // Chats of meetings, saved with their day: "From Ana Ruiz to Everyone: …".
  const said = /^From\s{1,3}(\p{L}[^:]{0,60}?)\s{1,3}[Tt]o\s{1,3}[^:]{1,60}:\s*/u.exec(rest);
  if (said !== null) return { actor: said[1] ?? null, rest: rest.slice(said[0].length) };
  const handle = /^@([\p{L}\p{N}][\p{L}\p{N}_.-]{0,39})(?=\s)/u.exec(rest);
  return { actor: handle?.[1] ?? null, rest };
}
