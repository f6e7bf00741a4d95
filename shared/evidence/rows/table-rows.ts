import { findDate } from '../dates.ts';
import { type Lead, leadAt } from '../lead.ts';
import { plainText } from '../markdown.ts';
import type { Table } from './blocks.ts';
import { type Cell, type Columns, findColumns } from './columns.ts';
import { readMilestone } from './milestone.ts';
import { columnZone } from './statements.ts';
import { type Walk, takeHints } from './walk.ts';

export function readTable(walk: Walk, table: Table): void {
  walk.rows.close();
  walk.reach = null;
  walk.group += 1;
  const { references } = walk.shape;
  const header = table.header?.map((cell) => plainText(cell, references).text) ?? null;
  const rows = table.rows.map((row) => ({ no: row.no, cells: row.cells.map((cell) => readCell(cell, references)) }));
  const columns = findColumns(
    header,
    rows.map((row) => row.cells),
    walk.sections.stance === 'timeline',
  );
  if (columns === null) {
    readFacts(walk, rows);
    return;
  }
  const title = header === null ? '' : [header[columns.date ?? -1], header[columns.clock]].join(' ');
  const zone = columnZone(header?.[columns.clock] ?? '') ?? columnZone(title) ?? walk.sections.zone;
  walk.year ??= yearIn(header?.join(' ') ?? '');
  const day = findDate(title);
  if (day?.date.kind === 'date') walk.rows.note({ kind: 'day', no: table.no, date: day.date, group: walk.group });

  for (const { no, cells } of rows) {
    const { lead, unread } = rowLead(cells, columns);
    const text = columns.words
      .map((index) => cells[index]?.text ?? '')
      .filter((cell) => cell !== '')
      .join(' – ');
    if (text === '') {
      // "| **2024-03-02** | |" opens a new day; a row without words is a template's.
      if (lead?.date != null && lead.clock === null)
        walk.rows.note({ kind: 'day', no, date: lead.date, group: walk.group });
      continue;
    }
    walk.rows.open({
      no,
      lead,
      unread,
      text,
      links: [...new Set(cells.flatMap((cell) => cell.links))],
      actor: columns.actor === null ? null : cells[columns.actor]?.text || null,
      zone,
      stance: walk.sections.stance,
      group: walk.group,
    });
    const clockRemark = cells[columns.clock]?.after ?? '';
    if (clockRemark !== '') walk.rows.attach('code', clockRemark);
    for (const index of [...columns.aside, ...columns.sources]) {
      const cell = cells[index]?.text ?? '';
      if (cell !== '') walk.rows.attach('code', header?.[index] ? `${header[index]}: ${cell}` : cell);
    }
    walk.rows.close();
  }
}

function yearIn(text: string): number | null {
  const found = /(?<![\d/.:-])(20\d\d)(?![\d/.:-])/.exec(text.slice(0, 300));
  return found === null ? null : Number(found[1]);
}

/** A table of facts ("| Detected | 2024-03-01 10:02 |"): milestones, and hints about day and zone. */
function readFacts(walk: Walk, rows: readonly { no: number; cells: readonly Cell[] }[]): void {
  for (const { no, cells } of rows) {
    const [name, value] = cells;
    if (name === undefined || value === undefined || cells.length !== 2) continue;
    const said = `${name.text.replace(/:$/, '')}: ${value.text}`;
    const milestone = readMilestone(said);
    if (milestone === null || milestone.lead.clock === null) {
      takeHints(walk, no, said);
      continue;
    }
    walk.rows.open({
      no,
      lead: milestone.lead,
      text: milestone.label,
      links: [...name.links, ...value.links],
      zone: columnZone(name.text) ?? walk.sections.zone,
      stance: walk.sections.stance,
      milestone: true,
      group: walk.group,
    });
    walk.rows.close();
  }
}

function readCell(raw: string, references: Walk['shape']['references']): Cell {
  const plain = plainText(raw, references);
  const start = /^[\s*_`"'([]*/.exec(plain.text)?.[0].length ?? 0;
  const bracket = Math.max(0, start - 1);
  const from = /[([]/.test(plain.text[bracket] ?? '') ? bracket : start;
  const lead = plain.text.length <= 120 || /\d/.test(plain.text.slice(0, 40)) ? leadAt(plain.text, from) : null;
  return { ...plain, lead, after: lead === null ? '' : plain.text.slice(lead.end).replace(/^[\s:,;–—-]+/, '') };
}

function rowLead(cells: readonly Cell[], columns: Columns): { lead: Lead | null; unread: string } {
  const clock = cells[columns.clock];
  const date = columns.date === null ? undefined : cells[columns.date];
  const said = [date?.text ?? '', clock?.text ?? ''].filter((text) => text !== '').join(' ');
  const whole = date === undefined ? (clock?.lead ?? null) : leadAt(said, 0);
  const lead = whole ?? clock?.lead ?? date?.lead ?? null;
  if (lead === null) return { lead, unread: said };
  const end = columns.end === null ? null : (cells[columns.end]?.lead ?? null);
  return {
    lead: end?.clock != null && lead.until === null ? { ...lead, until: { date: end.date, clock: end.clock } } : lead,
    unread: '',
  };
}
