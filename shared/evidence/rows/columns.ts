import type { Lead } from '../lead.ts';
import type { Plain } from '../markdown.ts';

/** A cell, the time it opens with, and what stands after it. */
export interface Cell extends Plain {
  readonly lead: Lead | null;
  readonly after: string;
}

/** Which column says what. */
export interface Columns {
  readonly date: number | null;
  readonly clock: number;
  readonly end: number | null;
  readonly actor: number | null;
  /** Columns that say what happened; the others go to the excerpt. */
  readonly words: readonly number[];
  readonly sources: readonly number[];
  readonly aside: readonly number[];
}

const timeHeader =
  /\b(?:date|time|when|timestamp|start(?:ed)?|begin|from|day|hour|clock|utc|gmt|zeit|datum|uhrzeit|hora|fecha|heure)\b|\btime\s?\(/i;
const endHeader = /^\W*(?:end(?:ed)?|until|to|finish(?:ed)?|stop|ende|bis)\b/i;
const dueHeader = /\b(?:due|deadline|eta|target|completed?|owner|priority|version|status of)\b/i;
const actorHeader = /^\W*(?:who|actor|person|people|by|author|owner|user|responder|name|wer)\b/i;
const sourceHeader = /\b(?:sources?|links?|evidence|references?|urls?|proof|quelle)\b/i;
const wordsHeader =
  /\b(?:events?|descriptions?|what|details?|actions?|activity|messages?|happened|summary|notes?|entry|entries|comments?|observations?|status|update|ereignis|was|beschreibung|evento)\b/i;

export function findColumns(
  header: readonly string[] | null,
  rows: readonly (readonly Cell[])[],
  told: boolean,
): Columns | null {
  const width = Math.max(header?.length ?? 0, ...rows.slice(0, 200).map((cells) => cells.length));
  const all = Array.from({ length: Math.min(width, 40) }, (_, index) => index);
  const share = (index: number, holds: (lead: Lead) => boolean): number => {
    const filled = rows.filter((cells) => (cells[index]?.text ?? '') !== '');
    const met = filled.filter((cells) => {
      const cell = cells[index];
      return cell?.lead != null && cell.after.length <= 40 && holds(cell.lead);
    });
    return filled.length === 0 ? 0 : met.length / filled.length;
  };
  const named = (index: number): string => header?.[index] ?? '';
  const often = (index: number, holds: (lead: Lead) => boolean): boolean =>
    !dueHeader.test(named(index)) && share(index, holds) >= (timeHeader.test(named(index)) ? 0.3 : 0.5);

  const clocks = all.filter((index) => often(index, isClock));
  const dates = all.filter((index) => !clocks.includes(index) && often(index, (lead) => lead.date !== null));
  const starts = clocks.filter((index) => !endHeader.test(named(index)));
  const clock = starts.find((index) => /\b(?:UTC|GMT)\b/.test(named(index))) ?? starts[0] ?? clocks[0];
  // A table of days alone is a timeline only where a heading says so.
  const written = all.find((index) => timeHeader.test(named(index)) && share(index, () => true) === 0);
  const main = clock ?? (told ? (dates[0] ?? written) : undefined);
  if (main === undefined) return null;
  const headed = header !== null && header.some((cell) => timeHeader.test(cell));
  if (width === 2 && main === 1 && !headed) return null;

  const date = clock === undefined ? null : (dates.find((index) => index < clock) ?? dates[0] ?? null);
  const end = clocks.find((index) => index !== main && endHeader.test(named(index))) ?? null;
  const times = new Set([main, date, ...clocks, ...dates]);
  const rest = all.filter((index) => !times.has(index));
  const actor = rest.find((index) => actorHeader.test(named(index))) ?? null;
  const sources = rest.filter((index) => index !== actor && sourceHeader.test(named(index)));
  const open = rest.filter(
    (index) => index !== actor && !sources.includes(index) && !/^\W*(?:week)?day\W*$/i.test(named(index)),
  );
  const telling = open.filter((index) => wordsHeader.test(named(index)));
  const words = telling.length > 0 ? telling : open.length > 0 ? open : sources;
  return {
    date,
    clock: main,
    end,
    actor: words.length === 0 ? null : actor,
    words: words.length === 0 && actor !== null ? [actor] : words,
    sources: sources.filter((index) => !words.includes(index)),
    aside: open.filter((index) => !words.includes(index)),
  };
}

function isClock(lead: Lead): boolean {
  return lead.clock !== null || lead.relative !== null || lead.open;
}
