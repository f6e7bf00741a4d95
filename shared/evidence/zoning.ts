import type { ZoneOrigin } from '../retro/timeline.ts';
import type { Dated } from './calendar.ts';
import type { Assumption } from './draft.ts';
import { offsetMinutesAt } from './instants.ts';
import type { Lead } from './lead.ts';
import { permalinkInstant, provenOffset } from './permalinks.ts';
import type { Hints } from './rows/rows.ts';
import { zoneOfOffset } from './settle.ts';
import type { WrittenZone } from './zones.ts';

/** The zone of a written time, how it was found, and the line that says so (0: nobody in the text). */
export interface Zoning {
  readonly zone: WrittenZone;
  readonly from: ZoneOrigin;
  readonly no: number;
}

/** Offset or word on the row, column or section, sentence, permalinks, answer: in this order. */
export function zoneFor(
  row: { no: number; lead: Lead | null; zone?: WrittenZone | null },
  hints: Hints,
  proven: Zoning | null,
  asked: string | null,
  usual: Zoning | null,
): Zoning | null {
  const own = row.lead?.zone ?? null;
  if (own !== null) return { zone: own, from: own.kind === 'offset' ? 'offset' : 'word', no: row.no };
  if (row.zone != null) return { zone: row.zone, from: 'statement', no: row.no };
  const stated = lastBefore(hints.zones, row.no) ?? hints.zones[0];
  if (stated !== undefined) return { zone: stated.zone, from: 'statement', no: stated.no };
  if (proven !== null) return proven;
  return asked === null ? usual : { zone: { kind: 'region', zone: asked }, from: 'asked', no: 0 };
}

/** By halving: a long text may state its zone thousands of times. */
function lastBefore<T extends { readonly no: number }>(statements: readonly T[], no: number): T | undefined {
  let [from, to] = [0, statements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((statements[middle]?.no ?? 0) <= no) from = middle + 1;
    else to = middle;
  }
  return statements[from - 1];
}

/** Where every row that names a zone names the same one, rows without are taken to mean it too, until somebody says so. */
export function usualZone(dated: Dated): Zoning | null {
  const words = dated.rows.flatMap(({ row }) => (row.lead?.zone == null ? [] : [{ no: row.no, zone: row.lead.zone }]));
  const first = words[0];
  if (first === undefined || words.length < 2) return null;
  const same = words.every(({ zone }) => JSON.stringify(zone) === JSON.stringify(first.zone));
  return same ? { zone: first.zone, from: 'assumed', no: first.no } : null;
}

/** Two permalinks that agree outweigh an answer; one alone speaks only where nobody was asked. */
export function proveZone(
  dated: Dated,
  hints: Hints,
  asked: string | null,
): { zoning: Zoning | null; assumption: Assumption | null } | null {
  const open = dated.rows.filter(({ row, wall }) => wall !== null && row.lead?.zone == null && row.zone === null);
  const labelled = new Map<string, string[]>();
  for (const { words, url } of hints.links) {
    const key = words.toLowerCase();
    labelled.set(key, [...(labelled.get(key) ?? []).slice(0, 9), url]);
  }
  const sightings = open.flatMap(({ row, wall }) => {
    const local = (wall?.day ?? 0) * 86_400_000 + (wall?.ms ?? 0);
    // A link elsewhere that is called what the row says: "[Incident declared](…)".
    return [...row.links, ...(labelled.get(row.text.toLowerCase()) ?? [])]
      .map(permalinkInstant)
      .filter((instant) => instant !== null)
      .map((instant) => ({ local, instant, no: row.no }));
  });
  const proof = provenOffset(sightings);
  const first = sightings[0];
  if (proof === null || first === undefined || hints.zones.length > 0) return null;
  const fits = asked !== null && offsetMinutesAt(asked, first.instant) === proof.minutes;
  if (fits)
    return { zoning: { zone: { kind: 'region', zone: asked }, from: 'permalink', no: first.no }, assumption: null };
  const zone = zoneOfOffset(proof.minutes, first.instant);
  const zoning: Zoning = { zone: { kind: 'region', zone }, from: 'permalink', no: first.no };
  if (asked === null) return { zoning, assumption: null };
  const assumption: Assumption = { about: 'permalink-disagrees', proven: zone, asked, line: first.no };
  return { zoning: proof.votes >= 2 && proof.votes > 2 * proof.against ? zoning : null, assumption };
}
