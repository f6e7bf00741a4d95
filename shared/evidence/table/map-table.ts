import { type EventKind, eventKinds } from '../../retro/timeline.ts';
import type { Assumption, DraftFlag, Reading } from '../draft.ts';
import { readingOf } from '../machine/drafting.ts';
import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
import type { Moment } from '../machine/moment.ts';
import { isRead, writtenMoment } from '../machine/written-moment.ts';
import type { EvidenceOptions } from '../options.ts';
import { guessMapping } from './guess.ts';
import { type ColumnRule, type ColumnTarget, type Mapping, ruleFor } from './mapping.ts';
import { type Table, type TableRow, cellOf } from './table.ts';
import { zoneInNames } from './time-columns.ts';

/** A table by a mapping, or by the one it proposes; which columns were taken for what is among the assumptions. */
export function mapTable(table: Table, mapping: Mapping | null, options: EvidenceOptions): Reading {
  return readingOf(tableFindings(table, mapping), options);
}

export function tableFindings(table: Table, asked: Mapping | null): Findings | Refused {
  const mapping = asked ?? guessMapping(table);
  const time = mapping === null ? undefined : ruleFor(mapping, 'time');
  const text = mapping === null ? undefined : ruleFor(mapping, 'text');
  if (mapping === null || time === undefined || text === undefined) {
    return refuse('no-columns', table.headless ? 1 : 0, table.columns.slice(0, 12).join(', '));
  }
  const absent = mapping.flatMap((rule) => rule.from).find((column) => !table.columns.includes(column));
  if (absent !== undefined) return refuse('no-columns', 0, absent);
  const zone = ruleFor(mapping, 'zone');
  const epoch = ruleFor(mapping, 'epoch');
  const inNames = zoneInNames(time.from);
  const apart: number[] = [];
  const rows = table.rows
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    .map((row): Finding => {
      const own = zone === undefined ? '' : joined(table, row, zone, ' ');
      const written = withZone(joined(table, row, time, ' '), own === '' ? inNames : own);
      const { moment, flags } = momentOfRow(written, epoch === undefined ? '' : joined(table, row, epoch, ''));
      if (flags.length > 0) apart.push(row.line);
      return { ...wordsOfRow(table, row, mapping, text), key: null, moment, flags, line: row.line };
    });
  const notes: Assumption[] = [
    ...(asked === null ? [{ about: 'columns', time: time.from, text: text.from, line: 1 } as const] : []),
    ...disagreements(time, epoch, apart),
    ...(table.unread.count === 0 ? [] : [{ about: 'unread', name: '', ...table.unread } as const]),
  ];
  return found(rows, notes);
}

function disagreements(time: ColumnRule, epoch: ColumnRule | undefined, apart: readonly number[]): Assumption[] {
  const [line] = apart;
  if (line === undefined || epoch === undefined) return [];
  return [
    {
      about: 'columns-disagree',
      kept: time.from.join(' + '),
      other: epoch.from.join(' + '),
      count: apart.length,
      line,
    },
  ];
}

/** Cells of a rule put together; its default where they are empty. */
function joined(table: Table, row: TableRow, rule: ColumnRule, between: string): string {
  const cells = rule.from.map((column) => cellOf(table, row, column)).filter((cell) => cell !== '');
  return cells.length === 0 ? (rule.default ?? '') : cells.join(between);
}

/** A zone in a column of its own counts where the time names none. */
function withZone(written: string, zone: string): string {
  if (zone === '' || written === '') return written;
  const moment = writtenMoment(written);
  const isOpen = moment?.kind === 'local' && moment.zone === null && moment.ms !== null;
  return isOpen && isRead(writtenMoment(`${written} ${zone}`)) ? `${written} ${zone}` : written;
}

const secondOff = 1000;

/**
 * The written time counts; the epoch beside it is held against it. Where the written time names no zone and lies a
 * zone's distance from the epoch, the epoch, which counts in UTC, is the instant.
 */
function momentOfRow(written: string, epochCell: string): { moment: Moment | null; flags: DraftFlag[] } {
  const moment = writtenMoment(written);
  if (epochCell === '') return { moment, flags: [] };
  const epoch = writtenMoment(epochCell);
  if (moment === null) return { moment: epoch?.kind === 'instant' ? epoch : null, flags: [] };
  if (moment.kind === 'unread') return { moment, flags: ['columns-disagree'] };
  if (epoch?.kind !== 'instant') return { moment, flags: ['columns-disagree'] };
  if (moment.kind === 'instant') {
    // Dates to the second may leave out a fraction that the epoch has.
    return { moment, flags: Math.abs(moment.ms - epoch.ms) <= secondOff ? [] : ['columns-disagree'] };
  }
  const local = localMs(moment);
  if (local === null) return { moment, flags: [] };
  const minutes = Math.round((local - epoch.ms) / 60_000);
  const isZone =
    Math.abs(local - epoch.ms - minutes * 60_000) <= secondOff && minutes % 15 === 0 && Math.abs(minutes) <= 14 * 60;
  return isZone
    ? { moment: { ...epoch, original: moment.original }, flags: [] }
    : { moment, flags: ['columns-disagree'] };
}

/** The local time as if it were UTC. */
function localMs(moment: Moment): number | null {
  if (moment.kind !== 'local' || moment.ms === null || moment.date?.kind !== 'date' || moment.date.year === null)
    return null;
  return Date.UTC(moment.date.year, moment.date.month - 1, moment.date.day) + moment.ms;
}

function wordsOfRow(
  table: Table,
  row: TableRow,
  mapping: Mapping,
  text: ColumnRule,
): Pick<Finding, 'text'> & Partial<Finding> {
  const value = (target: ColumnTarget, between: string): string => {
    const rule = ruleFor(mapping, target);
    return rule === undefined ? '' : joined(table, row, rule, between);
  };
  const excerpt = ruleFor(mapping, 'excerpt');
  const kind = kindOf(value('kind', ' '));
  const words = joined(table, row, text, ': ');
  return {
    text: words === '' ? '(no text)' : words,
    links: value('link', ' ')
      .split(/[\s,]+/)
      .filter((link) => link !== ''),
    actor: value('actor', ' '),
    channel: value('channel', ' '),
    excerpt:
      excerpt === undefined
        ? ''
        : excerpt.from
            .map((column) => labelled(column, cellOf(table, row, column)))
            .filter((line) => line !== '')
            .join('\n'),
    ...(kind !== null && { kind }),
  };
}

function labelled(column: string, cell: string): string {
  return cell === '' ? '' : `${column}: ${cell}`;
}

function kindOf(cell: string): EventKind | null {
  return eventKinds.find((kind) => kind === cell.toLowerCase()) ?? null;
}
