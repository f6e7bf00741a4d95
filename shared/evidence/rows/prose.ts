import { plainText } from '../markdown.ts';
import type { TextLine } from './blocks.ts';
import { readMilestone } from './milestone.ts';
import { belongsToOpenRow, isOnlyDay, openMilestone, openRow } from './open.ts';
import { type Opening, mayOpenWithTime, readOpening } from './opening.ts';
import { boldLevel, stanceOf } from './sections.ts';
import { statedZone } from './statements.ts';
import { type Walk, joined, takeHints } from './walk.ts';

/**
 * Words without a time before them: they belong to the open row, name a day, label what follows, or say when all was.
 * @param goesOn more text follows, that a label may label
 */
export function readProse(walk: Walk, lines: readonly TextLine[], goesOn: boolean): void {
  const first = lines[0];
  if (first === undefined) return;
  const opening = mayOpenWithTime(first.text) ? readOpening(first.text, walk.shape.references) : null;
  if (opening !== null && isOnlyDay(opening)) {
    readDay(walk, lines, opening);
    return;
  }
  const raw = joined(lines);
  if (belongsToOpenRow(walk, 0)) {
    walk.rows.attach('text', raw);
    return;
  }
  const { text, links } = plainText(raw, walk.shape.references);
  const milestone = lines.length === 1 ? readMilestone(text) : null;
  if (milestone !== null && milestone.lead.clock !== null) {
    openMilestone(walk, { kind: 'line', alone: false }, first.no, milestone, links);
    return;
  }
  walk.rows.close();
  walk.reach = null;
  takeHints(walk, first.no, text);
  if (goesOn && isLabel(raw, text)) enterLabel(walk, text);
}

export function enterLabel(walk: Walk, title: string): void {
  walk.sections.enter(boldLevel, title, statedZone(title), false);
  walk.group += 1;
}

/** A day on a line of its own is the day of what follows; with words right below it, it is what happened that day. */
function readDay(walk: Walk, lines: readonly TextLine[], { lead, links }: Opening): void {
  const [first, ...below] = lines;
  if (first === undefined || lead?.date == null) return;
  walk.rows.note({ kind: 'day', no: first.no, date: lead.date, group: walk.group });
  walk.reach = null;
  if (walk.sections.stance !== 'timeline' || below.length === 0) return;
  const words = plainText(joined(below), walk.shape.references);
  openRow(
    walk,
    { kind: 'line', alone: true },
    { no: first.no, lead, text: words.text, links: [...links, ...words.links] },
  );
}

/** "**Timeline:**", "What we did:" over a list. */
function isLabel(raw: string, text: string): boolean {
  if (text.length > 80) return false;
  return /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(raw.trim()) || /:[*_]*$/.test(raw.trim());
}

/** "Timeline:" and "Impact:" on lines of their own, in a text without headings. */
export function sectionLabel(line: string): string | null {
  const label = /^(?:[*_]{2})?([\p{L}][\p{L}\s&/-]{2,50}?)(?:[*_]{2})?:(?:[*_]{2})?$/u.exec(line)?.[1];
  return label === undefined || stanceOf(label) === 'neutral' ? null : label;
}
