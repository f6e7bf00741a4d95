import type { Block, Item } from './blocks.ts';
import { belongsToOpenRow, openMilestone, openRow, speaker } from './open.ts';
import { type Opening, readOpening } from './opening.ts';
import { readMilestone, timeLast } from './milestone.ts';
import { plainText } from '../markdown.ts';
import { type Walk, enterList, joined, labelSection, takeHints } from './walk.ts';

/** A list item is a row, the label of a list below it, a day, a detail of the row above, or a row without a time. */
export function readItem(walk: Walk, item: Item, next: Block | null): void {
  const raw = joined(item.lines);
  const opening = readOpening(raw, walk.shape.references);
  const below = next?.kind === 'item' && next.indent > item.indent;
  const siblings = enterList(walk, item.indent);

  if (opensRow(opening, item)) {
    if (opening.lead?.clock != null || opening.lead?.relative != null) walk.rows.dropOpenDay();
    siblings.timed += 1;
    openItem(walk, item, opening);
    return;
  }
  const { lead } = opening;
  if (lead !== null && lead.date !== null && opening.rest === '' && lead.clock === null && !item.task) {
    walk.rows.note({ kind: 'day', no: item.no, date: lead.date, group: walk.group });
    walk.reach = null;
    return;
  }
  const read = walk.sections.stance === 'timeline' ? timeLast : readMilestone;
  const milestone = item.task ? null : read(plainText(raw, walk.shape.references).text);
  if (milestone !== null && (milestone.lead.clock !== null || siblings.timed > 0 || milestone.lead.open)) {
    siblings.timed += 1;
    openMilestone(walk, { kind: 'item', indent: item.indent }, item.no, milestone, opening.links);
    return;
  }
  if (belongsToOpenRow(walk, item.indent)) {
    walk.rows.attach('text', raw);
    return;
  }
  if (walk.reach?.kind === 'line' && walk.rows.isOpen && item.indent > 0) {
    walk.rows.attach('text', raw);
    return;
  }
  const label = below || siblings.timed === 0 ? labelOf(raw, below) : null;
  walk.rows.close();
  walk.reach = null;
  takeHints(walk, item.no, opening.rest);
  for (const [, words = '', url = ''] of raw
    .slice(0, 5000)
    .matchAll(/\[([^[\]]{1,120})\]\((https?:[^()\s]{1,300})\)/g)) {
    walk.links.push({ words, url });
  }
  if (label !== null) {
    labelSection(walk, item.indent, label);
    return;
  }
  if (item.task) return;
  siblings.untimed += 1;
  openRow(
    walk,
    { kind: 'item', indent: item.indent },
    { no: item.no, lead: null, text: opening.rest, links: opening.links, siblings },
  );
}

function opensRow({ lead, rest, marked }: Opening, item: Item): boolean {
  if (lead === null) return false;
  if (lead.clock !== null || lead.relative !== null || lead.open) return !(lead.wordy && item.task);
  if (item.task || rest === '') return false;
  // A day alone opens a row when a mark follows, or when it is written in full: "5 May was quiet" is a sentence.
  return lead.date !== null && lead.date.kind === 'date' && (marked || lead.date.year !== null) && !lead.wordy;
}

function openItem(walk: Walk, item: Item, { lead, rest: words, links, zero }: Opening): void {
  const { actor, rest } = speaker(words);
  const onlyDay = lead?.clock === null && !lead.open && lead.relative === null;
  openRow(walk, { kind: 'item', indent: item.indent }, { no: item.no, lead, text: rest, links, actor, zero, onlyDay });
}

/** "**Key events**", "**Context**: …", "Timeline:": a label for the list below it. */
function labelOf(raw: string, below: boolean): string | null {
  const bold = /^(?:\*\*|__)([^*_]{2,60})(?:\*\*|__)\s?(:?)/.exec(raw);
  if (bold !== null && (below || bold[2] === ':' || (bold[1] ?? '').endsWith(':') || raw.length === bold[0].length)) {
    return bold[1] ?? null;
  }
  return below && /^[^:]{2,80}:$/.test(raw.trim()) ? raw : null;
}
