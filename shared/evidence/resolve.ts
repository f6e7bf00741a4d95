import { type DatedRow, putOnDays } from './calendar.ts';
import { isoDay } from './dates.ts';
import {
  type Assumption,
  type DraftFlag,
  type EventDraft,
  type Question,
  type ReadOptions,
  writtenKey,
} from './draft.ts';
import { isoInstant } from './instants.ts';
import { plainKind } from './kinds.ts';
import type { Lead } from './lead.ts';
import { permalinkInstant } from './permalinks.ts';
import { cleanLink, removePrivate } from './privacy.ts';
import type { Written, WrittenRow } from './rows/rows.ts';
import { type Settled, settle } from './settle.ts';
import { type Zoning, proveZone, usualZone, zoneFor } from './zoning.ts';
import type { WrittenZone } from './zones.ts';
import type { Precision, ZoneOrigin } from '../retro/timeline.ts';

const longestText = 2000;
const longestExcerpt = 4000;

/** Rows in their own words, and what was answered, to drafts on the time line. */
export function resolveRows(
  written: Written,
  options: ReadOptions,
): { drafts: EventDraft[]; assumptions: Assumption[]; missing: Question[] } {
  const dated = putOnDays(written, options.date ?? null);
  const asked = options.zone ?? null;
  const proof = proveZone(dated, written.hints, asked);
  const usual = usualZone(dated);
  const notes = new Notes();
  if (proof?.assumption != null) notes.add(proof.assumption);
  if (dated.first !== null) {
    notes.add({ about: 'date', date: isoDay(dated.first.day), from: dated.first.from, line: dated.first.no });
  }
  const zoneOf = (row: { no: number; lead: Lead | null; zone?: WrittenZone | null }): Zoning | null =>
    zoneFor(row, written.hints, proof?.zoning ?? null, asked, usual);

  const start = dated.start;
  const startZone = start === null ? null : zoneOf(start);
  const zero = start === null || startZone === null ? null : settle(start.wall, startZone.zone, asked);

  const used = new Map<string, number>();
  const drafts = dated.rows.map((each) => draftOf(each, zoneOf(each.row), zero, asked, notes, used));
  const missing: Question[] = [];
  if (drafts.some((draft) => draft.flags.includes('needs-zone'))) missing.push('zone');
  if (drafts.some((draft) => draft.flags.includes('needs-date'))) missing.push('date');
  return { drafts, assumptions: notes.list(), missing };
}

/** Assumptions, each once, at the line that first needed it. */
class Notes {
  readonly #byKey = new Map<string, Assumption>();

  add(assumption: Assumption): void {
    const key = JSON.stringify({ ...assumption, line: 0 });
    if (!this.#byKey.has(key)) this.#byKey.set(key, assumption);
  }

  list(): Assumption[] {
    return [...this.#byKey.values()];
  }
}

function draftOf(
  dated: DatedRow,
  zoning: Zoning | null,
  zero: Settled | null,
  asked: string | null,
  notes: Notes,
  used: Map<string, number>,
): EventDraft {
  const { row, wall, day } = dated;
  const flags = new Set<DraftFlag>(dated.flags);
  let at: number | null = null;
  let until: number | null = null;
  let zone = asked ?? 'UTC';
  let zoneFrom: ZoneOrigin = 'assumed';

  if (row.lead?.relative != null) {
    if (zero?.known === true) {
      at = zero.ms + row.lead.relative * 1000;
      [zone, zoneFrom] = [zero.zone, zoning?.from ?? 'statement'];
    } else flags.add('needs-time');
  } else if (wall !== null) {
    const settled = zoning === null ? null : settle(wall, zoning.zone, asked);
    if (settled === null) flags.add('needs-zone');
    else if (settled.known) {
      at = settled.ms;
      [zone, zoneFrom] = [settled.zone, zoning?.from ?? 'assumed'];
      if (settled.gap) flags.add('dst-gap');
      if (settled.fold) flags.add('dst-fold');
      if (settled.contradicts !== null) {
        flags.add('zone-ambiguous');
        notes.add({ about: 'label-contradiction', label: settled.contradicts, zone, line: row.no });
      }
      if (zoneFrom !== 'offset') notes.add({ about: 'zone', zone, from: zoneFrom, line: zoning?.no ?? row.no });
      until = dated.until === null || zoning === null ? null : endOf(settle(dated.until, zoning.zone, asked));
    } else {
      flags.add('zone-ambiguous').add('needs-zone');
      notes.add({ about: 'zone-ambiguous', label: settled.label, candidates: settled.candidates, line: row.no });
    }
  } else if (row.lead?.clock != null && zoning === null) flags.add('needs-zone');
  else if (zoning?.zone.kind === 'region') [zone, zoneFrom] = [zoning.zone.zone, zoning.from];
  if (at !== null && disagrees(row, at)) flags.add('permalink-disagrees');

  const said = removePrivate(row.text);
  const [text, overflow] = cut(said, longestText);
  const excerpt = cut(
    removePrivate([overflow, row.excerpt].filter((part) => part !== '').join('\n')),
    longestExcerpt,
  )[0];
  const originalTime = row.lead?.original ?? row.unread;
  const key = uniqueKey(used, writtenKey(`${day === null ? '' : isoDay(day)} ${originalTime}`, said));
  const kind = row.said ? 'message' : plainKind(text);
  const actor = row.actor === null ? '' : removePrivate(row.actor).slice(0, 80);
  return {
    key,
    at: at === null ? null : isoInstant(at),
    ...(until !== null && at !== null && until >= at && { until: isoInstant(until) }),
    precision: precisionOf(row.lead),
    zone,
    originalTime,
    zoneFrom,
    ...(at === null && day !== null && { day: isoDay(day) }),
    text,
    links: [...new Set(row.links.map(cleanLink))],
    ...(excerpt !== '' && { excerpt }),
    ...(actor !== '' && { actor }),
    ...(kind !== null && { kind }),
    line: row.no,
    flags: [...flags],
  };
}

function endOf(settled: Settled): number | null {
  return settled.known ? settled.ms : null;
}

function precisionOf(lead: Lead | null): Precision {
  if (lead === null) return 'none';
  if (lead.relative !== null) return 'approximate';
  if (lead.clock === null) return lead.date === null ? 'none' : 'day';
  return lead.approximate ? 'approximate' : lead.clock.grain;
}

/** An hour, or several, away from the message it links: a slip of zone or hour. Other distances are older threads. */
function disagrees(row: WrittenRow, at: number): boolean {
  if (row.links.length === 0 || row.lead?.clock == null) return false;
  const apart = row.links
    .map(permalinkInstant)
    .filter((instant) => instant !== null)
    .map((instant) => Math.abs(instant - at) / 60_000);
  if (apart.length === 0 || apart.some((minutes) => minutes < 30)) return false;
  return apart.some((minutes) => minutes < 14 * 60 && Math.abs(minutes - Math.round(minutes / 60) * 60) <= 5);
}

function cut(text: string, length: number): [string, string] {
  if (text.length <= length) return [text, ''];
  const space = text.lastIndexOf(' ', length);
  const end = space > length / 2 ? space : length;
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}

/** The same words at the same written time twice are two rows. */
function uniqueKey(used: Map<string, number>, key: string): string {
  const times = (used.get(key) ?? 0) + 1;
  used.set(key, times);
  return times === 1 ? key : `${key}-${times}`;
}
