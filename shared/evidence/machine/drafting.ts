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
  const instants = new Instants();
  const drafts: EventDraft[] = [];
  const moments: (number | null)[] = [];
  for (const [index, row] of rows.entries()) {
    const at = placed[index];
    if (at === undefined) continue;
    const draft = draftOf(row, index, at, ends[index]?.ms ?? null, keys, names, instants);
    if (draft === null) continue;
    drafts.push(draft);
    moments.push(at.ms);
  }
  const sorted = newestLast(drafts, moments);
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
  instants: Instants,
): EventDraft | null {
  const { text, excerpt } = plainText(row.text, row.excerpt ?? '');
  const key = keys.take(row.key, () => writtenKey(at.original, text));
  if (key === null) return null;
  const actor = names.plain(row.actor);
  const channel = names.plain(row.channel);
  // Field by field: spreading what may be missing makes a hundred thousand objects of no common shape.
  const draft: Making = {
    key,
    at: at.ms === null ? null : instants.write(at.ms),
    precision: at.precision,
    zone: at.zone,
    originalTime: paragraph(at.original.slice(0, 200)),
    zoneFrom: at.zoneFrom,
    text,
    links: row.links === undefined || row.links.length === 0 ? none : plainLinks(row.links),
    line: row.line ?? index + 1,
    flags: row.flags === undefined || row.flags.length === 0 ? at.flags : [...new Set([...at.flags, ...row.flags])],
  };
  if (until !== null && at.ms !== null && until > at.ms) draft.until = instants.write(until);
  const day = at.ms === null ? dayText(at) : undefined;
  if (day !== undefined) draft.day = day;
  if (excerpt !== '') draft.excerpt = excerpt;
  if (actor !== '') draft.actor = actor;
  if (actor !== '' && row.machine === true) draft.machine = true;
  if (row.kind !== undefined) draft.kind = row.kind;
  if (channel !== '') draft.channel = channel;
  if (row.answers !== undefined) draft.answers = row.answers;
  return draft;
}

type Making = { -readonly [K in keyof EventDraft]: EventDraft[K] };

const none: readonly string[] = [];

const dayMs = 86_400_000;

/** As `isoInstant`, its calendar asked once a day: a hundred thousand messages are read at once. */
class Instants {
  #day = Number.NaN;
  #date = '';

  write(ms: number): string {
    const whole = Math.floor(ms);
    const day = Math.floor(whole / dayMs);
    if (day !== this.#day) {
      this.#date = new Date(day * dayMs).toISOString().slice(0, -13);
      this.#day = day;
    }
    const rest = whole - day * dayMs;
    const seconds = Math.floor(rest / 1000);
    const fraction = rest - seconds * 1000;
    const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return `${this.#date}${clock}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}Z`;
  }
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function two(value: number): string {
  return twoDigits[value] ?? '';
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
function newestLast(drafts: readonly EventDraft[], moments: readonly (number | null)[]): readonly EventDraft[] {
  let last = -Infinity;
  let inOrder = true;
  const orders = moments.map((ms) => {
    if (ms !== null && ms < last) inOrder = false;
    last = ms ?? last;
    return last;
  });
  if (inOrder) return drafts;
  const places = drafts.map((_, index) => index);
  places.sort((a, b) => (orders[a] === orders[b] ? a - b : (orders[a] ?? 0) < (orders[b] ?? 0) ? -1 : 1));
  return places.map((place) => drafts[place]).filter((draft) => draft !== undefined);
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
