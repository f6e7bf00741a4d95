/**
 * Talk as a JSON file. Our own turns: `[[person, start, duration, source], …]` in deciseconds, alone or as
 * `{"turns": …, "corrections": …, "pauses": …, "since": ds, "until": ds}`, merged by the rules of the room. Or what
 * others measured: `{"spans": [{"spk": …, "start": ms, "end": ms}, …], "durationMs": ms}`, taken as written.
 */
import { lineOfFault, lineOfValue } from './json-place.ts';
import { mergeTurns } from './merge.ts';
import { talkSettings } from './settings.ts';
import type { SpokenSpan } from './summary.ts';
import { isMoment, parseTurn, someone, type Correction, type Pause, type Turn } from './turns.ts';

export type TurnsFile =
  | {
      readonly ok: true;
      readonly spoken: readonly SpokenSpan[];
      readonly from: number;
      readonly until: number | undefined;
    }
  | { readonly ok: false; readonly line: number; readonly reason: TurnsFileReason; readonly found: string };

export type TurnsFileReason =
  | 'no-json'
  | 'no-turns'
  | 'bad-turn'
  | 'bad-span'
  | 'bad-correction'
  | 'bad-pause'
  | 'bad-edge';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

export function readTurnsFile(text: string): TurnsFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const line = lineOfFault(text);
    return { ok: false, line, reason: 'no-json', found: (text.split('\n')[line - 1] ?? '').trim().slice(0, 80) };
  }
  const refuse = (reason: TurnsFileReason, path: Path, found: unknown): TurnsFile => ({
    ok: false,
    line: lineOfValue(text, path),
    reason,
    found: brief(found),
  });
  if (Array.isArray(json))
    return fromTurns({ turns: json }, (reason, path, found) => refuse(reason, path.slice(1), found));
  if (!isFields(json)) return refuse('no-turns', [], json);
  if (Array.isArray(json['turns'])) return fromTurns(json, refuse);
  if (Array.isArray(json['spans'])) return fromSpans(json, refuse);
  return refuse('no-turns', [], Object.keys(json));
}

/** A part of somebody's file for a complaint: it may be nested deeper than any stack. */
function brief(found: unknown): string {
  try {
    return (JSON.stringify(found) ?? 'nothing').slice(0, 80);
  } catch {
    return Array.isArray(found) ? '[[…' : '{…';
  }
}

type Refuse = (reason: TurnsFileReason, path: Path, found: unknown) => TurnsFile;

function fromTurns(json: Fields, refuse: Refuse): TurnsFile {
  const turns = parseEach(json['turns'], parseTurn);
  if (!turns.ok) return refuse('bad-turn', ['turns', turns.index], turns.found);
  const corrections = parseEach(json['corrections'] ?? [], parseCorrection);
  if (!corrections.ok) return refuse('bad-correction', ['corrections', corrections.index], corrections.found);
  const pauses = parseEach(json['pauses'] ?? [], parsePause);
  if (!pauses.ok) return refuse('bad-pause', ['pauses', pauses.index], pauses.found);
  for (const edge of ['since', 'until']) {
    if (json[edge] !== undefined && !isMoment(json[edge])) return refuse('bad-edge', [edge], json[edge]);
  }
  const since = isMoment(json['since']) ? json['since'] : firstStart(turns.values);
  const until = isMoment(json['until']) ? json['until'] : lastEnd(turns.values);
  if (until < since) return refuse('bad-edge', ['until'], json['until']);
  const facts = { since, turns: turns.values, open: [], corrections: corrections.values, pauses: pauses.values };
  const spoken = [...mergeTurns(facts, until, talkSettings)].flatMap(([person, spans]) =>
    spans.map(([start, end]) => ({ person: person === someone ? null : person, start: start * 100, end: end * 100 })),
  );
  return { ok: true, spoken, from: since * 100, until: until * 100 };
}

function fromSpans(json: Fields, refuse: Refuse): TurnsFile {
  const spans = parseEach(json['spans'], parseSpan);
  if (!spans.ok) return refuse('bad-span', ['spans', spans.index], spans.found);
  const length = json['durationMs'];
  if (length !== undefined && !isTime(length)) return refuse('bad-edge', ['durationMs'], length);
  return { ok: true, spoken: spans.values, from: 0, until: isTime(length) ? length : undefined };
}

type Each<T> =
  | { readonly ok: true; readonly values: readonly T[] }
  | { readonly ok: false; readonly index: number; readonly found: unknown };

function parseEach<T>(list: unknown, parse: (value: unknown) => T | undefined): Each<T> {
  if (!Array.isArray(list)) return { ok: false, index: 0, found: list };
  const values: T[] = [];
  for (const [index, found] of list.entries()) {
    const value = parse(found);
    if (value === undefined) return { ok: false, index, found };
    values.push(value);
  }
  return { ok: true, values };
}

function parseSpan(value: unknown): SpokenSpan | undefined {
  if (!isFields(value)) return undefined;
  const person = value['spk'] ?? value['speaker'] ?? null;
  const { start, end } = value;
  if ((person !== null && typeof person !== 'string') || !isTime(start) || !isTime(end)) return undefined;
  return { person, start, end };
}

function parseCorrection(value: unknown): Correction | undefined {
  if (!isFields(value)) return undefined;
  const { id, at, start, duration, from, to } = value;
  if (typeof id !== 'string' || !isMoment(at) || !isMoment(start) || !isMoment(duration)) return undefined;
  return isNameOrNull(from) && isNameOrNull(to) ? { id, at, start, duration, from, to } : undefined;
}

function parsePause(value: unknown): Pause | undefined {
  if (!isFields(value)) return undefined;
  const { start, end } = value;
  return isMoment(start) && (end === null || isMoment(end)) ? { start, end } : undefined;
}

function isNameOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstStart(turns: readonly Turn[]): number {
  return turns.reduce((first, [, start]) => Math.min(first, start), turns[0]?.[1] ?? 0);
}

function lastEnd(turns: readonly Turn[]): number {
  return turns.reduce((last, [, start, duration]) => Math.max(last, start + duration), firstStart(turns));
}
