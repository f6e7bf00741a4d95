import type { TextLine, Words } from './blocks.ts';
import { readChat } from './chat.ts';
import { readFacts, readPosted } from './facts.ts';
import { isOnlyDay, openRow, speaker } from './open.ts';
import { type Opening, mayOpenWithTime, readOpening } from './opening.ts';
import { enterLabel, readProse, sectionLabel } from './prose.ts';
import { type Walk, joined } from './walk.ts';

interface Reading {
  readonly line: TextLine;
  readonly opening: Opening | null;
  readonly row: boolean;
}

/** Lines without a bullet: notes and logs, chats, facts, times on lines of their own; and prose, which is left alone. */
export function readPlainLines(walk: Walk, block: Words, goesOn: boolean): void {
  if (walk.rows.isOpen && walk.reach?.kind === 'item' && block.indent > walk.reach.indent) {
    walk.rows.attach('text', joined(block.lines));
    return;
  }
  let part: TextLine[] = [];
  for (const line of block.lines) {
    const label = block.lines.length > 1 && walk.reach?.kind !== 'heading' ? sectionLabel(line.text) : null;
    if (label === null) {
      part.push(line);
      continue;
    }
    readPart(walk, block, part, true);
    part = [];
    walk.rows.close();
    walk.reach = null;
    enterLabel(walk, label);
  }
  readPart(walk, block, part, goesOn);
}

/** The lines between two labels. */
function readPart(walk: Walk, block: Words, lines: readonly TextLine[], goesOn: boolean): void {
  const [first] = lines;
  if (first === undefined) return;
  const part = { ...block, no: first.no, lines };
  if (readChat(walk, part) || readPosted(walk, part) || readFacts(walk, part)) return;
  const readings = classify(walk, lines);
  if (readings.some(({ row }) => row)) openRows(walk, readings);
  else readProse(walk, lines, goesOn);
}

function openRows(walk: Walk, readings: readonly Reading[]): void {
  let before: TextLine[] = [];
  for (const { line, opening, row } of readings) {
    if (opening !== null && row) {
      readProse(walk, before, true);
      before = [];
      walk.rows.dropOpenDay();
      const { actor, rest } = speaker(opening.rest);
      openRow(
        walk,
        { kind: 'line', alone: rest === '' },
        {
          no: line.no,
          lead: opening.lead,
          text: rest,
          links: opening.links,
          actor,
          zero: opening.zero,
          sentence: opening.lead?.wordy === true,
        },
      );
    } else if (isOnlyDay(opening) && opening?.lead?.date != null) {
      walk.rows.note({ kind: 'day', no: line.no, date: opening.lead.date, group: walk.group });
      walk.reach = null;
    } else if (walk.reach?.kind === 'line' && walk.rows.isOpen) walk.rows.extend(line.text);
    else before.push(line);
  }
}

/** The sentence of the line above goes on with the time at the start of this one. */
const midSentence =
  /(?:(?<!\p{L})(?:at|around|by|since|until|till|from|between|to|and|or|the|of|about|before|after)|,)$/iu;

function classify(walk: Walk, lines: readonly TextLine[]): Reading[] {
  const openings = lines.map((line) =>
    mayOpenWithTime(line.text) ? readOpening(line.text, walk.shape.references) : null,
  );
  const clear = openings.map((opening) => opening !== null && isTimed(walk, opening));
  // Among lines with a time, room left for one is a time that nobody knew.
  const many = clear.filter(Boolean).length > 1;
  const timed = clear.map((each, index) => each || (many && openings[index]?.lead?.open === true));
  const count = timed.filter(Boolean).length;
  // Notes and logs: time after time at the start of the line. Prose does not break like that.
  const mostly = count > 1 && count * 2 >= lines.length;
  let inRun = false;
  return lines.map((line, index) => {
    const opening = openings[index] ?? null;
    const above = lines[index - 1]?.text ?? '';
    const belowDay = isOnlyDay(openings[index - 1]);
    // Hard-wrapped prose may break before a clock: then the line above ends in the middle of a sentence.
    const starts =
      index === 0 || inRun || mostly || belowDay || /[.:;!?)\]*_]$/.test(above) || opening?.marked === true;
    const trusted = index === 0 || inRun || count > 1 || belowDay || /:[*_]*$/.test(above);
    const row = timed[index] === true && starts && trusted && !midSentence.test(above);
    inRun = row || (inRun && count > 1);
    return { line, opening, row };
  });
}

function isTimed(walk: Walk, { lead, rest, marked }: Opening): boolean {
  const told = walk.sections.stance === 'timeline';
  if (lead === null || (lead.wordy && !told)) return false;
  if (lead.clock !== null || lead.relative !== null) return true;
  if (lead.open) return marked || told;
  // A day alone is a row only where a heading speaks of the timeline: "01-16-2024 – A slow block is noticed".
  return told && lead.date?.kind !== 'ordinal' && marked && rest !== '';
}
