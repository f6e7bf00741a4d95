import { leadAt } from '../lead.ts';
import { plainText } from '../markdown.ts';
import type { Words } from './blocks.ts';
import { readMilestone } from './milestone.ts';
import { openMilestone, openRow } from './open.ts';
import { readProse } from './prose.ts';
import { type Walk, joined } from './walk.ts';

/** "**Detected:** 10:05 UTC" line by line, as facts stand at the top of a report. */
export function readFacts(walk: Walk, block: Words): boolean {
  if (block.lines.length < 2) return false;
  const found = block.lines.map((line) => {
    if (line.text.length > 200 || !/\d/.test(line.text)) return null;
    const { text, links } = plainText(line.text, walk.shape.references);
    const milestone = readMilestone(text);
    return milestone?.lead.clock == null ? null : { ...milestone, links };
  });
  if (found.filter((milestone) => milestone !== null).length < 2) return false;
  block.lines.forEach((line, index) => {
    const milestone = found[index] ?? null;
    if (milestone === null) readProse(walk, [line], true);
    else openMilestone(walk, { kind: 'line', alone: false }, line.no, milestone, milestone.links);
  });
  return true;
}

const timeField = /^(?:time|date|when|timestamp|at|date\s?(?:\/|and|&)\s?time)\s?:\s*/i;

/** "### Failover" and below it "**Time:** 2024-03-01 10:00": the heading says what, a line says when. */
export function readTimeField(walk: Walk, heading: NonNullable<Walk['untimed']>, block: Words): boolean {
  const leads = block.lines.map((line) => {
    const { text } = plainText(line.text, walk.shape.references);
    const name = timeField.exec(text);
    const lead = name === null ? null : leadAt(text, name[0].length);
    return lead !== null && lead.clock !== null && text.slice(lead.end).trim() === '' ? lead : null;
  });
  const index = leads.findIndex((lead) => lead !== null);
  if (index === -1) return false;
  openRow(walk, { kind: 'line', alone: true }, { ...heading, lead: leads[index] ?? null });
  for (const [each, line] of block.lines.entries()) if (each !== index) walk.rows.attach('text', line.text);
  return true;
}

/** Status pages write the words first and the time on the last line: "Posted Mar 1, 2024 - 11:02 UTC". */
export function readPosted(walk: Walk, block: Words): boolean {
  const last = block.lines.at(-1)?.text ?? '';
  if (block.lines.length < 2 || last.length > 120) return false;
  const posted = /^posted\s+(?:(?:about |over )?\d{1,3} \w{1,10} ago\.?\s*)?/i.exec(last);
  const lead = leadAt(last, posted?.[0].length ?? 0);
  if (lead?.clock == null || lead.date === null || lead.wordy || !/^[\s.)]*$/.test(last.slice(lead.end))) return false;
  const { text, links } = plainText(joined(block.lines.slice(0, -1)), walk.shape.references);
  if (leadAt(text, 0) !== null) return false;
  openRow(walk, { kind: 'line', alone: false }, { no: block.no, lead, text, links });
  return true;
}
