import { findDate } from '../dates.ts';
import { plainText } from '../markdown.ts';
import type { Heading } from './blocks.ts';
import { timeLast } from './milestone.ts';
import { openRow } from './open.ts';
import { type Opening, readOpening } from './opening.ts';
import { stanceOf } from './sections.ts';
import { onlyZone, statedZone } from './statements.ts';
import { type Walk, takeHints } from './walk.ts';

/** A heading is a row ("### 14:29"), a part of the row above, a day ("## May 12"), or the name of a section. */
export function readHeading(walk: Walk, heading: Heading): void {
  const opening = readOpening(heading.text, walk.shape.references);
  const { text: title } = plainText(heading.text, walk.shape.references);
  const isTitle = heading.level === 1 && !walk.seenHeading;
  walk.lists.clear();
  walk.untimed = null;
  walk.seenHeading = true;
  if (readTimed(walk, heading, opening, title, isTitle) || belongsToRowAbove(walk, heading, title)) return;

  walk.rows.close();
  walk.reach = null;
  const found = findDate(title);
  const onlyDay = opening.lead?.date != null && stanceOf(title) === 'neutral';
  // "### 13 July 2023 (BST)": a zone beside a day says nothing that happened.
  const beside = onlyDay ? onlyZone(opening.rest) : null;
  const zone = beside ?? statedZone(title);
  walk.sections.enter(heading.level, title, zone, onlyDay || (found?.date.kind === 'ordinal' && found.start === 0));
  if (zone !== null) walk.zones.push({ no: heading.no, zone });
  if (!onlyDay) walk.group += 1;

  const told = walk.sections.stance === 'timeline';
  if (isTitle) {
    if (found?.date.kind === 'date') walk.dates.push({ no: heading.no, date: found.date, from: 'title' });
  } else if (found === null) {
    takeHints(walk, heading.no, title);
    if (told && stanceOf(title) === 'neutral') walk.untimed = { no: heading.no, text: title, links: opening.links };
  } else if (walk.sections.stance !== 'outside') {
    walk.rows.note({ kind: 'day', no: heading.no, date: found.date, group: walk.group });
    // "### 2018-01-15" with only words below it tells what happened that day.
    if (onlyDay && told) open(walk, heading, { ...opening, text: beside === null ? opening.rest : '', onlyDay: true });
  }
}

function readTimed(walk: Walk, heading: Heading, opening: Opening, title: string, isTitle: boolean): boolean {
  const { lead, rest } = opening;
  const told = walk.sections.stance === 'timeline';
  const timed = lead !== null && (lead.clock !== null || lead.open || lead.relative !== null);
  if (timed && (told || !lead.wordy) && !(isTitle && lead.date !== null)) {
    walk.rows.dropOpenDay();
    walk.sections.enter(heading.level, title, null, true);
    // "### 22:52 (maybe earlier?)" remarks on the time, the words stand below.
    const remark = /^\([^()]{0,80}\)$/.test(rest) ? rest : null;
    open(walk, heading, { ...opening, text: remark === null ? rest : '' });
    if (remark !== null) walk.rows.attach('code', remark);
    return true;
  }
  const last = told && !isTitle ? timeLast(title) : null;
  if (last === null || last.lead.clock === null) return false;
  open(walk, heading, { ...opening, lead: last.lead, text: last.label });
  return true;
}

/** A heading below the one that opened the row, without a time of its own, is part of its story. */
function belongsToRowAbove(walk: Walk, heading: Heading, title: string): boolean {
  const deeper = walk.rows.isOpen && walk.reach?.kind === 'heading' && heading.level > walk.reach.level;
  if (!deeper || findDate(title) !== null) return false;
  walk.rows.attach('text', heading.text);
  return true;
}

function open(
  walk: Walk,
  { no, level }: Heading,
  { lead, links, zero, text, onlyDay = false }: Opening & { readonly text: string; readonly onlyDay?: boolean },
): void {
  openRow(walk, { kind: 'heading', level }, { no, lead, text, links, zero, onlyDay });
}
