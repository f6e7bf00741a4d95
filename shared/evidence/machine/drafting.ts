/** From what a source tells to drafts for the preview: placed in time, cleaned, each thing once, newest last. */
import { dayOfIso } from '../dates.ts';
import { type Assumption, type EventDraft, type Question, type Reading, writtenKey } from '../draft.ts';
import { zoneName } from '../instants.ts';
import type { EvidenceOptions } from '../options.ts';
import { type Finding, type Findings, type Refused, refuse } from './finding.ts';
import { localInstant } from './local-instant.ts';
import { isoMoment } from './moment.ts';
import { type Known, type Placed, dayText, placeAll } from './placing.ts';
import { paragraph, plainLinks, plainName, plainText } from './plain.ts';

export function readingOf(findings: Findings | Refused, options: EvidenceOptions): Reading {
  if (!findings.ok) return findings;
  const known = knownFrom(options);
  if ('ok' in known) return known;
  const { rows } = findings;
  const placed = placeAll(
    rows.map((row) => row.moment),
    known,
  );
  const ends = rows.some((row) => row.until != null)
    ? placeAll(
        rows.map((row) => row.until ?? null),
        known,
      )
    : [];
  const keys = new Keys();
  const names = new Names();
  const drafts: { readonly draft: EventDraft; readonly ms: number | null }[] = [];
  for (const [index, row] of rows.entries()) {
    const at = placed[index];
    if (at === undefined) continue;
    const draft = draftOf(row, index, at, ends[index]?.ms ?? null, keys, names);
    if (draft !== null) drafts.push({ draft, ms: at.ms });
  }
  const sorted = newestLast(drafts).map(({ draft }) => draft);
  return {
    ok: true,
    drafts: sorted,
    assumptions: [...zoneNotes(sorted), ...findings.notes],
    missing: missingIn(sorted, options),
  };
}

/** What was answered, or why it cannot be used. */
export function knownFrom(options: EvidenceOptions): Known | Refused {
  const zone = options.zone === undefined ? null : zoneName(options.zone);
  if (options.zone !== undefined && zone === null) return refuse('unknown-zone', 0, options.zone);
  const day = options.date === undefined ? null : dayOfIso(options.date);
  if (options.date !== undefined && day === null) return refuse('bad-date', 0, options.date);
  if (options.start === undefined) return { zone, day, start: null };
  const start = isoMoment(options.start.trim());
  if (start?.kind === 'instant') return { zone, day, start: start.ms };
  if (start?.kind !== 'local' || start.ms === null || start.date?.kind !== 'date' || start.date.year === null) {
    return refuse('bad-start', 0, options.start);
  }
  const { year, month, day: date } = start.date;
  const wall = { day: Math.floor(Date.UTC(year, month - 1, date) / 86_400_000), ms: start.ms };
  // A local start without a zone leaves the recording unplaced, and the zone asked.
  return { zone, day, start: zone === null ? null : localInstant(wall, zone).ms };
}

function draftOf(
  row: Finding,
  index: number,
  at: Placed,
  until: number | null,
  keys: Keys,
  names: Names,
): EventDraft | null {
  const { text, excerpt } = plainText(row.text, row.excerpt ?? '');
  const key = keys.take(row.key, () => writtenKey(at.original, text));
  if (key === null) return null;
  const actor = names.plain(row.actor);
  const channel = names.plain(row.channel);
  const day = dayText(at);
  return {
    key,
    at: at.ms === null ? null : instant(at.ms),
    ...(until !== null && at.ms !== null && until > at.ms && { until: instant(until) }),
    precision: at.precision,
    zone: at.zone,
    originalTime: paragraph(at.original.slice(0, 200)),
    zoneFrom: at.zoneFrom,
    ...(at.ms === null && day !== undefined && { day }),
    text,
    links: plainLinks(row.links ?? []),
    ...(excerpt !== '' && { excerpt }),
    ...(actor !== '' && { actor }),
    ...(row.kind !== undefined && { kind: row.kind }),
    ...(channel !== '' && { channel }),
    ...(row.answers !== undefined && { answers: row.answers }),
    line: row.line ?? index + 1,
    flags: row.flags === undefined ? at.flags : [...new Set([...at.flags, ...row.flags])],
  };
}

/** As `isoInstant`, without its calendar: a hundred thousand messages are read at once. */
function instant(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

/** A source's id twice is the same thing twice; the same words at the same time without an id are two things. */
class Keys {
  readonly #used = new Map<string, number>();

  take(id: string | null, written: () => string): string | null {
    const key = id === null ? written() : id.slice(0, 200);
    const times = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, times);
    if (times === 1) return key;
    return id === null ? `${key}-${times}` : null;
  }
}

/** The same few people say everything: each name is cleaned once. */
class Names {
  readonly #plain = new Map<string, string>();

  plain(name: string | undefined): string {
    if (name === undefined || name === '') return '';
    let plain = this.#plain.get(name);
    if (plain === undefined) {
      plain = plainName(name);
      this.#plain.set(name, plain);
    }
    return plain;
  }
}

/** Rows without an instant stay after the row they followed. */
function newestLast<T extends { readonly ms: number | null }>(rows: readonly T[]): readonly T[] {
  let last = -Infinity;
  let inOrder = true;
  const orders = rows.map(({ ms }) => {
    if (ms !== null && ms < last) inOrder = false;
    last = ms ?? last;
    return last;
  });
  if (inOrder) return rows;
  const places = rows.map((_, index) => index);
  places.sort((a, b) => (orders[a] === orders[b] ? a - b : (orders[a] ?? 0) < (orders[b] ?? 0) ? -1 : 1));
  return places.map((place) => rows[place]).filter((row) => row !== undefined);
}

function zoneNotes(drafts: readonly EventDraft[]): Assumption[] {
  const first = drafts.find((draft) => draft.at !== null && (draft.zoneFrom === 'asked' || draft.zoneFrom === 'epoch'));
  return first === undefined ? [] : [{ about: 'zone', zone: first.zone, from: first.zoneFrom, line: first.line }];
}

function missingIn(drafts: readonly EventDraft[], { start }: EvidenceOptions): Question[] {
  const has = (flag: EventDraft['flags'][number]): boolean => drafts.some((draft) => draft.flags.includes(flag));
  const relative = has('relative');
  // A start that was given and did not help is a local time: its zone is what is missing.
  return [
    ...(has('needs-zone') || (relative && start !== undefined) ? (['zone'] as const) : []),
    ...(has('needs-date') ? (['date'] as const) : []),
    ...(relative && start === undefined ? (['start'] as const) : []),
  ];
}
